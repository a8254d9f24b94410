/** Why something is withheld; never depends on whether there is anything to withhold. */
export const WITHHELD_REASONS = [
  'PURPOSE_NOT_ALLOWED',
  'NOT_IN_CASELOAD',
  'NO_LEGAL_BASIS',
  'CONSENT_REQUIRED',
  'CONFIDENTIAL',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** May this data class of this client be shown to this caller, now. */
export type Decision = { readonly effect: 'SHOW' } | { readonly effect: 'WITHHOLD'; readonly reason: WithheldReason };

/** The decision that shows. */
export const SHOW: Decision = { effect: 'SHOW' };

const WITHHOLD = Object.fromEntries(
  WITHHELD_REASONS.map((reason) => [reason, { effect: 'WITHHOLD', reason } satisfies Decision]),
) as Readonly<Record<WithheldReason, Decision>>;

/** The decision that withholds, with its reason. */
export function withhold(reason: WithheldReason): Decision {
  return WITHHOLD[reason];
}
