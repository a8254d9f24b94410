/** The three social laws of the client view, by the short name of the graph. */
export const LAWS = ['WWB', 'WSW', 'WMO'] as const;
export type Law = (typeof LAWS)[number];

/** Numbers of the laws in the national register of regulations (Basiswettenbestand). */
export const BWB = {
  /** Wet werk en bijstand until 2014, Participatiewet since 2015: one law with dated versions. */
  PARTICIPATIEWET: 'BWBR0015703',
  /** Wet sociale werkvoorziening, closed for newcomers since 2015. */
  WSW: 'BWBR0008903',
  /** Wet maatschappelijke ondersteuning, 2007-2014. */
  WMO_2007: 'BWBR0020031',
  /** Wet maatschappelijke ondersteuning 2015. */
  WMO_2015: 'BWBR0035362',
} as const;

/** The provision of a law that something rests on, in the version of its own date. */
export interface LegalBasis {
  /** Number in the Basiswettenbestand, such as BWBR0015703. */
  readonly bwbId: string;
  /** Article, such as `9` or `10b`. */
  readonly article: string;
  /** Paragraph (lid), or null when the whole article is meant. */
  readonly paragraph: string | null;
  /** First day of the version of the law that is meant. */
  readonly validFrom: string;
}

/** The legal basis in one line for people and logs: `BWBR0015703 art. 9 lid 1 (2004-01-01)`. */
export function describeLegalBasis(basis: LegalBasis): string {
  const paragraph = basis.paragraph === null ? '' : ` lid ${basis.paragraph}`;
  return `${basis.bwbId} art. ${basis.article}${paragraph} (${basis.validFrom})`;
}

/** Which support act applies on a day: Wmo 2007 before 2015, Wmo 2015 since. */
export function supportActOn(day: string): string {
  return day < '2015-01-01' ? BWB.WMO_2007 : BWB.WMO_2015;
}
