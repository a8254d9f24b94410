/** An event as it stands in the log: ids, kind and version; what it shows is read through the policy by who receives it. */
export interface LoggedEvent {
  /** Place in the log; grows in the order of commit. */
  readonly position: number;
  readonly eventId: string;
  /** Service in which it happened. */
  readonly source: string;
  readonly kind: string;
  readonly clientId: string | null;
  readonly subjectId: string;
  readonly version: number;
  readonly payload: Readonly<Record<string, unknown>>;
  /** ISO 8601 in UTC. */
  readonly occurredAt: string;
}

/** An event on its way from an outbox to the log. */
export type OutgoingEvent = Omit<LoggedEvent, 'position'>;

/**
 * The first and last position that can still be read; both 0 when nothing was ever logged. A log that was emptied and
 * still knows how far it had come has an oldest position after its newest.
 */
export interface LogBounds {
  readonly oldest: number;
  readonly newest: number;
}

/**
 * Kind that a log gives to what stands in it and is no event of ours: about nobody, so every reader passes over it and
 * still comes further.
 */
export const UNREADABLE = 'UNREADABLE';

/** The log of events that all services share: in PostgreSQL, or in a stream of NATS. */
export interface EventLog {
  /** Adds events in the given order; those that are in the log already are left alone. */
  append(events: readonly OutgoingEvent[]): Promise<void>;
  /** Events after a position in order, at most `limit`; all that this process added before the call are among them. */
  readAfter(position: number, limit: number): Promise<readonly LoggedEvent[]>;
  bounds(): Promise<LogBounds>;
  /** Calls back when there may be something new; returns what ends it. */
  onAppended(listener: () => void): () => void;
  /** Lets go of every event before a position. */
  trimBefore(position: number): Promise<void>;
  /** Empties the log; the next event gets a position after this one. Only for a log that nobody follows. */
  continueAfter(position: number): Promise<void>;
  /** Which log this is: a position in one says nothing of another. */
  name(): Promise<string>;
  /** Rejects when the log cannot be reached. */
  ping(): Promise<void>;
  /** Stops all that runs for it in this process. */
  close(): Promise<void>;
}
