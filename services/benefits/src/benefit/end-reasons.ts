/** Why a benefit ends; it is never a sanction, which lowers and does not end (art. 18). */
export const END_REASONS = [
  'WORK',
  'OTHER_INCOME',
  'MOVED',
  'DECEASED',
  'CLIENT_REQUEST',
  'CLIENT_REQUEST_AFTER_REFUSAL',
  'NO_RIGHT',
  'NOT_REPAIRED',
] as const;
export type EndReason = (typeof END_REASONS)[number];
