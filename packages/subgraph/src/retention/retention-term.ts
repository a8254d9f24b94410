export { lastDayOfRetention, type RetentionTerm } from '@klantbeeld/domain';

/** What a term rests on: only the first is written in a law, the others are settings of who is responsible. */
export const TERM_SOURCES = {
  LAW: 'the law',
  SELECTION_LIST: 'selection list of the municipality',
  REGISTER: 'register of processing activities',
  HOUSE: 'choice of the house',
} as const;
export type TermSource = keyof typeof TERM_SOURCES;
