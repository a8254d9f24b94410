import type { Purpose } from '../purpose/purpose.js';
import type { Role } from './role.js';

/** Who asks, for what, proven by the gateway. */
export interface Caller {
  /** Id of the member of staff, the `sub` of the token; for a client who signs in the client id. */
  readonly staffId: string;
  readonly name: string;
  /** Municipality code or code of the company. */
  readonly organisation: string;
  /** Codes of the municipalities whose clients the organisation works for; no other one's rows are in reach. */
  readonly municipalities: readonly string[];
  readonly roles: readonly Role[];
  /** Every purpose that this caller may use. */
  readonly purposes: readonly Purpose[];
  /** The one purpose of this request; null for who has none. */
  readonly purpose: Purpose | null;
  /** End of the caller's own token, seconds since 1970; nothing that is open may outlive it. */
  readonly expiresAt: number;
  /** Id of the request, for answers and logs. */
  readonly requestId: string;
}
