import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addMonths } from '@klantbeeld/domain';
import { ask, openServiceWorld, statementsOf, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { act, amounts, statements, type LawAnswer } from '../testing/law-operations.js';
import { COACH, grant, INCOME, WORK } from '../testing/operations.js';
import { connectedClient } from '../testing/stored-records.js';

let world: ServiceWorld;
let clientId: string;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-09-20' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await connectedClient(world.database);
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

/** A single person who lives alone has a benefit from 1 March 2006, by the rules. */
async function granted(client: string): Promise<void> {
  const byRules = { normCents: null, supplementCents: 0, reductionCents: 0, household: { ageBand: 'ADULT' } };
  expect((await grant(world, { clientId: client, ...byRules })).result.__typename).toBe('GrantBenefitSuccess');
}

async function done(name: Parameters<typeof act>[1], facts: Facts, caller = INCOME): Promise<LawAnswer> {
  return (await act(world, name, { clientId, ...facts }, caller)).result;
}

const REFUSAL = {
  conducts: [{ occurredOn: '2006-02-17', category: 'CATEGORY_3' }],
  ground: 'Weigerde passend werk op 17 februari',
  blame: 'FULL',
  heardOn: '2006-02-20',
  startMonth: '2006-03-01',
};

describe('the statement of a month in the graph', () => {
  test('explains itself line by line, and the advance is set off (F02)', async () => {
    expect(await done('payBenefitAdvance', { amountCents: 10_000 })).toMatchObject({
      advance: { paidOn: '2006-09-20', amount: { cents: 10_000 }, legalBasis: { article: '52' } },
    });
    await granted(clientId);
    const [march] = await statements(world, [clientId], '2006-03-15');
    expect(march!.statement).toEqual({
      month: '2006-03-01',
      right: { cents: 79_490 },
      payable: { cents: 65_674 },
      paid: null,
      difference: null,
      missing: [],
      lines: [
        line('NORM', 56_779, 'Norm alleenstaande (WWB art. 20-24 as of 2006-01-01)', '21', null),
        line('SUPPLEMENT', 22_711, expect.stringContaining('Toeslag 20% van de gehuwdennorm'), '25', '1'),
        line('HOLIDAY_ALLOWANCE_RESERVED', -3_816, 'Vakantietoeslag 4,8% van € 794,90, gereserveerd', '19', '3'),
        line('ADVANCE', -10_000, 'Verrekening van voorschot: € 100,00 open', '52', '4'),
      ],
    });
  });

  function line(kind: string, cents: number, explanation: unknown, article: string, paragraph: string | null): Facts {
    const legalBasis = { article, paragraph, validFrom: '2004-01-01' };
    return { kind, amount: { cents }, explanation, legalBasis, period: { from: '2006-03-01', until: '2006-04-01' } };
  }

  test('follows income with its disregard; a change of what was paid is a difference, and only what is still due is paid', async () => {
    await granted(clientId);
    const month = '2006-05-10';
    expect(await done('settleBenefitMonth', { month })).toMatchObject({
      statement: { payable: { cents: 75_674 }, paid: { cents: 75_674 }, difference: { cents: 0 } },
    });
    expect(await done('settleBenefitMonth', { month })).toMatchObject({
      __typename: 'BenefitMonthSettledError',
      differenceCents: 0,
    });
    const earned = await done('recordBenefitIncome', {
      month,
      kind: 'EARNINGS',
      netCents: 40_000,
      isDisregarded: true,
    });
    expect(amounts(earned.statement)).toEqual([
      ['NORM', 56_779],
      ['SUPPLEMENT', 22_711],
      ['INCOME', -40_000],
      ['DISREGARD', 10_000],
      ['HOLIDAY_ALLOWANCE_RESERVED', -2_376],
    ]);
    expect(earned.statement).toMatchObject({ payable: { cents: 47_114 }, difference: { cents: -28_560 } });
    expect(await done('settleBenefitMonth', { month })).toMatchObject({
      __typename: 'BenefitMonthSettledError',
      differenceCents: -28_560,
    });
    const corrected = await done('recordBenefitIncome', { month, kind: 'EARNINGS', netCents: 0 });
    expect(corrected.statement).toMatchObject({ difference: { cents: 0 } });
  });

  test('reaches a year ahead: a month of another century is refused and takes no time', async () => {
    await granted(clientId);
    expect((await statements(world, [clientId], '2007-09-01'))[0]!.statement).toMatchObject({ month: '2007-09-01' });
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Client { benefits {
      ... on BenefitsDossier { statement(month: "2999-11-01") { month } } } } } }`;
    const { data, errors } = await ask(world, query, { r: [{ __typename: 'Client', id: clientId }] }, INCOME);
    expect(data).toMatchObject({ _entities: [{ benefits: { statement: null } }] });
    expect(errors).toMatchObject([{ message: 'A statement reaches a year ahead; ask for a month until 2007-09.' }]);
  });

  test('of several who claim and settle in one document at once, one pays', async () => {
    await granted(clientId);
    const query = `mutation($c: ID!, $m: Date!) {
      claimBenefitOverpayment(input: { clientId: $c, month: $m }) { __typename }
      settleBenefitMonth(input: { clientId: $c, month: $m }) { __typename }
    }`;
    const answers = await Promise.all([1, 2, 3].map(() => ask(world, query, { c: clientId, m: '2006-03-01' }, INCOME)));
    const settled = answers.map(({ data }) => (data as { settleBenefitMonth: Facts }).settleBenefitMonth.__typename);
    expect(settled.toSorted()).toEqual([
      'BenefitMonthSettledError',
      'BenefitMonthSettledError',
      'SettleBenefitMonthSuccess',
    ]);
  });

  test('of two who settle one month at once, one pays and the other is told that it was paid', async () => {
    await granted(clientId);
    const answers = await Promise.all([1, 2].map(() => done('settleBenefitMonth', { month: '2006-03-01' })));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'BenefitMonthSettledError',
      'SettleBenefitMonthSuccess',
    ]);
    const sum = 'select sum(amount_cents)::int as cents from benefit_payment where client_id = $1';
    expect(await world.database.query(sum, [clientId])).toEqual([{ cents: 75_674 }]);
  });

  test('is withheld from a job coach, whether there is a benefit or not, and so is every act about it', async () => {
    await granted(clientId);
    const empty = await connectedClient(world.database);
    const seen = await statements(world, [clientId, empty], '2006-03-01', COACH);
    expect(seen.map(({ statement }) => statement)).toEqual([null, null]);
    expect(seen[0]!.withheld).toContainEqual({ path: 'statement', reason: 'PURPOSE_NOT_ALLOWED' });
    expect(seen[0]!.withheld).toEqual(seen[1]!.withheld);
    for (const [name, facts] of [
      ['recordBenefitIncome', { month: '2006-03-01', kind: 'OTHER', netCents: 1 }],
      ['payBenefitAdvance', { amountCents: 1 }],
      ['settleBenefitMonth', { month: '2006-03-01' }],
      ['imposeSanction', REFUSAL],
    ] as const) {
      for (const caller of [COACH, WORK]) {
        expect((await act(world, name, { clientId, ...facts }, caller)).codes).toEqual(['FORBIDDEN']);
      }
    }
  });

  test('of fifty clients takes as many reads as of one', async () => {
    const clients = await Promise.all(Array.from({ length: 50 }, () => connectedClient(world.database)));
    await Promise.all(clients.map(granted));
    const forOne = await statementsOf(world, () => statements(world, clients.slice(0, 1), '2006-03-01'));
    expect(await statementsOf(world, () => statements(world, clients, '2006-03-01'))).toEqual(forOne);
    expect(forOne).toHaveLength(13);
  });

  test('wrong amounts, months and kinds are refused with the field, and nothing is kept', async () => {
    const wrong = { month: '2006-10-01', kind: 'OTHER', netCents: -1, isDisregarded: true };
    expect((await done('recordBenefitIncome', wrong)).fields).toEqual([
      { path: 'month' },
      { path: 'netCents' },
      { path: 'isDisregarded' },
    ]);
    expect((await done('payBenefitAdvance', { amountCents: 0 })).fields).toEqual([{ path: 'amountCents' }]);
    expect((await done('settleBenefitMonth', { month: '2006-10-01' })).fields).toEqual([{ path: 'month' }]);
    expect((await done('settleBenefitMonth', { month: '2006-08-01' })).fields).toEqual([{ path: 'month' }]);
    const kept = 'select count(*)::int as rows from benefit_payment where client_id = $1';
    expect(await world.database.query(kept, [clientId])).toEqual([{ rows: 0 }]);
  });

  test('income under one key is recorded once', async () => {
    const facts = { month: '2006-03-01', kind: 'OTHER', netCents: 5_000, idempotencyKey: crypto.randomUUID() };
    await Promise.all([done('recordBenefitIncome', facts), done('recordBenefitIncome', facts)]);
    const kept = 'select count(*)::int as rows from benefit_income where client_id = $1';
    expect(await world.database.query(kept, [clientId])).toEqual([{ rows: 1 }]);
  });
});

describe('a sanction in the graph', () => {
  test('takes the whole norm of March, is reconsidered in time, and its repeat lasts twice as long (F06, F07)', async () => {
    await granted(clientId);
    const { sanction } = await done('imposeSanction', REFUSAL);
    expect(sanction).toEqual({
      id: expect.any(String),
      category: 'CATEGORY_3',
      percentage: 100,
      amount: { cents: 79_490 },
      period: { from: '2006-03-01', until: '2006-04-01' },
      months: 1,
      mostMonths: 1,
      ordinal: 1,
      recidivismOf: null,
      reconsiderBefore: '2006-12-20',
      rulesFrom: '2004-01-01',
      conductOn: '2006-02-17',
      decidedOn: '2006-09-20',
      restoredOn: null,
      version: 1,
      legalBasis: { article: '18', paragraph: '2', validFrom: '2004-01-01' },
    });
    const [march] = await statements(world, [clientId], '2006-03-01');
    expect(amounts(march!.statement)).toEqual([
      ['NORM', 56_779],
      ['SUPPLEMENT', 22_711],
      ['SANCTION', -79_490],
    ]);
    expect(march!.statement).toMatchObject({ right: { cents: 0 }, payable: { cents: 0 } });
    const conducts = [{ occurredOn: '2006-09-20', category: 'CATEGORY_3' }];
    const again = { ...REFUSAL, conducts, heardOn: '2006-09-20', startMonth: '2006-10-01' };
    expect((await done('imposeSanction', again)).sanction).toMatchObject({
      ordinal: 2,
      recidivismOf: sanction!.id,
      months: 2,
      mostMonths: 2,
      period: { from: '2006-10-01', until: '2006-12-01' },
    });
  });

  test.each<[string, Facts, string]>([
    ['without conduct (F10)', { conducts: [] }, 'NO_CONDUCT'],
    ['of who was not heard', { heardOn: null }, 'NOT_HEARD'],
    ['without blame', { blame: 'NONE' }, 'NO_BLAME'],
    ['of who was not able (F05)', { unableUntil: '2006-04-15' }, 'NO_BLAME'],
    [
      'of a category that the ordinance does not have',
      { conducts: [{ occurredOn: '2006-02-17', category: 'X' }] },
      'NO_RULE',
    ],
    ['of a year ago', { conducts: [{ occurredOn: '2005-02-17', category: 'CATEGORY_1' }] }, 'CONDUCT_TOO_OLD'],
    ['for longer than the ordinance says', { months: 3 }, 'TOO_LONG'],
  ])('%s there is none, and the reason is told', async (_why, facts, reason) => {
    await granted(clientId);
    const answer = await done('imposeSanction', { ...REFUSAL, ...facts });
    expect(answer).toMatchObject({ __typename: 'SanctionNotAllowedError', reason, message: expect.any(String) });
    const [march] = await statements(world, [clientId], '2006-03-01');
    expect(march!.statement).toMatchObject({ right: { cents: 79_490 } });
  });

  test('art. 18: the month of the conduct can be lowered and none before it, whatever else was done earlier', async () => {
    await granted(clientId);
    const conducts = [
      { occurredOn: '2006-03-10', category: 'CATEGORY_1' },
      { occurredOn: '2006-08-10', category: 'CATEGORY_3' },
    ];
    const facts = { ...REFUSAL, conducts, heardOn: '2006-08-20' };
    const early = await done('imposeSanction', { ...facts, startMonth: '2006-07-01' });
    expect(early).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'startMonth' }] });
    expect((await statements(world, [clientId], '2006-07-01'))[0]!.statement).toMatchObject({
      right: { cents: 79_490 },
    });
    expect((await done('imposeSanction', { ...facts, startMonth: '2006-08-01' })).sanction).toMatchObject({
      conductOn: '2006-08-10',
      period: { from: '2006-08-01', until: '2006-09-01' },
    });
  });

  test('input that cannot be right is refused with the fields', async () => {
    const future = [{ occurredOn: '2006-09-21', category: 'CATEGORY_1' }];
    const wrong = { ...REFUSAL, conducts: future, ground: ' ', months: 0 };
    expect((await done('imposeSanction', wrong)).fields!.map(({ path }) => path)).toEqual([
      'conducts',
      'heardOn',
      'ground',
      'months',
    ]);
    expect((await done('imposeSanction', REFUSAL)).fields).toEqual([{ path: 'startMonth' }]);
  });

  test('of two at once the second is a repeat of the first', async () => {
    await granted(clientId);
    const later = {
      ...REFUSAL,
      conducts: [{ occurredOn: '2006-09-20', category: 'CATEGORY_1' }],
      heardOn: '2006-09-20',
    };
    const both = await Promise.all([1, 2].map(() => done('imposeSanction', { ...later, startMonth: '2006-10-01' })));
    expect(both.map(({ sanction }) => sanction!.ordinal).toSorted()).toEqual([1, 2]);
  });

  test('ends early once behaviour is restored (art. 18 lid 11), for who read its last version', async () => {
    await granted(clientId);
    const facts = {
      ...REFUSAL,
      conducts: [{ occurredOn: '2006-08-10', category: 'CATEGORY_3' }],
      heardOn: '2006-08-20',
    };
    const { sanction } = await done('imposeSanction', { ...facts, startMonth: '2006-09-01' });
    const end = { sanctionId: sanction!.id, restoredOn: '2006-09-15', expectedVersion: 1 };
    const stale = await act(world, 'endSanction', { clientId, ...end, expectedVersion: 2 });
    expect(stale.codes).toEqual(['CONFLICT']);
    expect((await done('endSanction', end)).sanction).toMatchObject({
      period: { from: '2006-09-01', until: '2006-09-16' },
      restoredOn: '2006-09-15',
      version: 2,
    });
    const [september] = await statements(world, [clientId], '2006-09-01');
    // 15 of 30 days of 794.90.
    expect(amounts(september!.statement)).toContainEqual(['SANCTION', -39_745]);
    const again = { ...end, expectedVersion: 2 };
    expect((await done('endSanction', again)).fields).toEqual([{ path: 'restoredOn' }]);
    expect((await done('endSanction', { ...again, restoredOn: '2006-09-21' })).fields).toEqual([
      { path: 'restoredOn' },
    ]);
    const other = await connectedClient(world.database);
    const foreign = await act(world, 'endSanction', { ...again, clientId: other });
    expect(foreign.result).toMatchObject({ __typename: 'SanctionNotFoundError', sanctionId: sanction!.id });
  });

  test('a first refusal of fitting work since 2015 for three months at once is refused (art. 18 lid 5; F09)', async () => {
    const later = await openServiceWorld(BENEFITS_SERVICE, { today: '2022-06-20' });
    try {
      const client = await connectedClient(later.database);
      const byRules = { normCents: null, supplementCents: 0, reductionCents: 0, household: { ageBand: 'ADULT' } };
      await grant(later, { clientId: client, ...byRules, from: '2022-03-01' });
      const conducts = [{ occurredOn: '2022-06-10', category: 'WORK_DUTY' }];
      const input = { ...REFUSAL, clientId: client, conducts, heardOn: '2022-06-15', startMonth: '2022-07-01' };
      const { result } = await act(later, 'imposeSanction', { ...input, months: 3 });
      expect(result).toMatchObject({ __typename: 'SanctionNotAllowedError', reason: 'TOO_LONG', mostMonths: 1 });
      const { result: first } = await act(later, 'imposeSanction', input);
      expect(first.sanction).toMatchObject({
        percentage: 100,
        months: 1,
        amount: { cents: 109_171 },
        reconsiderBefore: addMonths('2022-06-20', 3),
        legalBasis: { article: '18', paragraph: '5', validFrom: '2015-01-01' },
      });
    } finally {
      await later.stop();
    }
  });
});
