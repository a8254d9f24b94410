import { randomBytes, randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import {
  endsStream,
  type Caller,
  type Callers,
  type LiveCall,
  type LiveEvent,
  type StreamRight,
} from '@klantbeeld/access';
import type { CursorSigner } from '@klantbeeld/events';
import { gatewayError, toldResult, type Telling as HowMuch } from '../errors/told-error.js';
import type { PreparedSubscription, SubgraphResponse } from '../execution/index.js';
import type { CallContext, LinkCaller } from '../subgraphs/link-caller.js';
import type { LiveReader } from './live-reader.js';

/** What is told by. */
export interface TellingTools {
  readonly caller: Pick<LinkCaller, 'tell'>;
  readonly cursors: CursorSigner;
  readonly telling: HowMuch;
}

/** A subscription that is followed: what is asked, and about whom. */
export interface Followed {
  readonly subscription: PreparedSubscription<CallContext>;
  /** The one client; null for a whole caseload. */
  readonly clientId: string | null;
}

/** For whom and by what is told. */
export interface TellingBy {
  readonly followed: Followed;
  readonly tools: TellingTools;
  /** How many people are answered together. */
  readonly mostTogether: number;
}

/** Subscriptions of one member of staff for one purpose: judged, answered and written down once. */
interface Seat {
  readonly caller: Caller;
  readonly readers: readonly LiveReader[];
}

/** When readers were judged, and whether that was written down. */
interface Judged {
  readonly judgedAt: number;
  readonly logged: Promise<void>;
}

/** An answer with all that is joined to it, and those of whom it is not. */
interface Joined {
  readonly result: ExecutionResult;
  readonly differing: ReadonlySet<Caller>;
}

/** What was judged longer ago is judged anew: with what comes before and after, a right that was withdrawn is gone within five seconds. */
const MOST_AGE_MILLISECONDS = 4_000;

/** Stands for the cursor of each receiver until the answer is sent; nobody can guess it and write it into a record. */
const CURSOR = `cursor-${randomBytes(16).toString('hex')}`;

/**
 * Tells an event to readers: each judged by themselves, those who may see the same answered once. Whoever was told has
 * come to the position; rejects when somebody could not be told now, and those have not.
 */
export async function tell(
  readers: readonly LiveReader[],
  event: LiveEvent | 'RESYNC' | 'RIGHTS',
  position: number,
  { followed, tools, mostTogether }: TellingBy,
): Promise<void> {
  const together = Map.groupBy(seatsOf(readers), ({ readers: [first] }) => first!.alike);
  const parts = [...together.values()].flatMap((seats) => inParts(seats, mostTogether));
  const outcomes = await Promise.allSettled(parts.map((seats) => new Tell(followed, tools, event, position).to(seats)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Asks the subgraph whether somebody may follow; the errors to answer with when not. */
export async function open(
  caller: Caller,
  { subscription, clientId }: Followed,
  tools: TellingTools,
): Promise<SubgraphResponse | StreamRight | null> {
  const call = { ...callOf(subscription), clientId, cursor: '', event: 'OPENED' } as const;
  const { answer, logged } = await tools.caller.tell(subscription.subgraph, call, [caller]);
  await logged;
  const { groups, rights } = answer;
  return groups[0]?.answer ?? rights[0] ?? null;
}

class Tell {
  constructor(
    private readonly followed: Followed,
    private readonly tools: TellingTools,
    private readonly event: LiveEvent | 'RESYNC' | 'RIGHTS',
    private readonly position: number,
  ) {}

  /** Tells seats that may be answered together; where they turn out to need many different answers, some after others. */
  async to(seats: readonly Seat[]): Promise<void> {
    for (let left = seats; left.length > 0;) left = await this.toSome(left);
  }

  /** Resolves to those about whom it has to be asked again. */
  private async toSome(seats: readonly Seat[]): Promise<readonly Seat[]> {
    const judgedAt = performance.now();
    const callers = seats.map(({ caller }) => ({ ...caller, requestId: randomUUID() }));
    const { subscription, clientId } = this.followed;
    const call: LiveCall = { ...callOf(subscription), clientId, cursor: CURSOR, event: this.event };
    const told = await this.tools.caller.tell(subscription.subgraph, call, callers as unknown as Callers);
    const { groups, rights, later } = told.answer;
    for (const { callers: places, answer } of groups) {
      // Nothing can be told without the root: the caller asks again.
      if (!answer.data) throw new Error('The subgraph could not tell an event.');
      const group = places.map((place) => ({ ...seats[place]!, caller: callers[place]! }));
      await this.send(group, answer, { logged: told.logged, judgedAt });
    }
    await told.logged;
    rights.forEach((right, place) => this.noteRight(seats[place]!, right));
    const waiting = new Set(later);
    this.advance(seats.filter((_, place) => !waiting.has(place)));
    return later.map((place) => seats[place]!);
  }

  /** Whoever is only judged meanwhile goes on by their own round. */
  private advance(seats: readonly Seat[]): void {
    if (this.event === 'RIGHTS') return;
    for (const { readers } of seats) readers.forEach((reader) => (reader.position = this.position));
  }

  /** Sends an answer with what is joined to it, resolved once for those who may see the same, when all of it is written down. */
  private async send(seats: readonly Seat[], root: SubgraphResponse, { logged, judgedAt }: Judged): Promise<void> {
    for (let left = seats; left.length > 0;) {
      const { result, differing } = await this.joined(left, root);
      await logged;
      if (performance.now() - judgedAt > MOST_AGE_MILLISECONDS) throw new Error('An event was judged too long ago.');
      const told = toldResult(result, left[0]!.caller.requestId, this.tools.telling);
      const pieces = JSON.stringify(told).split(CURSOR);
      for (const seat of left) if (!differing.has(seat.caller)) this.sendTo(seat, pieces);
      left = left.filter(({ caller }) => differing.has(caller));
    }
  }

  /** Goes on while the laws write down their looks; a law that could not is asked once more, and then costs its section. */
  private async joined(seats: readonly Seat[], root: SubgraphResponse): Promise<Joined> {
    const logs: Promise<void>[] = [];
    const joined = await this.join(seats, root, logs);
    const outcomes = await Promise.allSettled(logs);
    return outcomes.some(({ status }) => status === 'rejected') ? this.join(seats, root) : joined;
  }

  private async join(
    [first, ...others]: readonly Seat[],
    root: SubgraphResponse,
    logs?: Promise<void>[],
  ): Promise<Joined> {
    const differing = new Set<Caller>();
    const together = { callers: others.map(({ caller }) => caller), differing, ...(logs && { logs }) };
    const result = await this.followed.subscription.answer(root, { ...first!.caller, together });
    return { result, differing };
  }

  private sendTo({ caller, readers }: Seat, pieces: readonly string[]): void {
    const text = pieces.length > 1 ? pieces.join(this.tools.cursors.write(this.position, caller.staffId)) : pieces[0]!;
    for (const reader of readers) {
      reader.position = this.position;
      reader.send(text);
    }
  }

  private noteRight({ caller, readers }: Seat, right: StreamRight): void {
    const mayEnd = typeof this.event === 'object' && endsStream(this.event, caller.purpose);
    for (const reader of readers) {
      if (reader.noteRight(right, mayEnd && right.countsConsents && this.position > reader.begunAt))
        reader.withdraw(JSON.stringify(withdrawnResult(this.followed, this.tools)));
    }
  }
}

function withdrawnResult({ subscription }: Followed, { telling }: TellingTools): object {
  const message =
    'Rights withdrawn: an assignment, consent or override that this stream rested on has ended. Ask the client again to see what is left.';
  const error = gatewayError('FORBIDDEN', message, 403);
  return toldResult({ data: null, errors: [subscription.failed(error)] }, randomUUID(), telling);
}

function callOf({
  request,
}: PreparedSubscription<CallContext>): Pick<LiveCall, 'query' | 'operationName' | 'variables'> {
  const { query, operationName = null, variables } = request;
  return { query, operationName, variables };
}

function seatsOf(readers: readonly LiveReader[]): readonly Seat[] {
  const seats = Map.groupBy(readers, (reader) => reader.seat);
  return [...seats.values()].map((of) => ({ caller: of[0]!.caller, readers: of }));
}

function inParts<One>(all: readonly One[], size: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}
