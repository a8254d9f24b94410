import { BWB, supportActOn, type IsoDate, type LegalBasis } from '@klantbeeld/domain';

const PARTICIPATIEWET_SINCE = '2015-01-01';
const WSW_VERSIONS = ['1998-01-01', '2005-01-01', '2008-01-01', '2015-01-01'] as const;

/** An article of WWB or Participatiewet (one law in the register) in the version of a day. */
export function benefitActBasis(day: IsoDate, article: string, paragraph: string | null): LegalBasis {
  const validFrom = day < PARTICIPATIEWET_SINCE ? '2004-01-01' : PARTICIPATIEWET_SINCE;
  return { bwbId: BWB.PARTICIPATIEWET, article, paragraph, validFrom };
}

/** An article of the Wsw in the version of a day. */
export function shelteredActBasis(day: IsoDate, article: string, paragraph: string | null): LegalBasis {
  const validFrom = WSW_VERSIONS.findLast((version) => version <= day) ?? WSW_VERSIONS[0];
  return { bwbId: BWB.WSW, article, paragraph, validFrom };
}

/** An article of the Wmo 2015, or before it the compensation duty of the Wmo 2007 (art. 4). */
export function supportActBasis(day: IsoDate, article: string, paragraph: string | null): LegalBasis {
  const bwbId = supportActOn(day);
  return bwbId === BWB.WMO_2007
    ? { bwbId, article: '4', paragraph: '1', validFrom: '2007-01-01' }
    : { bwbId, article, paragraph, validFrom: '2015-01-01' };
}

/** Columns of a legal basis, as every table with a decision has them. */
export function basisColumns({
  bwbId,
  article,
  paragraph,
  validFrom,
}: LegalBasis): Readonly<Record<string, string | null>> {
  return {
    basis_bwb_id: bwbId,
    basis_article: article,
    basis_paragraph: paragraph,
    basis_valid_from: validFrom,
  };
}
