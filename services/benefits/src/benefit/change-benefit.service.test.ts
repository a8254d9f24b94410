import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { addDays } from '@klantbeeld/domain';
import { openServiceWorld, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import fc from 'fast-check';
import { BENEFITS_SERVICE } from '../index.js';
import { act, statements, type LawAnswer } from '../testing/law-operations.js';
import { COACH, grant, INCOME, WORK } from '../testing/operations.js';
import { connectedClient } from '../testing/stored-records.js';

const ALONE = { normCents: null, supplementCents: 0, reductionCents: 0, household: { ageBand: 'ADULT' } };
const SHARING = { household: { ageBand: 'ADULT', costSharers: 1 } };

let world: ServiceWorld;
let clientId: string;
let benefitId: string;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-06-20' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await connectedClient(world.database);
  benefitId = (await grant(world, { clientId, ...ALONE })).result.benefit!.id;
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function done(name: Parameters<typeof act>[1], facts: Facts): Promise<LawAnswer> {
  return (await act(world, name, { clientId, ...facts })).result;
}

function revise(facts: Facts): Promise<LawAnswer> {
  return done('reviseBenefit', { benefitId, expectedVersion: 1, ...SHARING, ...facts });
}

test('who turns out to share costs since April is revised from then on, without gap or overlap, and paid months differ (art. 54 lid 3)', async () => {
  await done('settleBenefitMonth', { month: '2006-05-01' });
  const { benefit } = await revise({ from: '2006-04-11' });
  expect(benefit).toEqual({
    id: benefitId,
    version: 2,
    endReason: null,
    period: { from: '2006-03-01', until: null },
    periods: [
      {
        period: { from: '2006-03-01', until: '2006-04-11' },
        total: { cents: 79_490 },
        decidedOn: null,
        household: { costSharers: 0 },
      },
      {
        period: { from: '2006-04-11', until: null },
        total: { cents: 68_135 },
        decidedOn: '2006-06-20',
        household: { costSharers: 1 },
      },
    ],
  });
  const [march] = await statements(world, [clientId], '2006-03-01');
  const [april] = await statements(world, [clientId], '2006-04-01');
  const [may] = await statements(world, [clientId], '2006-05-01');
  // 10 of 30 days alone: 189,26 + 75,70; 20 of 30 days sharing: 378,53 + 75,71.
  expect([march, april, may].map((one) => one!.statement!.right)).toEqual([
    { cents: 79_490 },
    { cents: 71_920 },
    { cents: 68_135 },
  ]);
  expect(may!.statement).toMatchObject({ paid: { cents: 75_674 }, difference: { cents: -10_809 } });
});

test('what was decided before stays known with the day on which it stopped to count, and a second revision replaces what follows', async () => {
  await revise({ from: '2006-05-01' });
  const { benefit } = await revise({ from: '2006-04-01', expectedVersion: 2, household: null, normCents: 90_000 });
  const periods = (benefit as { periods: Facts[] }).periods.map(({ period, total }) => [period, total]);
  expect(periods).toEqual([
    [{ from: '2006-03-01', until: '2006-04-01' }, { cents: 79_490 }],
    [{ from: '2006-04-01', until: null }, { cents: 90_000 }],
  ]);
  const kept = `select from_on as "from", until_on as until from benefit_period
                 where benefit_id = $1 and revised_on = '2006-06-20' order by from_on, until_on`;
  expect(await world.database.query(kept, [benefitId])).toEqual([
    { from: '2006-03-01', until: '2006-05-01' },
    { from: '2006-03-01', until: null },
    { from: '2006-05-01', until: null },
  ]);
});

test('after any revisions in any order the periods follow each other from the first day on, without gap or overlap', async () => {
  const days = fc.array(fc.nat({ max: 110 }), { minLength: 2, maxLength: 6 });
  for (const offsets of fc.sample(days, { seed: 54, numRuns: 8 })) {
    const client = await connectedClient(world.database);
    const { benefit } = (await grant(world, { clientId: client, ...ALONE })).result;
    let last: Facts[] = [];
    for (const [place, offset] of offsets.entries()) {
      const from = addDays('2006-03-01', offset);
      const changed = { benefitId: benefit!.id, from, normCents: 90_000 + place, expectedVersion: place + 1 };
      const { result } = await act(world, 'reviseBenefit', { clientId: client, ...changed });
      last = (result.benefit as { periods: Facts[] }).periods;
    }
    const periods = last.map(({ period }) => period as { from: string; until: string | null });
    expect(periods[0]!.from).toBe('2006-03-01');
    expect(periods.map(({ until }) => until)).toEqual([...periods.slice(1).map(({ from }) => from), null]);
    expect(periods.every(({ from, until }) => until === null || from < until)).toBe(true);
    expect(last.at(-1)!.total).toEqual({ cents: 90_000 + offsets.length - 1 });
  }
});

test('a benefit is ended with a reason of its own, which is no sanction, and a new report opens another one (F08)', async () => {
  const end = { benefitId, until: '2006-06-01', reason: 'CLIENT_REQUEST_AFTER_REFUSAL', expectedVersion: 1 };
  const { benefit } = await done('endBenefit', end);
  expect(benefit).toMatchObject({
    version: 2,
    endReason: 'CLIENT_REQUEST_AFTER_REFUSAL',
    period: { from: '2006-03-01', until: '2006-06-01' },
    periods: [{ period: { from: '2006-03-01', until: '2006-06-01' } }],
  });
  const [may] = await statements(world, [clientId], '2006-05-01');
  const [june] = await statements(world, [clientId], '2006-06-01');
  // The holiday allowance of three months comes with the last one.
  expect([may!.statement?.payable, june!.statement]).toEqual([{ cents: 79_490 + 2 * 3_816 }, null]);
  expect((await grant(world, { clientId, ...ALONE, from: '2006-06-10' })).result.__typename).toBe(
    'GrantBenefitSuccess',
  );
  expect((await world.eventsOf(clientId)).map(({ kind }) => kind)).toEqual([
    'BENEFIT_GRANTED',
    'BENEFIT_ENDED',
    'BENEFIT_GRANTED',
  ]);
});

test('of two who revise with the version that both read, one does and the other is told', async () => {
  const input = { clientId, benefitId, from: '2006-05-01', expectedVersion: 1, ...SHARING };
  const answers = await Promise.all([1, 2].map(() => act(world, 'reviseBenefit', input)));
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
});

test('a day outside of the benefit, wrong amounts, a benefit of somebody else and another purpose are refused', async () => {
  expect((await revise({ from: '2006-02-28', normCents: 1 })).fields).toEqual([
    { path: 'from' },
    { path: 'normCents' },
  ]);
  const end = { benefitId, until: '2006-03-01', reason: 'WORK', expectedVersion: 1 };
  expect((await done('endBenefit', end)).fields).toEqual([{ path: 'until' }]);
  const other = await connectedClient(world.database);
  for (const [name, facts] of [
    ['reviseBenefit', { benefitId, from: '2006-05-01', expectedVersion: 1, ...SHARING }],
    ['endBenefit', { ...end, until: '2006-05-01' }],
  ] as const) {
    const { result } = await act(world, name, { clientId: other, ...facts });
    expect(result).toMatchObject({ __typename: 'BenefitNotFoundError', benefitId });
    for (const caller of [COACH, WORK]) {
      expect((await act(world, name, { clientId, ...facts }, caller)).codes).toEqual(['FORBIDDEN']);
    }
    const stranger = await act(world, name, { clientId, ...facts }, { ...INCOME, staffId: 'con-2' });
    expect(stranger.result.__typename).toBe('ClientNotFoundError');
  }
});
