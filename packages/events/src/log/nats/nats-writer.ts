import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import type { OutgoingEvent } from '../event-log.js';
import { writeEvent } from './nats-message.js';
import { isAnotherFirst, type NatsStream } from './nats-stream.js';

/**
 * Adds events to the stream, each once and in order, whatever breaks.
 *
 * Every message says after which message of its subject (its service) it comes, and JetStream refuses one that does not
 * come right there. So the messages of a service are a chain, and each link was added by somebody who knew all before it:
 * - order: a message is sent when the one before it was acknowledged, and fits nowhere else. What is still on its way
 *   after a time-out either comes first and the repeat is refused, or is refused itself.
 * - no doubles: who adds knows the ids in the chain from before the oldest event in hand was made, because an event is
 *   never in the log before it happened. That holds however long a dispatcher was away after a crash; the duplicate
 *   window of JetStream (by Nats-Msg-Id) is a second guard only. Whoever is refused reads what came between and goes on.
 */
export interface NatsWriter {
  append(events: readonly OutgoingEvent[]): Promise<void>;
  /** Sequence of the last message that this process added. */
  last(): number;
}

interface Chain {
  /** From this moment on every id is known; milliseconds. */
  readonly from: number;
  /** Sequence of the last message of the subject. */
  last: number;
  readonly ids: Set<string>;
}

/** Clocks of database and broker may differ by this much. */
const CLOCKS_MILLISECONDS = 5 * 60_000;
/** So often others may come first with one event; then the whole batch is tried again later. */
const MOST_REFUSED = 100;
/** More ids than this are not kept: the next events bring back what they need. */
const MOST_IDS = 100_000;

/** A writer on a stream. */
export function natsWriter(stream: NatsStream): NatsWriter {
  const writers = new Map<string, SubjectWriter>();
  let last = 0;
  return {
    append: async (events) => {
      for (const [source, its] of Map.groupBy(events, (event) => event.source)) {
        const subject = `${stream.name}.${source}`;
        const writer = writers.get(subject) ?? new SubjectWriter(stream, subject);
        writers.set(subject, writer);
        last = Math.max(last, await writer.append(its));
      }
    },
    last: () => last,
  };
}

class SubjectWriter {
  private chain: Chain | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly stream: NatsStream,
    private readonly subject: string,
  ) {}

  /** One batch after another; resolves to the sequence of the last message that was added, or 0. */
  append(events: readonly OutgoingEvent[]): Promise<number> {
    const done = this.turn.then(() => this.add(events));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async add(events: readonly OutgoingEvent[]): Promise<number> {
    const { jetstream } = await this.stream.open();
    const chain = await this.chainFor(events);
    let added = 0;
    for (const event of events) added = (await this.addOne(jetstream, chain, event)) || added;
    if (chain.ids.size > MOST_IDS) this.chain = undefined;
    return added;
  }

  private async addOne(jetstream: JetStreamClient, chain: Chain, event: OutgoingEvent): Promise<number> {
    for (let refused = 0; !chain.ids.has(event.eventId); refused += 1) {
      try {
        const expect = { streamName: this.stream.name, lastSubjectSequence: chain.last };
        const ack = await jetstream.publish(this.subject, writeEvent(event), { msgID: event.eventId, expect });
        chain.ids.add(event.eventId);
        if (ack.duplicate) return 0;
        chain.last = ack.seq;
        return ack.seq;
      } catch (error) {
        if (!isAnotherFirst(error) || refused === MOST_REFUSED) throw error;
        await this.catchUp(chain);
      }
    }
    return 0;
  }

  private async chainFor(events: readonly OutgoingEvent[]): Promise<Chain> {
    const oldest = Math.min(Date.now(), ...events.map(({ occurredAt }) => Date.parse(occurredAt)));
    const from = oldest - CLOCKS_MILLISECONDS;
    if (this.chain && this.chain.from <= from) return this.chain;
    // The end is looked up first: what is added while reading is found when a message is refused.
    const chain: Chain = { from, last: await this.stream.lastOf(this.subject), ids: new Set() };
    const start = { opt_start_time: new Date(from).toISOString() };
    if (chain.last > 0) await this.stream.read({ subject: this.subject, ...start }, remember(chain));
    return (this.chain = chain);
  }

  /** Reads what somebody else added, or what of our own was acknowledged too late. */
  private async catchUp(chain: Chain): Promise<void> {
    const last = await this.stream.lastOf(this.subject);
    if (last > chain.last)
      await this.stream.read({ subject: this.subject, opt_start_seq: chain.last + 1 }, remember(chain));
    chain.last = last;
  }
}

/** The id stands in the header of the message too, so nothing of it has to be read. */
function remember({ ids }: Chain): (message: JsMsg) => void {
  return ({ headers }) => void ids.add(headers?.get('Nats-Msg-Id') ?? '');
}
