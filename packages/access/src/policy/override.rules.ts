import type { Caller } from '../caller/caller.js';
import { PURPOSES_OF_ROLE, type Role } from '../caller/role.js';
import { PURPOSES, type Purpose } from '../purpose/purpose.js';
import type { DataClass } from './data-class.js';
import { POLICY_TABLE } from './policy-table.js';

/** Limits of an override (toegang in nood): short, few, and with a reason that says something. */
export const OVERRIDE_LIMITS = {
  longestMinutes: 30,
  mostRunning: 2,
  shortestReason: 20,
  longestReason: 500,
} as const;

/** Purposes for which an override exists. */
export const OVERRIDE_PURPOSES: readonly Purpose[] = PURPOSES.filter(
  (purpose) => POLICY_TABLE[purpose]?.OVERRIDE !== undefined,
);

/** Contacts of employers never guide a client, so an override would show them what their role may never see. */
const NEVER_LET_IN: readonly Role[] = ['EMPLOYER_CONTACT'];

/** Whether somebody may ask an override for a purpose: a role of theirs that guides clients uses that purpose. */
export function mayAskOverride({ roles }: Pick<Caller, 'roles'>, purpose: Purpose | null): boolean {
  if (purpose === null || !OVERRIDE_PURPOSES.includes(purpose)) return false;
  return roles.some((role) => !NEVER_LET_IN.includes(role) && PURPOSES_OF_ROLE[role].includes(purpose));
}

/** Whether an override would show somebody at least one of these classes; the table alone decides, never the data. */
export function overrideShows(caller: Pick<Caller, 'roles' | 'purpose'>, dataClasses: readonly DataClass[]): boolean {
  const { purpose } = caller;
  if (purpose === null || !mayAskOverride(caller, purpose)) return false;
  return dataClasses.some((dataClass) => POLICY_TABLE[purpose]?.OVERRIDE?.[dataClass] === 'yes');
}
