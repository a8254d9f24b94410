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

/** The first and last position that can still be read; both 0 when nothing was ever logged. */
export interface LogBounds {
  readonly oldest: number;
  readonly newest: number;
}

/** The log of events that all services share; PostgreSQL by default. */
export interface EventLog {
  /** Adds events in the given order; those that are in the log already are left alone. */
  append(events: readonly OutgoingEvent[]): Promise<void>;
  /** Events after a position in order, at most `limit`. */
  readAfter(position: number, limit: number): Promise<readonly LoggedEvent[]>;
  bounds(): Promise<LogBounds>;
  /** Calls back when there may be something new; returns what ends it. */
  onAppended(listener: () => void): () => void;
  /** Rejects when the log cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
