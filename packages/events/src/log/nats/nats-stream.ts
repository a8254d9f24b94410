import {
  DeliverPolicy,
  DiscardPolicy,
  jetstream,
  jetstreamManager,
  JetStreamApiCodes,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  type OrderedConsumerOptions,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { LogBounds } from '../event-log.js';
import type { NatsLine } from './nats-line.js';

/** Which messages are read. */
export interface StreamReading extends Pick<Partial<OrderedConsumerOptions>, 'opt_start_seq' | 'opt_start_time'> {
  /** Only those of this subject; all when left out. */
  readonly subject?: string;
  /** Most messages; all there are at the start of reading when left out. */
  readonly limit?: number;
}

/** One stream of JetStream, looked up or made when it is first needed. */
export interface NatsStream {
  readonly name: string;
  /** The way to publish, once the stream is known to be there. Throws when it is not to be reached, or cannot be trusted. */
  open(): Promise<{ readonly jetstream: JetStreamClient; readonly manager: JetStreamManager }>;
  info(): Promise<StreamInfo>;
  bounds(): Promise<LogBounds>;
  /** Reads what is there, in order; leaves no consumer behind. */
  read(reading: StreamReading, take: (message: JsMsg) => void): Promise<void>;
  /** Sequence of the last message of a subject; 0 when there is none. */
  lastOf(subject: string): Promise<number>;
}

/** The stream is set so that it would lose events; the message says what to mend. */
export class EventStreamError extends Error {
  override readonly name = 'EventStreamError';
}

/** An answer that takes longer fails; what was asked is asked again. */
const ANSWER_MILLISECONDS = 3_000;
const READING_MILLISECONDS = 2_000;
const NANOSECONDS = 1_000_000;
/** The server takes away a consumer that was left behind, because the process died, after this long. */
export const LEFT_BEHIND_MILLISECONDS = 10_000;
/** JetStream itself knows an event that comes again within this time; the writer knows it whatever the time. */
const DUPLICATE_WINDOW_MILLISECONDS = 120_000;

/** The stream of this name. */
export function natsStream(line: NatsLine, name: string): NatsStream {
  let known: {
    readonly connection: NatsConnection;
    readonly jetstream: JetStreamClient;
    readonly manager: JetStreamManager;
  };
  const open: NatsStream['open'] = async () => {
    const connection = await line.connected();
    if (known?.connection === connection) return known;
    const options = { timeout: ANSWER_MILLISECONDS };
    const manager = await jetstreamManager(connection, { ...options, checkAPI: false });
    await findOrMake(manager, name);
    known = { connection, jetstream: jetstream(connection, options), manager };
    return known;
  };
  const info = async (): Promise<StreamInfo> => (await open()).manager.streams.info(name);
  const lastOf: NatsStream['lastOf'] = async (subject) => {
    const { manager } = await open();
    return (await manager.streams.getMessage(name, { last_by_subj: subject }))?.seq ?? 0;
  };
  return {
    name,
    open,
    info,
    lastOf,
    bounds: async () => {
      const { first_seq, last_seq, messages, num_deleted = 0 } = (await info()).state;
      if (messages === 0) return last_seq === 0 ? { oldest: 0, newest: 0 } : { oldest: last_seq + 1, newest: last_seq };
      // Somebody may have deleted the last message by hand: no reader would ever come to its sequence.
      return { oldest: first_seq, newest: num_deleted === 0 ? last_seq : await lastOf(`${name}.>`) };
    },
    read: async (reading, take) => {
      const { jetstream: client } = await open();
      await readThere(client, name, reading, take);
    },
  };
}

async function readThere(
  client: JetStreamClient,
  stream: string,
  { subject, limit = Infinity, ...start }: StreamReading,
  take: (message: JsMsg) => void,
): Promise<void> {
  const consumer = await client.consumers.get(stream, {
    ...start,
    deliver_policy: start.opt_start_time === undefined ? DeliverPolicy.StartSequence : DeliverPolicy.StartTime,
    inactive_threshold: LEFT_BEHIND_MILLISECONDS,
    ...(subject !== undefined && { filter_subjects: subject }),
  });
  try {
    const there = (await consumer.info(true)).num_pending;
    for (let left = Math.min(there, limit); left > 0;) {
      const asked = Math.min(left, 1000);
      const messages = await consumer.fetch({ max_messages: asked, expires: READING_MILLISECONDS });
      let taken = 0;
      for await (const message of messages) {
        take(message);
        taken += 1;
        if (taken === asked || message.info.pending === 0) break;
      }
      // Fewer came than there were: somebody trimmed the stream, or the broker went away.
      if (taken < asked) return;
      left -= taken;
    }
  } finally {
    await consumer.delete().catch(() => undefined);
  }
}

async function findOrMake(manager: JetStreamManager, name: string): Promise<void> {
  try {
    refuseLossy((await manager.streams.info(name)).config);
  } catch (error) {
    if (!isStreamMissing(error)) throw error;
    await manager.streams.add({
      name,
      description: 'Event log of Klantbeeld',
      subjects: [`${name}.>`],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.New,
      duplicate_window: DUPLICATE_WINDOW_MILLISECONDS * NANOSECONDS,
    });
  }
}

function isStreamMissing(error: unknown): boolean {
  return error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;
}

/** Whether an error says that another message came first. */
export function isAnotherFirst(error: unknown): boolean {
  return (
    error instanceof JetStreamApiError &&
    (error.code === JetStreamApiCodes.StreamWrongLastSequence ||
      error.code === JetStreamApiCodes.StreamWrongLastSequenceUnknown)
  );
}

/** What an operator set up is taken as it is, unless events could be lost by it. */
function refuseLossy(config: StreamConfig): void {
  const { name, storage, retention, discard, max_age, max_msgs, max_bytes, max_msgs_per_subject, subjects } = config;
  const isBounded = max_msgs > 0 || max_bytes > 0;
  const problems = [
    ...(storage === StorageType.File ? [] : ['its storage is not "file"']),
    ...(retention === RetentionPolicy.Limits ? [] : ['its retention is not "limits"']),
    ...(max_age === 0 ? [] : ['it has a "max_age"; the terms of Klantbeeld trim it']),
    ...(isBounded && discard !== DiscardPolicy.New ? ['it has a limit, and its discard policy is not "new"'] : []),
    ...(max_msgs_per_subject > 0 ? ['it has a "max_msgs_per_subject"'] : []),
    ...(config.no_ack ? ['it does not acknowledge ("no_ack")'] : []),
    ...(config.sealed || config.deny_purge ? ['it is sealed, or denies a purge'] : []),
    ...(subjects.includes(`${name}.>`) ? [] : [`it does not take the subjects ${name}.>`]),
  ];
  if (problems.length > 0) throw new EventStreamError(`The stream ${name} could lose events: ${problems.join('; ')}.`);
}
