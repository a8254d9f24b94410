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
  /** Answers, each with the places of the callers whom it is for. Who is in none is told nothing. */
  readonly groups: readonly TellingGroup<Answer>[];
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
}

/** An answer for several callers, and the places of those whom it is not for. */
export interface SharedAnswer<Answer> {
  readonly answer: Answer;
  readonly differing: readonly number[];
}

/** Several callers of one call; all have the same purpose, roles and organisation. */
export type Callers = readonly [Caller, ...Caller[]];

/** What callers have to have in common to be answered together: all but who they are. */
export function alikeKey({ purpose, purposes, roles, organisation, municipalities }: Caller): string {
  return JSON.stringify([purpose, purposes, roles, organisation, municipalities]);
}
