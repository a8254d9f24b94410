/** Parts of the log, by the name of the law in the graph. */
export const LOG_PARTS = ['shared', 'benefits', 'shelteredEmployment', 'support'] as const;
/** A part of the log. */
export type LogPartName = (typeof LOG_PARTS)[number];

/** Which part is asked, as the questions want to hear it. */
export function onlyOf(part: LogPartName) {
  return {
    ofShared: part === 'shared',
    ofBenefits: part === 'benefits',
    ofShelteredEmployment: part === 'shelteredEmployment',
    ofSupport: part === 'support',
  };
}
