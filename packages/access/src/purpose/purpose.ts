import { BWB, type LegalBasis } from '@klantbeeld/domain';

/** Why somebody looks or acts: each request names one (doelbinding, AVG art. 5 lid 1 b). */
export const PURPOSES = [
  'WWB_INCOME',
  'WWB_WORK',
  'WSW_EMPLOYMENT',
  'WORK_DEVELOPMENT',
  'WMO_SUPPORT',
  'MEDICAL_ADVICE',
  'MANAGEMENT',
  'PRIVACY_AUDIT',
  'CLIENT_INSPECTION',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** One row of the register of purposes. */
export interface PurposeEntry {
  readonly code: Purpose;
  /** What it is for, in the words of those who work with it. */
  readonly description: string;
  /** The same in Dutch. */
  readonly dutchName: string;
  /** What the processing rests on. */
  readonly legalBases: readonly LegalBasis[];
  /** First day it may be used. */
  readonly validFrom: string;
  /** First day it may no longer be used, or null. */
  readonly validUntil: string | null;
}

function basis(bwbId: string, article: string, paragraph: string | null, validFrom: string): LegalBasis {
  return { bwbId, article, paragraph, validFrom };
}

const WWB_SINCE = '2004-01-01';
const WSW_SINCE = '2008-01-01';
const WMO_SINCE = '2015-01-01';
/** Avg (EU 2016/679) is no Dutch law; the Uitvoeringswet AVG carries it in the register. */
const UAVG = 'BWBR0040940';

function entry(code: Purpose, dutchName: string, description: string, legalBases: LegalBasis[]): PurposeEntry {
  const validFrom = legalBases[0]?.validFrom ?? WWB_SINCE;
  return { code, dutchName, description, legalBases, validFrom, validUntil: null };
}

/** The register of purposes. */
export const PURPOSE_REGISTER: readonly PurposeEntry[] = [
  entry('WWB_INCOME', 'Recht en hoogte van de uitkering', 'Right to a benefit and its amount', [
    basis(BWB.PARTICIPATIEWET, '7', '1', WWB_SINCE),
  ]),
  entry('WWB_WORK', 'Begeleiding naar werk door de gemeente', 'Guidance to work by the municipality', [
    basis(BWB.PARTICIPATIEWET, '7', '1', WWB_SINCE),
    basis(BWB.PARTICIPATIEWET, '9', '1', WWB_SINCE),
  ]),
  entry('WSW_EMPLOYMENT', 'Sociale werkvoorziening', 'Sheltered employment: indication, waiting list, job', [
    basis(BWB.WSW, '15', null, WSW_SINCE),
  ]),
  entry(
    'WORK_DEVELOPMENT',
    'Begeleiding en plaatsing door het mensontwikkelbedrijf',
    'Guidance and placement by the people-development company',
    [basis(BWB.PARTICIPATIEWET, '67', '1', WWB_SINCE)],
  ),
  entry('WMO_SUPPORT', 'Maatschappelijke ondersteuning', 'Social support', [
    basis(BWB.WMO_2015, '5.1.1', '1', WMO_SINCE),
  ]),
  entry('MEDICAL_ADVICE', 'Medisch advies', 'Medical advice on what somebody can do', [
    basis(BWB.PARTICIPATIEWET, '55', null, WWB_SINCE),
  ]),
  entry('MANAGEMENT', 'Sturing', 'Management: numbers about groups, never about one person', [
    basis(BWB.PARTICIPATIEWET, '8', '1', WWB_SINCE),
  ]),
  entry('PRIVACY_AUDIT', 'Toezicht op gegevensgebruik', 'Supervision of the use of data by the privacy officer', [
    basis(UAVG, '39', null, '2018-05-25'),
  ]),
  entry('CLIENT_INSPECTION', 'Inzage door de cliënt', 'Inspection by the client', [
    basis(BWB.WMO_2015, '5.3.2', '1', WMO_SINCE),
  ]),
];

/** Whether a text is the code of a purpose. */
export function isPurpose(text: string): text is Purpose {
  return (PURPOSES as readonly string[]).includes(text);
}
