import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { clientsOf } from '../../town/people-of-town.js';
import { storm } from '../../town/storm.js';
import { subscribe, type Subscriber } from '../../town/subscriber.js';
import { startsIn } from '../../town/told-starts.js';
import type { Town } from '../../town/town.js';
import { assign } from '../../world/people.js';
import { until } from '../../world/until.js';
import { many, tellLine } from './line.js';
import { SIZES, type Sizes } from './sizes.js';

const PROMISE = 'no event is lost, doubled or out of order for a client';
const CLIENTS = 10;
/** Updates that writers may be ahead of the readers, so that processes are killed while both are at work. */
const AHEAD = 40;
const PATIENCE_MILLISECONDS = 120_000;

/** Who follows, and the one client they have. */
interface Place {
  readonly subscriber: Subscriber;
  readonly clientId: string;
}

/** Subscribers follow placements while gateway, service, database and broker are killed; they come back by cursor. */
export function noEventIsLost(town: () => Town): void {
  test(`${PROMISE}, whoever is killed`, async () => {
    const clientIds = await clientsOf(town(), CLIENTS);
    const places = await seats(town(), clientIds, SIZES.subscribers, { isWhole: false });
    const [forgetful] = await seats(town(), clientIds, 1, { isWhole: false, usesCursor: false });
    const told = await throughKills(town(), clientIds, [...places, forgetful!], { acts: SIZES.updates, kills: SIZES });
    const found = total(places.map((place) => told(place)));
    tellLine(
      PROMISE,
      town().kindOfLog,
      `${many(SIZES.updates)} placement updates, ${wordsOf(places, town(), SIZES)}: ${counts(found)}`,
    );
    const { lost } = told(forgetful!);
    tellLine(
      `${PROMISE} (control, must lose)`,
      town().kindOfLog,
      `one who resumes without a cursor: ${many(lost)} lost`,
    );
    await Promise.all([...places, forgetful!].map(({ subscriber }) => subscriber.leave()));
    expect(found).toEqual({ lost: 0, doubled: 0, misplaced: 0 });
    expect(lost).toBeGreaterThan(0);
  });
}

/** The same for coaches who follow every client they have. */
export function noEventOfCaseloadIsLost(town: () => Town): void {
  test(`${PROMISE}, nor for somebody who follows the whole caseload`, async () => {
    const clientIds = await clientsOf(town(), CLIENTS);
    const places = await seats(town(), clientIds, CLIENTS, { isWhole: true });
    const acts = SIZES.wholeUpdates;
    const told = await throughKills(town(), clientIds, places, { acts, kills: WHOLE_KILLS });
    const found = total(places.map((place) => told(place)));
    tellLine(
      `${PROMISE}, of the whole caseload`,
      town().kindOfLog,
      `${many(acts)} placement updates, ${wordsOf(places, town(), WHOLE_KILLS)}: ${counts(found)}`,
    );
    await Promise.all(places.map(({ subscriber }) => subscriber.leave()));
    expect(found).toEqual({ lost: 0, doubled: 0, misplaced: 0 });
  });
}

/** How often each is killed. */
type Kills = Pick<Sizes, 'gatewayKills' | 'serviceKills' | 'databaseKills' | 'brokerKills'>;

const WHOLE_KILLS: Kills = { gatewayKills: SIZES.isFull ? 2 : 1, serviceKills: 1, databaseKills: 1, brokerKills: 1 };

/** Acts go on while everything is killed by turns; resolves, when all was told, to what each was told wrong. */
async function throughKills(
  town: Town,
  clientIds: readonly string[],
  places: readonly Place[],
  { acts, kills }: { readonly acts: number; readonly kills: Kills },
): Promise<(place: Place) => Compared> {
  await warmUp(town, clientIds, places);
  const ofCursor = places.filter(({ subscriber }) => subscriber.usesCursor);
  const seen = (): number =>
    ofCursor.reduce((sum, { subscriber }) => sum + subscriber.arrived.length, 0) / (ofCursor.length / CLIENTS);
  const first = seen();
  const writing = storm(town, {
    clientIds,
    acts,
    writers: 4,
    together: 5,
    name: `told-${randomUUID().slice(0, 8)}`,
    mayGoOn: (written) => until('readers keep up', () => written - (seen() - first) < AHEAD, PATIENCE_MILLISECONDS),
  });
  await Promise.all([killAll(town, kills, (share) => seen() - first >= share * acts), writing]);
  await town.whole(PATIENCE_MILLISECONDS);
  const ofClient = Map.groupBy(await startsIn(town), ({ clientId }) => clientId);
  const due = ({ clientId }: Place): readonly string[] => ofClient.get(clientId)!.map(({ placementId }) => placementId);
  const isComplete = (place: Place): boolean =>
    place.subscriber.arrived.at(-1)?.placementId === ofClient.get(place.clientId)!.at(-1)!.placementId;
  // Who was not told in time has lost it: that is counted, and no reason to stop here.
  await until('everybody was told', () => ofCursor.every(isComplete), PATIENCE_MILLISECONDS).catch(() => undefined);
  return (place) => compare(due(place), place.subscriber);
}

let numbers = 100;

/** Coaches of one client each, who follow that client or their whole caseload. */
async function seats(
  town: Town,
  clientIds: readonly string[],
  count: number,
  { isWhole, usesCursor = true }: { readonly isWhole: boolean; readonly usesCursor?: boolean },
): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (let place = 0; place < count; place += 1) {
    const [staffId, clientId] = [`sw-${(numbers += 1)}`, clientIds[place % CLIENTS]!];
    await assign(town, staffId, clientId);
    const options = { staffId, purpose: 'WORK_DEVELOPMENT', usesCursor, ...(!isWhole && { clientId }) };
    places.push({ subscriber: subscribe(town, options), clientId });
  }
  return places;
}

/** Something happens to each client until everybody has a cursor to come back by. */
async function warmUp(town: Town, clientIds: readonly string[], places: readonly Place[]): Promise<void> {
  await until(
    'everybody follows',
    async () => {
      if (places.every(({ subscriber }) => subscriber.arrived.length > 0)) return true;
      await storm(town, { clientIds, acts: CLIENTS, name: `first-${randomUUID().slice(0, 8)}` });
      return false;
    },
    PATIENCE_MILLISECONDS,
  );
  await town.whole();
}

interface Victim {
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Kills and starts again, one after the other, each after the same share of the updates was told. */
async function killAll(town: Town, kills: Kills, isTold: (share: number) => boolean): Promise<void> {
  const victims = victimsOf(town, kills);
  for (const [place, victim] of victims.entries()) {
    await until('enough was told', () => isTold((place + 1) / (victims.length + 1)), PATIENCE_MILLISECONDS);
    await victim.kill();
    await victim.start();
  }
}

/** All of them, each kind spread over the whole. */
function victimsOf({ gateway, services, postgres, broker }: Town, kills: Kills): readonly Victim[] {
  const kinds: readonly (readonly [Victim, number])[] = [
    [gateway, kills.gatewayKills],
    [services.get('people-development')!, kills.serviceKills],
    [postgres, kills.databaseKills],
    ...(broker ? [[broker, kills.brokerKills] as const] : []),
  ];
  return kinds
    .flatMap(([victim, times], kind) =>
      Array.from({ length: times }, (_, time) => ({ victim, at: (time + 0.5) / times + kind / 1_000 })),
    )
    .toSorted((one, other) => one.at - other.at)
    .map(({ victim }) => victim);
}

function wordsOf(places: readonly Place[], { broker }: Town, kills: Kills): string {
  const deliveries = places.reduce((sum, { subscriber }) => sum + subscriber.arrived.length, 0);
  const resumed = places.reduce((sum, { subscriber }) => sum + subscriber.resumed, 0);
  const ofBroker = broker ? `, ${kills.brokerKills} of the broker` : '';
  return (
    `${places.length} subscribers, ${many(deliveries)} deliveries, kill -9: ${kills.gatewayKills} of the gateway, ` +
    `${kills.serviceKills} of the service, ${kills.databaseKills} of the database${ofBroker}, ` +
    `${many(resumed)} times resumed by cursor`
  );
}

function counts({ lost, doubled, misplaced }: Compared): string {
  return `${lost} lost, ${doubled} doubled, ${misplaced} out of order`;
}

function total(found: readonly Compared[]): Compared {
  const sum = (of: keyof Compared): number => found.reduce((all, one) => all + one[of], 0);
  return { lost: sum('lost'), doubled: sum('doubled'), misplaced: sum('misplaced') };
}

/** How what was told differs from what had to be. */
interface Compared {
  readonly lost: number;
  readonly doubled: number;
  readonly misplaced: number;
}

function compare(expected: readonly string[], { arrived }: Subscriber): Compared {
  // What came before the first that was told happened before the subscriber followed.
  const first = expected.indexOf(arrived[0]?.placementId ?? '');
  const due = expected.slice(Math.max(0, first));
  const told = arrived.map(({ placementId }) => placementId ?? 'RESYNC');
  const toldIds = new Set(told);
  const once = [...toldIds];
  const places = once.map((id) => due.indexOf(id));
  const cursors = new Set(arrived.map(({ cursor }) => cursor));
  return {
    lost: due.filter((id) => !toldIds.has(id)).length,
    doubled: told.length - once.length + arrived.length - cursors.size,
    misplaced: places.filter((place, index) => place === -1 || (index > 0 && place < places[index - 1]!)).length,
  };
}
