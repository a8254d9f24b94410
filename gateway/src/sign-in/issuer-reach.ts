import { isRole } from '@klantbeeld/access';

/** Stands for any organisation, or for any role of staff. */
export const ANY = '*';

/** What an issuer may say of people: the walls between organisations rest on it. */
export interface IssuerReach {
  /** Codes of the organisations that it may name; ANY for all. */
  readonly organisations: readonly string[];
  /** Roles that it may give; ANY for every role of staff. CLIENT opens a client's own data and has to stand here itself. */
  readonly roles: readonly string[];
}

/** An issuer that is the only one: any organisation, any role of staff. */
export const USUAL_REACH: IssuerReach = { organisations: [ANY], roles: [ANY] };

/** An issuer that knows the clients too, as the embedded one does. */
export const FULL_REACH: IssuerReach = { organisations: [ANY], roles: [ANY, 'CLIENT'] };

/** A token says what its issuer may not say. */
export class BeyondReachError extends Error {
  override readonly name = 'BeyondReachError';
}

/** What a token says of somebody, as far as walls rest on it. */
interface Said {
  readonly organisation: string;
  readonly roles: readonly string[];
}

/** Throws BeyondReachError where an issuer may not say what its token says. A role that is not ours says nothing. */
export function mustBeWithin({ organisations, roles }: IssuerReach, said: Said): void {
  const isNamed = said.organisation !== '' && !organisations.includes(ANY);
  if (isNamed && !organisations.includes(said.organisation))
    throw new BeyondReachError(`The issuer of this token may not name the organisation ${said.organisation}.`);
  const mayGive = (role: string): boolean => roles.includes(role) || (roles.includes(ANY) && role !== 'CLIENT');
  const beyond = said.roles.filter((role) => isRole(role) && !mayGive(role));
  if (beyond.length > 0)
    throw new BeyondReachError(`The issuer of this token may not give the role ${beyond.join(', ')}.`);
}
