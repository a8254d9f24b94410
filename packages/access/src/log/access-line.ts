import type { Law } from '@klantbeeld/domain';
import type { Caller } from '../caller/caller.js';
import type { Capacity } from '../policy/policy-table.js';

/** Which law's data a service shows; SHARED for what the laws have in common. */
export type LogLaw = Law | 'SHARED';

/** In which capacity somebody looked: OVERRIDE is a look outside the caseload, which has to be accounted for. */
export type LogCapacity = Capacity | 'OVERRIDE';

/** How a look at a client ended: all that was asked, a part of it, or nothing. */
export const ACCESS_DECISIONS = ['SHOWN', 'PARTLY', 'REFUSED'] as const;
export type AccessDecision = (typeof ACCESS_DECISIONS)[number];

/** One look of one request at one client in one law; it becomes a row in each of the two tables. */
export interface AccessLine {
  readonly caller: Caller;
  readonly law: LogLaw;
  readonly clientId: string;
  /** What was asked, by the names of the schema, such as `query client`. */
  readonly name: string;
  /** Sixteen hexadecimal digits, one for each call of the service. */
  readonly spanId: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Whether an answer came of it. */
  readonly isAnswered: boolean;
  /** Assignment or other case that connects the caller to the client, when known. */
  readonly caseId: string | null;
  /** Municipality that is responsible for the client, where the caller is connected to it; else the log looks it up. */
  readonly municipality?: string | null;
  /** In which capacity the caller is connected to the client; null for who is not. */
  readonly capacity: LogCapacity | null;
  /** Names of fields that were shown, such as `BenefitsDossier.benefit`, in alphabetical order. */
  readonly given: readonly string[];
  /** Names of fields, parts or classes of data that were withheld, in alphabetical order. */
  readonly withheld: readonly string[];
  readonly decision: AccessDecision;
}
