/**
 * What kind of data a field shows. Every visible field has one; what may be seen for which purpose is decided per class
 * in the policy table. Each line names the data as table D.2 of the access rules does.
 */
export const DATA_CLASSES = {
  IDENTITY: 'Name, sex, age band, guardianship, death, whether the address is secret',
  BIRTH_DATE: 'Full date and place of birth',
  BSN: 'Citizen service number by its last four digits',
  BSN_IN_FULL: 'Citizen service number in full',
  CONTACT: 'Telephone and e-mail',
  LOCALITY: 'Town and municipality of residence, for travel time; never when the address is secret',
  ADDRESS: 'Address',
  HOUSEHOLD: 'Partner and other members of the household',
  SAFETY_INSTRUCTION: 'Safety instruction with its expiry, without the incident',
  FUNCTIONAL_LIMITATION: 'Limitations at work and needed adaptations, in terms of functioning',
  SHARED_FACT: 'Facts of the intake that every law may reuse: household size, working language, registration',
  DEVELOPMENT: 'Intake, development plan, goals, interventions, skills, timeline',
  PARTICIPATION_LEVEL: 'Step of the participation ladder',
  PLACEMENT: 'Placements with employers and their progress',
  DUTY_STATUS: 'Work duties, and whether and until when there is an exemption',
  DUTY_REASON: 'Why there is an exemption (care, medical)',
  OBLIGATION_STATUS: 'Whether obligations are met at present, without ground or amount',
  SANCTION: 'Sanction with ground, percentage and amount',
  INCOME: 'Application, benefit, norm and amounts',
  INDICATION_CONCLUSION: 'That there is a WSW indication, and until when',
  INDICATION_DETAIL: 'Handicap category, adaptations, advice on supported work',
  SHELTERED_JOB: 'Waiting list, sheltered job, work type and hours',
  SUPPORT_PROVISION: 'WMO report, arrangement, product, form and volume',
  SUPPORT_ASSESSMENT: 'WMO assessment of needs',
  PRACTICAL_AGREEMENT: 'Practical agreement of WMO support: day and transport, never the product or its reason',
  ACCESS_LOG: 'Who looked at whom, when and for what, with indicators of it: for supervision of the use of data',
  ACCESS_OVERVIEW: 'Who looked at one’s own data: moment, purpose and organisation, never a member of staff',
} as const;
export type DataClass = keyof typeof DATA_CLASSES;

/** Who keeps data: one of the laws, or what the laws share. */
export const DATA_KEEPERS = ['WWB', 'WSW', 'WMO', 'SHARED'] as const;
export type DataKeeper = (typeof DATA_KEEPERS)[number];

/** The law whose service keeps each class of data; a consent names it, and opens nothing that another law keeps. */
export const KEEPER_OF_CLASS: Readonly<Record<DataClass, DataKeeper>> = {
  IDENTITY: 'SHARED',
  BIRTH_DATE: 'SHARED',
  BSN: 'SHARED',
  BSN_IN_FULL: 'SHARED',
  CONTACT: 'SHARED',
  LOCALITY: 'SHARED',
  ADDRESS: 'SHARED',
  HOUSEHOLD: 'SHARED',
  SAFETY_INSTRUCTION: 'SHARED',
  FUNCTIONAL_LIMITATION: 'SHARED',
  SHARED_FACT: 'SHARED',
  DEVELOPMENT: 'SHARED',
  PARTICIPATION_LEVEL: 'SHARED',
  PLACEMENT: 'SHARED',
  DUTY_STATUS: 'WWB',
  DUTY_REASON: 'WWB',
  OBLIGATION_STATUS: 'WWB',
  SANCTION: 'WWB',
  INCOME: 'WWB',
  INDICATION_CONCLUSION: 'WSW',
  INDICATION_DETAIL: 'WSW',
  SHELTERED_JOB: 'WSW',
  SUPPORT_PROVISION: 'WMO',
  SUPPORT_ASSESSMENT: 'WMO',
  PRACTICAL_AGREEMENT: 'WMO',
  ACCESS_LOG: 'SHARED',
  ACCESS_OVERVIEW: 'SHARED',
};

/** Marks of fields that hold no data of a person by themselves. */
export const FIELD_MARKS = {
  STRUCTURE: 'Ids, cursors, versions, registers: says nothing about a person',
  INHERITED: 'Part of a value; judged where the value itself is read',
} as const;
export type FieldMark = keyof typeof FIELD_MARKS;

/** Data class or mark of a field. */
export type FieldClass = DataClass | FieldMark;

/** Whether the class has to be decided about, rather than being a mark. */
export function isDataClass(value: FieldClass): value is DataClass {
  return value in DATA_CLASSES;
}
