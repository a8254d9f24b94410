import { createPrivateKey } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { obey } from '../measuring/measured-process.js';
import { openFollowers, type Followers } from './followers.js';
import { clientIdOf, tokenOf, type Member, type Signing } from '../measuring/members.js';
import { arrivalsOf, drawsOf, type Arriving, type Kind } from './mix.js';
import { openQuestions, type Placement, type Questions, type SignedIn } from './questions.js';

/** Everybody who works that morning, in a process of its own. */
export interface StaffStart {
  readonly port: number;
  readonly members: readonly Member[];
  readonly sockets: number;
  /** Private key of the tokens, as PEM. */
  readonly key: string;
  readonly issuer: string;
  readonly audience: string;
}

/** How long it goes on, and how much less than the country's it is. */
export interface MorningAsked {
  readonly seconds: number;
  readonly factor: number;
}

/** What was asked and what came of it. */
export interface MorningSeen {
  /** Milliseconds from the moment somebody wanted it until the answer was there, of each kind. */
  readonly took: Readonly<Record<Kind, readonly number[]>>;
  readonly asked: Readonly<Record<Kind, number>>;
  readonly delays: readonly number[];
  /** What went wrong, in words. */
  readonly failures: readonly string[];
  readonly missing: number;
  /** The most questions that waited for an answer at one moment. */
  readonly most: number;
}

/** A placement that can be changed when nobody is at it. */
interface Open {
  readonly who: SignedIn;
  readonly clientId: string;
  placement: Placement;
}

const CONNECTIONS = 400;
const SOCKETS_AT_ONCE = 50;
const PLACEMENTS_BEFORE = 100;
const LONGEST_WAIT_SECONDS = 30;

let questions: Questions;
let followers: Followers;
let signing: Signing;
let members: readonly SignedIn[];
const draw = drawsOf(20_261_122);
/** Placements that nobody is changing now. */
const free: Open[] = [];
const nextClient = new Map<string, number>();

async function start(given: StaffStart): Promise<void> {
  signing = { ...given, key: createPrivateKey(given.key) };
  questions = openQuestions(`http://127.0.0.1:${given.port}`, CONNECTIONS);
  followers = openFollowers(`ws://127.0.0.1:${given.port}/graphql`);
  members = await Promise.all(given.members.map(async (member) => ({ member, token: await tokenOf(member, signing) })));
  for (let open = 0; open < given.sockets; open += SOCKETS_AT_ONCE) {
    const some = Array.from({ length: Math.min(SOCKETS_AT_ONCE, given.sockets - open) }, (_, index) =>
      followers.open(members[(open + index) % members.length]!, true),
    );
    await Promise.all(some);
  }
}

/** Starts some placements before the morning, so that there is something to change. */
async function prepare(): Promise<void> {
  for (let count = 0; count < PLACEMENTS_BEFORE; count += 1) await startPlacement();
  await everybodyHeard();
}

async function morning({ seconds, factor }: MorningAsked): Promise<MorningSeen> {
  const took = forEachKind<number[]>(() => []);
  const asked = forEachKind(() => 0);
  const failures: string[] = [];
  const waiting = new Set<Promise<void>>();
  let most = 0;
  const timed = async (kind: Kind, wantedAt: number, act: () => Promise<void>): Promise<void> => {
    asked[kind] += 1;
    try {
      await act();
      took[kind].push(performance.now() - wantedAt);
    } catch (error) {
      failures.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const began = performance.now();
  for (const { at, kind } of arrivalsOf(seconds, factor, draw)) {
    const early = began + at - performance.now();
    if (early > 0) await wait(early);
    const doing = happen(kind, began + at, timed)
      .catch((error: unknown) => void failures.push(`${kind}: ${String(error)}`))
      .finally(() => waiting.delete(doing));
    waiting.add(doing);
    most = Math.max(most, waiting.size);
  }
  await Promise.all(waiting);
  await everybodyHeard();
  failures.push(...followers.failures);
  return { took, asked, delays: followers.delays(began), failures, missing: followers.missing(), most };
}

async function everybodyHeard(): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_SECONDS * 1000;
  while (followers.missing() > 0 && performance.now() < end) await wait(50);
}

type Timed = (kind: Kind, wantedAt: number, act: () => Promise<void>) => Promise<void>;

async function happen(kind: Arriving, wantedAt: number, timed: Timed): Promise<void> {
  const who = anyOf(members);
  switch (kind) {
    case 'log-on':
      return logOn(who.member, wantedAt, timed);
    case 'caseload page':
      return timed(kind, wantedAt, () => questions.caseload(who));
    case 'client view': {
      const { first, last } = who.member.clients;
      const number = first + Math.floor(draw() * (last - first + 1));
      return timed(kind, wantedAt, () => questions.clientView(who, clientIdOf(number)));
    }
    case 'start':
      return timed(kind, wantedAt, startPlacement);
    case 'change':
      return timed(kind, wantedAt, changePlacement);
  }
}

/** With a token that the gateway never saw: who am I, my clients, and tell me what happens. */
async function logOn(member: Member, wantedAt: number, timed: Timed): Promise<void> {
  const who = { member, token: await tokenOf(member, signing) };
  await timed('log-on', wantedAt, () => questions.viewer(who));
  await timed('first caseload page', performance.now(), () => questions.caseload(who));
  await followers.open(who, false);
}

async function startPlacement(): Promise<void> {
  const consultants = members.filter(({ member }) => member.purpose === 'WWB_WORK');
  const who = anyOf(consultants);
  const { id, clients } = who.member;
  // Another client each time, so that nobody has two placements as long as there are others.
  const number = nextClient.get(id) ?? clients.first;
  nextClient.set(id, number === clients.last ? clients.first : number + 1);
  const clientId = clientIdOf(number);
  const sentAt = performance.now();
  const placement = await questions.start(who, clientId);
  followers.acted(placement.id, clientId, sentAt);
  free.push({ who, clientId, placement });
}

async function changePlacement(): Promise<void> {
  const [open] = free.splice(Math.floor(draw() * free.length), 1);
  if (!open) throw new Error('Every placement is being changed: none is left.');
  const sentAt = performance.now();
  open.placement = await questions.change(open.who, open.placement, 12 + (open.placement.version % 24));
  followers.acted(open.placement.id, open.clientId, sentAt);
  free.push(open);
}

function anyOf<Value>(values: readonly Value[]): Value {
  return values[Math.floor(draw() * values.length)]!;
}

function forEachKind<Value>(make: () => Value): Record<Kind, Value> {
  return {
    'log-on': make(),
    'first caseload page': make(),
    'caseload page': make(),
    'client view': make(),
    start: make(),
    change: make(),
  };
}

obey({ start, prepare, morning });
