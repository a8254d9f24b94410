import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { clientsOf } from '../../town/people-of-town.js';
import { storm } from '../../town/storm.js';
import { subscribe, type Subscriber } from '../../town/subscriber.js';
import type { Town } from '../../town/town.js';
import { succeed } from '../../world/acts.js';
import { assign, registerStaff } from '../../world/people.js';
import { until } from '../../world/until.js';
import { many, tellLine } from './line.js';
import { SIZES } from './sizes.js';

const PROMISE = 'rights hold on live data';
const COACH = { staffId: 'sw-96', purpose: 'WORK_DEVELOPMENT' } as const;
const CONSULTANT = { staffId: 'con-1', purpose: 'WWB_WORK' } as const;
const SUPPORT = { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' } as const;
const WITH_AGREEMENTS = 'id client { support { ... on SupportDossier { practicalAgreements { text } } } }';

const LATE_AFTER_EXPIRY = 1_000;
const LATE_AFTER_WITHDRAWAL = 5_000;
/** Updates go on for longer than a right may outlive its end. */
const WATCHED_MILLISECONDS = LATE_AFTER_WITHDRAWAL + 1_500;
const TOKEN_SECONDS = 4;
const EVERY_MILLISECONDS = 40;

/** What was told to whom had no right to it any more. */
interface Lateness {
  /** Milliseconds between the end of the right and the last update that was told. */
  readonly last: number;
  /** Milliseconds between the end of the right and the end of the stream; null when the stream goes on with less. */
  readonly closed: number | null;
  readonly code: number | null;
  /** Whether the stream has to end, because it is about that client alone or rests on the token. */
  readonly mustClose: boolean;
  /** Updates that a colleague with the right was told in the meantime. */
  readonly colleague: number;
}

/** Updates go on at a steady rate while tokens expire and rights are withdrawn. */
export function rightsHold(town: () => Town): void {
  test(`${PROMISE}: nothing is told after a token expired, or an assignment, consent or override was withdrawn`, async () => {
    await registerStaff(town(), 'con-1', 'wmo-1', 'sw-93', 'sw-95', COACH.staffId);
    const found = { expiry: [] as Lateness[], withdrawal: [] as Lateness[] };
    for (let round = 0; round < SIZES.withdrawals; round += 1) {
      const [id] = await clientsOf(town(), 1, 'sw-95');
      const steady = new SteadyUpdates(town(), id!);
      const colleague = subscribe(town(), { staffId: 'sw-95', purpose: 'WORK_DEVELOPMENT', clientId: id! });
      try {
        const seen = new Watch(colleague);
        const [expired, ...withdrawn] = await Promise.all([
          expiry(town(), id!, seen),
          assignmentEnded(town(), id!, seen),
          consentWithdrawn(town(), id!, seen),
          overrideStopped(town(), id!, seen),
        ]);
        found.expiry.push(expired);
        found.withdrawal.push(...withdrawn.flat());
      } finally {
        await steady.end();
        await colleague.leave();
      }
    }
    const late = (of: readonly Lateness[]): number =>
      Math.max(...of.flatMap(({ last, closed }) => [last, closed ?? 0]));
    const all = [...found.expiry, ...found.withdrawal];
    tellLine(
      PROMISE,
      town().kindOfLog,
      `${found.expiry.length} expired: nothing later than ${late(found.expiry)} ms, closed with ` +
        `${[...new Set(found.expiry.map(({ code }) => code))].join()}; ${found.withdrawal.length} times an assignment, consent or ` +
        `override withdrawn: nothing later than ${late(found.withdrawal)} ms; ` +
        `meanwhile ${many(Math.min(...all.map(({ colleague }) => colleague)))} or more updates told to a colleague`,
    );
    expect(late(found.expiry)).toBeLessThanOrEqual(LATE_AFTER_EXPIRY);
    expect(late(found.withdrawal)).toBeLessThanOrEqual(LATE_AFTER_WITHDRAWAL);
    expect(all.map(({ code }) => code)).toEqual(all.map(({ mustClose }) => (mustClose ? 4403 : null)));
    expect(Math.min(...all.map(({ colleague }) => colleague))).toBeGreaterThan(10);
  });
}

/** Placements of one client start, one after the other, until it is ended. */
class SteadyUpdates {
  private isOver = false;
  private readonly running: Promise<unknown>;

  constructor(town: Town, clientId: string) {
    this.running = storm(town, {
      clientIds: [clientId],
      acts: 100_000,
      together: 1,
      writers: 1,
      name: `right-${randomUUID().slice(0, 8)}`,
      mayGoOn: () => this.pause(),
    }).catch((error: unknown) => {
      if (!this.isOver) throw error;
    });
  }

  private async pause(): Promise<void> {
    if (this.isOver) throw new Error('These updates are over.');
    await new Promise((resolve) => setTimeout(resolve, EVERY_MILLISECONDS));
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.running;
  }
}

/** Looks at what a subscriber is told once its right has ended, beside a colleague who keeps it. */
class Watch {
  constructor(private readonly colleague: Subscriber) {}

  async after(
    subscriber: Subscriber,
    endedAt: number,
    mustClose: boolean,
    isLate: (one: Subscriber['arrived'][number]) => boolean = () => true,
  ): Promise<Lateness> {
    const told = (): number => this.colleague.arrived.filter(({ at }) => at > endedAt).length;
    await until('others were told long enough', () => Date.now() > endedAt + WATCHED_MILLISECONDS, 60_000);
    const last = subscriber.arrived.filter(isLate).at(-1)!.at;
    const { closed } = subscriber;
    await subscriber.leave();
    return {
      last: Math.max(0, last - endedAt),
      closed: closed && closed.at - endedAt,
      code: closed?.code ?? null,
      mustClose,
      colleague: told(),
    };
  }
}

async function followed(subscriber: Subscriber): Promise<Subscriber> {
  await until('updates arrive', () => subscriber.arrived.length > 2, 20_000);
  return subscriber;
}

/** A token that lives a few seconds. */
async function expiry(town: Town, clientId: string, watch: Watch): Promise<Lateness> {
  const staffId = 'sw-94';
  await assign(town, staffId, clientId);
  const { purpose } = COACH;
  const subscriber = subscribe(town, { staffId, purpose, ttlSeconds: TOKEN_SECONDS, comesBack: false });
  const expiresAt = (Math.floor(Date.now() / 1_000) + TOKEN_SECONDS) * 1_000;
  await followed(subscriber);
  return watch.after(subscriber, expiresAt, true);
}

/** A coach whose assignment ends, with a stream about the client and one about the whole caseload. */
async function assignmentEnded(town: Town, clientId: string, watch: Watch): Promise<readonly Lateness[]> {
  await assign(town, COACH.staffId, clientId);
  const one = await followed(subscribe(town, { ...COACH, clientId, comesBack: false }));
  const all = await followed(subscribe(town, { ...COACH, comesBack: false }));
  const input = { clientId, staffId: COACH.staffId, expectedVersion: 1 };
  await succeed(town, { ...CONSULTANT, act: 'endAssignment', input });
  const endedAt = Date.now();
  return Promise.all([watch.after(one, endedAt, true), watch.after(all, endedAt, false)]);
}

/** A consultant who was shown agreements by consent: no update shows them later, and the stream about the client ends. */
async function consentWithdrawn(town: Town, clientId: string, watch: Watch): Promise<readonly Lateness[]> {
  await assign(town, SUPPORT.staffId, clientId);
  const input = {
    clientId,
    dataClass: 'PRACTICAL_AGREEMENT',
    fromLaw: 'WMO',
    purpose: 'WWB_WORK',
    textVersion: '2026-1',
  };
  const success = 'consent { id version }';
  const { consent } = await succeed(town, { ...SUPPORT, act: 'giveConsent', input, success });
  const shows = ({ data }: Subscriber['arrived'][number]): boolean =>
    Array.isArray(data.placementUpdated.placement?.client?.support?.practicalAgreements);
  const options = { ...CONSULTANT, placement: WITH_AGREEMENTS, comesBack: false };
  const all = subscribe(town, options);
  await until('agreements are shown', () => all.arrived.some(shows), 20_000);
  const one = await followed(subscribe(town, { ...CONSULTANT, clientId, comesBack: false }));
  const withdrawn = { consentId: consent.id, expectedVersion: consent.version };
  await succeed(town, { ...SUPPORT, act: 'withdrawConsent', input: withdrawn });
  const endedAt = Date.now();
  return Promise.all([watch.after(one, endedAt, true), watch.after(all, endedAt, false, shows)]);
}

/** A coach who stood in by an override and stops it. */
async function overrideStopped(town: Town, clientId: string, watch: Watch): Promise<Lateness> {
  const of = { staffId: 'sw-93', purpose: 'WORK_DEVELOPMENT' } as const;
  const reason = 'Collega ziek, klant aan de balie.';
  const input = { client: { id: clientId }, purpose: of.purpose, minutes: 5, reason };
  const success = 'override { id version }';
  const { override } = await succeed(town, { ...of, act: 'requestOverride', input, success });
  const subscriber = await followed(subscribe(town, { ...of, clientId, comesBack: false }));
  const stop = { overrideId: override.id, expectedVersion: override.version };
  await succeed(town, { ...of, act: 'stopOverride', input: stop });
  return watch.after(subscriber, Date.now(), true);
}
