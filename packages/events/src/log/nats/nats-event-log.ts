import { setImmediate as nextTurn } from 'node:timers/promises';
import { UNREADABLE, type EventLog, type LoggedEvent } from '../event-log.js';
import { openNatsLine } from './nats-line.js';
import { readEvent } from './nats-message.js';
import { natsStream } from './nats-stream.js';
import { followNatsStream } from './nats-tail.js';
import { natsWriter } from './nats-writer.js';

/** Where the log is, and who is told when something is wrong with it. */
export interface NatsEventLogOptions {
  /** nats:// or tls:// address; credentials in it are never told. */
  readonly url: string;
  /** Name of the stream; the subjects are this name, a point and the service. */
  readonly stream: string;
  /** Told when the broker cannot be reached, and of messages that are no events of ours. */
  readonly onError?: (error: unknown) => void;
}

/** Positions of messages that were told of, so that not every reader tells of them again. */
const MOST_TOLD = 1_000;

/**
 * Opens the event log in a stream of NATS JetStream; a position is the sequence of a message. It need not be there yet:
 * until it is everything rejects with an `EventLogAwayError`, and afterwards goes on by itself. Throws a TypeError when
 * the address is none.
 */
export function openNatsEventLog({ url, stream: name, onError = () => undefined }: NatsEventLogOptions): EventLog {
  const told = new Set<number>();
  const onUnreadable = (position: number): void => {
    if (told.has(position) || told.size >= MOST_TOLD) return;
    told.add(position);
    onError(new Error(`Message ${position} of the stream ${name} is no event of ours; it is passed over.`));
  };
  /** Newest position that was told: who was told of it finds it. */
  let known = 0;
  const line = openNatsLine(url, onError);
  const stream = natsStream(line, name);
  const writer = natsWriter(stream);
  const tail = followNatsStream(line, stream, { onError, onUnreadable });
  return {
    append: async (events) => {
      if (events.length > 0) await writer.append(events);
    },
    readAfter: async (position, limit) => {
      await tail.reached(Math.max(known, writer.last()));
      known = 0;
      const remembered = tail.readAfter(position, limit);
      // Nothing was asked of the broker: whoever asks again at once has to let in what it pushes.
      if (remembered?.length === 0) await nextTurn();
      if (remembered) return remembered;
      const events: LoggedEvent[] = [];
      await stream.read({ opt_start_seq: position + 1, limit }, ({ seq, subject, data }) => {
        const event = readEvent(seq, subject, data);
        if (event.kind === UNREADABLE) onUnreadable(seq);
        events.push(event);
      });
      return events;
    },
    bounds: async () => {
      const bounds = await stream.bounds();
      known = Math.max(known, bounds.newest);
      return bounds;
    },
    onAppended: tail.listen,
    trimBefore: async (position) => {
      const { manager } = await stream.open();
      if (position > (await stream.bounds()).oldest) await manager.streams.purge(name, { seq: position });
      tail.trimBefore(position);
    },
    continueAfter: async (position) => {
      const { manager } = await stream.open();
      await manager.streams.purge(name);
      tail.trimBefore(Infinity);
      if ((await stream.bounds()).newest < position) await manager.streams.purge(name, { seq: position + 1 });
    },
    name: async () => `NATS stream ${name} of ${tail.made() || (await stream.info()).created}`,
    ping: async () => void (await stream.info()),
    close: async () => {
      await tail.close();
      await line.close();
    },
  };
}
