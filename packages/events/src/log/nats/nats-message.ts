import { UNREADABLE, type LoggedEvent, type OutgoingEvent } from '../event-log.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const KIND = /^[A-Z][A-Z0-9_]{0,99}$/;
const LARGEST_VERSION = 2_147_483_647;
/** More than an event ever is; what is larger is not even parsed. */
const LARGEST_BYTES = 256 * 1024;

/** What an event is on the wire. */
export function writeEvent(event: OutgoingEvent): string {
  const { eventId, source, kind, clientId, subjectId, version, payload, occurredAt } = event;
  return JSON.stringify({ eventId, source, kind, clientId, subjectId, version, payload, occurredAt });
}

/** A message of the stream as an event; `UNREADABLE` when it is none of ours, whatever stands in it. */
export function readEvent(position: number, subject: string, data: Uint8Array): LoggedEvent {
  const event = data.length > LARGEST_BYTES ? null : parsed(data);
  if (!isEvent(event) || !subject.endsWith(`.${event.source}`)) return unreadable(position);
  const { eventId, source, kind, clientId, subjectId, version, payload, occurredAt } = event;
  return { position, eventId, source, kind, clientId, subjectId, version, payload, occurredAt };
}

function parsed(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    return null;
  }
}

function isEvent(value: unknown): value is OutgoingEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { eventId, source, kind, clientId, subjectId, version, payload, occurredAt } = value as Partial<OutgoingEvent>;
  return (
    matches(eventId, UUID) &&
    typeof source === 'string' &&
    matches(kind, KIND) &&
    (clientId === null || matches(clientId, UUID)) &&
    typeof subjectId === 'string' &&
    Number.isInteger(version) &&
    version! >= 0 &&
    version! <= LARGEST_VERSION &&
    typeof payload === 'object' &&
    payload !== null &&
    !Array.isArray(payload) &&
    typeof occurredAt === 'string' &&
    !Number.isNaN(Date.parse(occurredAt))
  );
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function unreadable(position: number): LoggedEvent {
  return {
    position,
    eventId: '00000000-0000-0000-0000-000000000000',
    source: '',
    kind: UNREADABLE,
    clientId: null,
    subjectId: '',
    version: 0,
    payload: {},
    occurredAt: '1970-01-01T00:00:00.000Z',
  };
}
