import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createCursorSigner } from '@klantbeeld/events';
import { clientsOf } from '../../town/people-of-town.js';
import { subscribe, type Subscriber } from '../../town/subscriber.js';
import type { Town } from '../../town/town.js';
import { changeHours, startPlacement, type Placed } from '../../world/placements.js';
import { until } from '../../world/until.js';
import { many, p99, tellLine } from './line.js';
import { SIZES } from './sizes.js';

const PROMISE = 'a slow reader harms nobody';
const COACH = { staffId: 'sw-92', purpose: 'WORK_DEVELOPMENT' } as const;
/** Some 200 kB for each event, so that what the machine keeps for a socket is soon full. */
const LARGE = `id client { ${Array.from({ length: 25 }, (_, index) => `all${index}: placements { jobTitle }`).join(' ')} }`;
const PLACEMENTS = 40;
const PATIENCE_MILLISECONDS = 30_000;
/** The healthy may wait so much longer beside a sleeper on a busy machine, in milliseconds; and no longer than this in all. */
const SLOWER_MILLISECONDS = 250;
const LONGEST_MILLISECONDS = 2_000;
/** Memory of the gateway may differ this much between two moments of the same work. */
const FLAT_MEGABYTES = 100;

/** One reader sleeps while many others go on; it reads everything when it wakes. */
export function slowReaderHarmsNobody(town: () => Town): void {
  test(`${PROMISE}: the others keep their pace, memory stays flat, and it misses nothing`, async () => {
    const staff = Array.from({ length: SIZES.healthy }, (_, place) => `sw-${200 + place}`);
    const [clientId] = await clientsOf(town(), 1, COACH.staffId, ...staff);
    let placement = await startPlacement(town(), clientId!, 'Hovenier');
    for (let count = 1; count < PLACEMENTS; count += 1) {
      placement = await startPlacement(town(), clientId!, 'Hovenier '.repeat(22));
    }
    const healthy = staff.map((staffId) => subscribe(town(), { staffId, purpose: COACH.purpose }));
    const pace = new Pace(town(), healthy, placement);
    await pace.warmUp();
    const awake = await pace.run(SIZES.sleptUpdates);
    await town().whole();
    const before = memoryOf(town());
    const sleeper = await fallAsleep(town());
    const asleep = await pace.run(SIZES.sleptUpdates);
    const after = memoryOf(town());
    const looks = await looksOf(town(), COACH.staffId);
    sleeper.wake();
    const isAllRead = (): boolean => sleeper.arrived.length >= SIZES.sleptUpdates;
    await until('the sleeper has read everything', isAllRead, PATIENCE_MILLISECONDS);
    const { resumed } = sleeper;
    await sleeper.leave();
    await Promise.all(healthy.map((subscriber) => subscriber.leave()));
    const left = await looksAfterLeaving(town(), pace);
    const growth = after - before;
    tellLine(
      PROMISE,
      town().kindOfLog,
      `${SIZES.healthy} healthy: p99 ${p99(awake).toFixed(0)} ms without a sleeper, ${p99(asleep).toFixed(0)} ms beside one; ` +
        `memory of the gateway ${growth >= 0 ? '+' : ''}${growth.toFixed(0)} MB while ${SIZES.sleptUpdates} updates of 0.2 MB were due ` +
        `to it, ${looks} of them looked up; all ${many(sleeper.arrived.length)} read when it woke, once each, ` +
        `after coming back by cursor ${resumed} times; ${left} looked up after all had left`,
    );
    expect(sleeper.arrived).toHaveLength(SIZES.sleptUpdates);
    expect(new Set(sleeper.arrived.map(({ cursor }) => cursor)).size).toBe(SIZES.sleptUpdates);
    expect(new Set(sleeper.arrived.map(({ kind }) => kind))).toEqual(new Set(['CHANGED']));
    expect(p99(asleep)).toBeLessThan(Math.min(LONGEST_MILLISECONDS, 2 * p99(awake) + SLOWER_MILLISECONDS));
    expect(growth).toBeLessThan(FLAT_MEGABYTES);
    expect(left).toBe(0);
  });
}

/** Changes one after the other, each awaited by every healthy reader. */
class Pace {
  private due = 0;

  constructor(
    private readonly town: Town,
    private readonly healthy: readonly Subscriber[],
    private placement: Placed,
  ) {}

  /** Changes until everybody is told. */
  async warmUp(): Promise<void> {
    const follows = async (): Promise<boolean> => {
      if (this.healthy.every(({ arrived }) => arrived.length > 0)) return true;
      await this.change();
      return false;
    };
    await until('everybody follows', follows, PATIENCE_MILLISECONDS);
    await this.town.whole();
  }

  async change(): Promise<void> {
    this.placement = await changeHours(this.town, this.placement, (this.placement.version % 30) + 1);
  }

  /** Milliseconds from each change to each reader. */
  async run(changes: number): Promise<readonly number[]> {
    const first = this.healthy.map(({ arrived }) => arrived.length);
    const waits: number[] = [];
    for (this.due = 0; this.due < changes; this.due += 1) {
      const since = Date.now();
      await this.change();
      const isTold = (subscriber: Subscriber, place: number): boolean =>
        subscriber.arrived.length > first[place]! + this.due;
      await until('everybody was told', () => this.healthy.every(isTold), PATIENCE_MILLISECONDS);
      waits.push(...this.healthy.map(({ arrived }, place) => arrived[first[place]! + this.due]!.at - since));
    }
    return waits;
  }
}

/** A coach who follows from here on and reads nothing. */
async function fallAsleep(town: Town): Promise<Subscriber> {
  const { newest } = await town.log.bounds();
  const from = createCursorSigner(town.secrets.cursorSecret).write(newest, COACH.staffId);
  const sleeper = subscribe(town, { ...COACH, from, placement: LARGE });
  await until('the sleeper is let in', () => sleeper.resumed === 0, PATIENCE_MILLISECONDS);
  sleeper.sleep();
  return sleeper;
}

/** Megabytes that the gateway takes of the machine. */
function memoryOf({ gateway }: Town): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${gateway.pid}/status`, 'utf8'))![1]) / 1_024;
}

const LOOKS = 'select count(*)::int as looks from access_audit where staff_id like $1';

async function looksOf({ databases }: Town, staff: string): Promise<number> {
  const [row] = await databases.get('people-development')!.query<{ looks: number }>(LOOKS, [staff]);
  return row!.looks;
}

/** Looks that are still made for coaches when all of them have left: counted over changes that they would have been told. */
async function looksAfterLeaving(town: Town, pace: Pace): Promise<number> {
  const before = await looksOf(town, 'sw-%');
  for (let count = 0; count < 5; count += 1) await pace.change();
  await town.whole();
  return (await looksOf(town, 'sw-%')) - before;
}
