import type { Caller } from '../caller/caller.js';
import type { TopicEvent } from './topic.js';

/** An event of the log, as the gateway hands it over to be told. */
export interface LiveEvent extends TopicEvent {
  /** What it happened to, such as a placement. */
  readonly subjectId: string;
}

/** What the gateway asks about a subscription. */
export interface LiveCall {
  /** The subscription, in the part of this subgraph. */
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  /**
   * What happened. OPENED when somebody begins to follow, RESYNC when events before this one are no longer kept, RIGHTS
   * when only the right to the client is asked.
   */
  readonly event: LiveEvent | 'OPENED' | 'RESYNC' | 'RIGHTS';
  /** The one client that the subscription is about; null when it is about a whole caseload. */
  readonly clientId: string | null;
  /** What stands for the cursor of each receiver, which the gateway fills in. */
  readonly cursor: string;
}

/** What of an event is told to whom. */
export interface Telling<Answer> {
  /** Answers, each with the places of the callers whom it is for. Who is in none, and not asked for later, is told nothing. */
  readonly groups: readonly TellingGroup<Answer>[];
  /** Places of callers about whom it has to be asked again: there were too many different answers for one call. */
  readonly later: readonly number[];
  /** For each caller the right to the one client that the subscription is about; none when it is about a caseload. */
  readonly rights: readonly StreamRight[];
}

/** One answer for some callers. */
export interface TellingGroup<Answer> {
  readonly callers: readonly number[];
  readonly answer: Answer;
}

/** Whether somebody may follow a client, and when that ends by itself. */
export interface StreamRight {
  readonly holds: boolean;
  /** ISO 8601 in UTC; null when it does not end by itself. */
  readonly endsAt: string | null;
  /** Whether a consent may have opened part of it: for who guides the client only. */
  readonly countsConsents: boolean;
}

/** An answer for several callers, and the places of those whom it is not for. */
export interface SharedAnswer<Answer> {
  readonly answer: Answer;
  readonly differing: readonly number[];
}

/** An answer while it is being written down: to go on with at once, and to show nobody before `logged` resolves. */
export interface BeingLogged<Answer> {
  readonly answer: Answer;
  /** Rejects when it could not be written down. */
  readonly logged: Promise<void>;
}

/** Several callers of one call; all have the same purpose, roles and organisation. */
export type Callers = readonly [Caller, ...Caller[]];

/** What callers have to have in common to be answered together: all but who they are. */
export function alikeKey({ purpose, purposes, roles, organisation, municipalities }: Caller): string {
  return JSON.stringify([purpose, purposes, roles, organisation, municipalities]);
}

/** Several callers on their way to another process: what they have in common once, and who each of them is. */
export interface PackedCallers {
  readonly alike: Omit<Caller, 'staffId' | 'requestId' | 'expiresAt' | 'name'>;
  /** Id, end of the token and request id of each. */
  readonly each: readonly (readonly [staffId: string, expiresAt: number, requestId: string])[];
}

/** Packs callers who ask alike. Names stay behind: a look is written down by id. */
export function packCallers(callers: Callers): PackedCallers {
  const { purpose, purposes, roles, organisation, municipalities } = callers[0];
  return {
    alike: { purpose, purposes, roles, organisation, municipalities },
    each: callers.map(({ staffId, expiresAt, requestId }) => [staffId, expiresAt, requestId]),
  };
}

/** The callers as they were packed; null for what was packed by nobody of ours. */
export function unpackCallers(packed: unknown): Callers | null {
  const { alike, each } = (packed ?? {}) as Partial<PackedCallers>;
  if (typeof alike !== 'object' || !Array.isArray(each) || each.length === 0) return null;
  const callers = each.map(([staffId, expiresAt, requestId]) => ({
    ...alike,
    name: '',
    staffId,
    expiresAt,
    requestId,
  }));
  return callers as unknown as Callers;
}
