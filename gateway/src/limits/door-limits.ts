import { DEFAULT_LIMITS, type DocumentLimits } from './document-limits.js';

/** How much a caller may ask, and keep open. */
export interface DoorLimits {
  /** Size of a document. */
  readonly document: DocumentLimits;
  /** Points that one document may cost. */
  readonly cost: number;
  /** Points that a caller may spend in a minute. */
  readonly pointsPerMinute: number;
  /** Subscriptions that are open on a socket. */
  readonly subscriptionsPerSocket: number;
  /** Sockets that a caller has open. */
  readonly socketsPerCaller: number;
  /** Messages that come over a socket in a second. */
  readonly messagesPerSecond: number;
  /** Milliseconds after which the token of an open socket is proved again, so that a withdrawn one ends it. */
  readonly recheckMilliseconds: number;
  /** Milliseconds between two pings; a socket that has not answered one until the next is closed. */
  readonly keepAliveMilliseconds: number;
  /** Bytes that may wait for a client to read them before yet more is sent over its socket. */
  readonly waitingBytes: number;
}

/** Room for staff and their page. */
export const DEFAULT_DOOR_LIMITS: DoorLimits = {
  document: DEFAULT_LIMITS,
  cost: 25_000,
  pointsPerMinute: 1_000_000,
  subscriptionsPerSocket: 20,
  socketsPerCaller: 5,
  messagesPerSecond: 100,
  recheckMilliseconds: 30_000,
  keepAliveMilliseconds: 12_000,
  waitingBytes: 8_000_000,
};
