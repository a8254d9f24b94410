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
import { SIZES } from './sizes.js';

const PROMISE = 'no event is lost, doubled or out of order for a client';
const CLIENTS = 10;
/** Updates that writers may be ahead of the readers, so that processes are killed while both are at work. */
const AHEAD = 300;
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
    const { places, forgetful } = await seats(town(), clientIds);
    await warmUp(town(), clientIds, [...places, forgetful]);
    const perUpdate = SIZES.subscribers / CLIENTS;
    const seen = (): number => places.reduce((sum, { subscriber }) => sum + subscriber.arrived.length, 0) / perUpdate;
    const killed = new Killing(town(), seen);
    const writing = storm(town(), {
      clientIds,
      acts: SIZES.updates,
      name: `told-${randomUUID().slice(0, 8)}`,
      mayGoOn: (written) => until('readers keep up', () => written - seen() < AHEAD, PATIENCE_MILLISECONDS),
    });
    const [kills] = await Promise.all([killed.all(), writing]);
    await town().whole(PATIENCE_MILLISECONDS);
    const starts = await startsIn(town());
    const ofClient = Map.groupBy(starts, ({ clientId }) => clientId);
    const expected = ({ clientId }: Place): readonly string[] =>
      ofClient.get(clientId)!.map(({ placementId }) => placementId);
    const isComplete = (place: Place): boolean =>
      place.subscriber.arrived.at(-1)?.placementId === ofClient.get(place.clientId)!.at(-1)!.placementId;
    await until('everybody was told', () => places.every(isComplete), PATIENCE_MILLISECONDS).catch(() => undefined);
    const found = places.map((place) => compare(expected(place), place.subscriber));
    const sum = (of: keyof Compared): number => found.reduce((total, one) => total + one[of], 0);
    const updates = places.reduce((total, { subscriber }) => total + subscriber.arrived.length, 0);
    const breaks = places.reduce((total, { subscriber }) => total + subscriber.resumed, 0);
    tellLine(
      PROMISE,
      town().kindOfLog,
      `${many(SIZES.updates)} placement updates, ${SIZES.subscribers} subscribers, ${many(updates)} deliveries, ${kills}, ` +
        `${many(breaks)} times resumed by cursor: ${sum('lost')} lost, ${sum('doubled')} doubled, ${sum('misplaced')} out of order`,
    );
    const missed = compare(expected(forgetful), forgetful.subscriber).lost;
    tellLine(
      `${PROMISE} (control, must lose)`,
      town().kindOfLog,
      `one who resumes without a cursor: ${many(missed)} lost`,
    );
    await Promise.all([...places, forgetful].map(({ subscriber }) => subscriber.leave()));
    expect({ lost: sum('lost'), doubled: sum('doubled'), misplaced: sum('misplaced') }).toEqual({
      lost: 0,
      doubled: 0,
      misplaced: 0,
    });
    expect(missed).toBeGreaterThan(0);
  });
}

/** Each coach has one client; half of them follow the whole caseload, the others that client alone. */
async function seats(
  town: Town,
  clientIds: readonly string[],
): Promise<{ places: readonly Place[]; forgetful: Place }> {
  const purpose = 'WORK_DEVELOPMENT';
  const places: Place[] = [];
  for (let number = 0; number < SIZES.subscribers; number += 1) {
    const [staffId, clientId] = [`sw-${100 + number}`, clientIds[number % CLIENTS]!];
    await assign(town, staffId, clientId);
    const only = number % (2 * CLIENTS) < CLIENTS ? {} : { clientId };
    places.push({ subscriber: subscribe(town, { staffId, purpose, ...only }), clientId });
  }
  await assign(town, 'sw-99', clientIds[0]!);
  const subscriber = subscribe(town, { staffId: 'sw-99', purpose, usesCursor: false });
  return { places, forgetful: { subscriber, clientId: clientIds[0]! } };
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

/** Who is killed and started again, one after the other, each after the same share of the updates. */
class Killing {
  private readonly base: number;

  constructor(
    private readonly town: Town,
    private readonly seen: () => number,
  ) {
    this.base = seen();
  }

  /** Resolves to who was killed, in words. */
  async all(): Promise<string> {
    const victims = this.victims();
    for (const [place, victim] of victims.entries()) {
      const share = this.base + ((place + 1) * SIZES.updates) / (victims.length + 1);
      await until('enough was told', () => this.seen() >= share, PATIENCE_MILLISECONDS);
      await victim.kill();
      await victim.start();
    }
    const { gatewayKills, serviceKills, databaseKills, brokerKills } = SIZES;
    const ofBroker = this.town.broker ? `, ${brokerKills} of the broker` : '';
    return `kill -9: ${gatewayKills} of the gateway, ${serviceKills} of the service, ${databaseKills} of the database${ofBroker}`;
  }

  /** All of them, each kind spread over the whole. */
  private victims(): readonly { kill(): Promise<void>; start(): Promise<void> }[] {
    const { gateway, services, postgres, broker } = this.town;
    const kinds = [
      [gateway, SIZES.gatewayKills],
      [services.get('people-development')!, SIZES.serviceKills],
      [postgres, SIZES.databaseKills],
      ...(broker ? [[broker, SIZES.brokerKills] as const] : []),
    ] as const;
    return kinds
      .flatMap(([victim, times], kind) =>
        Array.from({ length: times }, (_, time) => ({ victim, at: (time + 0.5) / times + kind / 1_000 })),
      )
      .toSorted((one, other) => one.at - other.at)
      .map(({ victim }) => victim);
  }
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
