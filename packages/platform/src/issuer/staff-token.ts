import { COMMAND_LINE_CLIENT_ID } from './identifiers.js';
import type { SigningKeys } from './signing-keys.js';
import { staffClaims } from './staff-account.js';
import type { StaffAccount } from './staff-account.js';

export { parseDuration } from './duration.js';

/** For whom a token is made, and how far it reaches. */
export interface StaffTokenOptions {
  /** The keys that sign it. */
  readonly keys: SigningKeys;
  /** The member of staff whom the token speaks for. */
  readonly staff: StaffAccount;
  /** Its life in whole seconds. */
  readonly timeToLiveSeconds: number;
  /** The one purpose code the token is bound to; left out, the caller names a purpose with each request. */
  readonly purpose?: string;
}

/**
 * Makes an access token for a member of staff without signing in. Whether their role may use the purpose is for
 * the gateway to decide, so that a refusal can be tried as well.
 */
export function issueStaffToken(options: StaffTokenOptions): Promise<string> {
  const { keys, staff, timeToLiveSeconds, purpose } = options;
  const claims = { sub: staff.id, client_id: COMMAND_LINE_CLIENT_ID, ...staffClaims(staff) };
  return keys.sign(purpose === undefined ? claims : { ...claims, purpose }, timeToLiveSeconds);
}
