import { isPurpose, type Purpose } from '../purpose/purpose.js';

/** What somebody is; a role lists the purposes it may use. CLIENT is no member of staff: their own client id signs in. */
export const ROLES = [
  'WWB_CONSULTANT',
  'JOB_COACH',
  'WMO_CONSULTANT',
  'MEDICAL_ADVISOR',
  'MANAGER',
  'EMPLOYER_CONTACT',
  'PRIVACY_OFFICER',
  'TECHNICAL_ADMINISTRATOR',
  'CLIENT',
] as const;
export type Role = (typeof ROLES)[number];

/** The purposes of each role. A technical administrator has none: the systems are theirs, the people in them not. */
export const PURPOSES_OF_ROLE: Readonly<Record<Role, readonly Purpose[]>> = {
  WWB_CONSULTANT: ['WWB_INCOME', 'WWB_WORK'],
  JOB_COACH: ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'],
  WMO_CONSULTANT: ['WMO_SUPPORT'],
  MEDICAL_ADVISOR: ['MEDICAL_ADVICE'],
  MANAGER: ['MANAGEMENT'],
  EMPLOYER_CONTACT: ['WORK_DEVELOPMENT'],
  PRIVACY_OFFICER: ['PRIVACY_AUDIT'],
  TECHNICAL_ADMINISTRATOR: [],
  CLIENT: ['CLIENT_INSPECTION'],
};

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Every purpose that somebody with these roles may use, in the order of the roles. */
export function purposesOf(roles: readonly Role[]): readonly Purpose[] {
  if (roles.length === 1) return PURPOSES_OF_ROLE[roles[0]!];
  return [...new Set(roles.flatMap((role) => PURPOSES_OF_ROLE[role]))];
}

/** How the choice of a purpose turned out. */
export type PurposeChoice =
  | { readonly outcome: 'CHOSEN'; readonly purpose: Purpose | null }
  | { readonly outcome: 'REQUIRED'; readonly allowed: readonly Purpose[] }
  | { readonly outcome: 'DENIED'; readonly allowed: readonly Purpose[] };

/**
 * Which purpose a request has. Who may use one purpose may leave it out; who may use more has to name one;
 * who may use none (a technical administrator) has none. A token bound to a purpose allows only that one.
 */
export function choosePurpose(roles: readonly Role[], named: string | null, boundTo: string | null): PurposeChoice {
  const ofRoles = purposesOf(roles);
  const allowed = boundTo === null ? ofRoles : ofRoles.filter((purpose) => purpose === boundTo);
  if (named !== null) {
    return isPurpose(named) && allowed.includes(named)
      ? { outcome: 'CHOSEN', purpose: named }
      : { outcome: 'DENIED', allowed };
  }
  if (boundTo !== null && allowed.length === 0) return { outcome: 'DENIED', allowed };
  if (allowed.length > 1) return { outcome: 'REQUIRED', allowed };
  return { outcome: 'CHOSEN', purpose: allowed[0] ?? null };
}
