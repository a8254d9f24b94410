/** What research must look into, in the order of the law (Wmo 2015 art. 2.3.2 lid 4 a-g). */
export const ASSESSMENT_SUBJECTS = [
  'NEEDS_AND_PREFERENCES',
  'OWN_STRENGTH_AND_USUAL_HELP',
  'INFORMAL_CARE_AND_NETWORK',
  'CARER_SUPPORT',
  'GENERAL_PROVISION',
  'COORDINATION',
  'CONTRIBUTION',
] as const;
export type AssessmentSubject = (typeof ASSESSMENT_SUBJECTS)[number];

/** Research as far as its term goes. */
export interface TermedAssessment {
  /** Last day on which it is in time; null without a term. */
  readonly dueBefore: string | null;
  /** Day it was completed; null while it runs. */
  readonly completedOn: string | null;
}

/** Whether research is or was late: it ended, or still runs, after the last day of its term (art. 2.3.2 lid 1). */
export function isOverdue({ dueBefore, completedOn }: TermedAssessment, today: string): boolean {
  return dueBefore !== null && (completedOn ?? today) > dueBefore;
}
