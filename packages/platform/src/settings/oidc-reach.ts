import { isRole } from '@klantbeeld/access';
import { ANY, USUAL_REACH, type IssuerReach } from '@klantbeeld/gateway/settings';

/** What is set of the reach of issuers, by place: each entry joins codes with `+`. */
interface SetReach {
  readonly organisations: readonly string[];
  readonly roles: readonly string[];
}

/**
 * What each issuer may say (OIDC_ORGANISATIONS, OIDC_ROLES), by place. One issuer may leave both out; of several each has
 * its own, because an issuer that may say anything stands above the walls between organisations. Adds what cannot be
 * right to the problems.
 */
export function readReaches(set: SetReach, issuers: number, problems: string[]): readonly IssuerReach[] {
  const organisations = set.organisations.map((entry) => entry.split('+'));
  const roles = set.roles.map((entry) => entry.split('+'));
  if (!isComplete(organisations, issuers, (code) => code === ANY || /^[\w.-]+$/.test(code)))
    problems.push(
      'OIDC_ORGANISATIONS names for each issuer the organisations it may name, such as GM0141+MOB-TWENTE or *',
    );
  if (!isComplete(roles, issuers, (role) => role === ANY || isRole(role)))
    problems.push('OIDC_ROLES names for each issuer the roles it may give, such as JOB_COACH+MANAGER, * or *+CLIENT');
  return Array.from({ length: issuers }, (_, place) => ({
    organisations: organisations[place] ?? USUAL_REACH.organisations,
    roles: roles[place] ?? USUAL_REACH.roles,
  }));
}

function isComplete(entries: readonly string[][], issuers: number, isRight: (one: string) => boolean): boolean {
  const isLeftOut = entries.length === 0 && issuers === 1;
  return isLeftOut || (entries.length === issuers && entries.flat().every(isRight));
}
