import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ask, openServiceWorld, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { COACH, grant, INCOME } from '../testing/operations.js';
import { connectedClient, exemptFromWork, sanctionInMarch } from '../testing/stored-records.js';

const AS_OF = `
  query ($clients: [_Any!]!, $day: Date!) { _entities(representations: $clients) { ... on Client { benefits {
    ... on BenefitsDossier { asOf(day: $day) {
      day regime { name title hasSingleParentNorm hasSupplements hasCostSharerNorm legalBasis { bwbId validFrom } }
      benefit { id householdType }
      norm { total { cents } missing lines { kind amount { cents } legalBasis { article } } }
      rules { rule case value unit municipality legalBasis { article validFrom } source }
      duties { kind } exemption { exempt } sanctions { percentage }
      withheld { path reason }
    } } } } } }`;

let world: ServiceWorld;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-03-20' });
});
afterAll(() => world.stop());
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function asOf(clientId: string, day: string, caller = INCOME): Promise<Facts> {
  const { data, errors } = await ask(world, AS_OF, { clients: [{ __typename: 'Client', id: clientId }], day }, caller);
  expect(errors).toEqual([]);
  const [client] = data._entities as { benefits: { asOf: Facts } }[];
  return client!.benefits.asOf;
}

const SINGLE_PARENT = {
  from: '2006-03-01',
  householdType: 'SINGLE_PARENT',
  normCents: null,
  supplementCents: 0,
  reductionCents: 0,
  household: { ageBand: 'ADULT', hasChild: true },
};

test('a benefit that is granted for a household has the amounts of the rules of its first day (art. 20-30; F02)', async () => {
  const clientId = await connectedClient(world.database);
  const { result } = await grant(world, { clientId, ...SINGLE_PARENT, householdType: 'SINGLE' });
  const [period] = result.benefit!.periods as Facts[];
  expect(period).toMatchObject({
    norm: { cents: 56_779 },
    supplement: { cents: 22_711 },
    reduction: { cents: 0 },
    total: { cents: 79_490 },
  });
  expect((await asOf(clientId, '2006-03-20')).norm).toEqual({
    total: { cents: 79_490 },
    missing: null,
    lines: [
      { kind: 'NORM', amount: { cents: 56_779 }, legalBasis: { article: '21' } },
      { kind: 'SUPPLEMENT', amount: { cents: 22_711 }, legalBasis: { article: '25' } },
    ],
  });
});

test('a household for which no rule is loaded, or one with amounts beside it, is refused and nothing is saved', async () => {
  const clientId = await connectedClient(world.database);
  const { result: early } = await grant(world, { clientId, ...SINGLE_PARENT, from: '2005-03-01' });
  expect(early).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'household' }] });
  const household = { ageBand: 'ADULT', partnerAgeBand: 'ADULT', costSharers: 51, circumstances: ['AGE_21', 'AGE_21'] };
  const { result: wrong } = await grant(world, { clientId, ...SINGLE_PARENT, normCents: 1, household });
  expect(wrong.fields!.map(({ path }) => path)).toEqual([
    'normCents',
    'household.partnerAgeBand',
    'household.costSharers',
    'household.circumstances',
  ]);
  expect((await asOf(clientId, '2006-03-20')).benefit).toBeNull();
});

test('the last day of 2014 is WWB and has a norm for single parents, the day after is Participatiewet and has none (F46)', async () => {
  const clientId = await connectedClient(world.database);
  await grant(world, { clientId, ...SINGLE_PARENT });
  const [wwb, participation] = [await asOf(clientId, '2014-12-31'), await asOf(clientId, '2015-01-01')];
  expect(wwb.regime).toEqual({
    name: 'WWB',
    title: 'Wet werk en bijstand',
    hasSingleParentNorm: true,
    hasSupplements: true,
    hasCostSharerNorm: false,
    legalBasis: { bwbId: 'BWBR0015703', validFrom: '2004-01-01' },
  });
  expect(participation.regime).toEqual({
    name: 'PARTICIPATIEWET',
    title: 'Participatiewet',
    hasSingleParentNorm: false,
    hasSupplements: false,
    hasCostSharerNorm: true,
    legalBasis: { bwbId: 'BWBR0015703', validFrom: '2015-01-01' },
  });
  expect([wwb.norm, participation.norm]).toMatchObject([{ total: { cents: 122_354 } }, { total: { cents: 96_083 } }]);
  const norms = ({ rules }: Facts): unknown[] => (rules as Facts[]).map((rule) => rule.case);
  expect(norms(wwb)).toContain('SINGLE_PARENT_ADULT');
  expect(norms(participation)).not.toContain('SINGLE_PARENT_ADULT');
});

test('the rules of a day are the law’s and those of the municipality that pays, each with its source', async () => {
  const clientId = await connectedClient(world.database);
  await grant(world, { clientId, ...SINGLE_PARENT });
  const rules = (await asOf(clientId, '2006-03-20')).rules as Facts[];
  expect(rules).toContainEqual({
    rule: 'EARNINGS_DISREGARD_LIMIT',
    case: 'ALL',
    value: '163.00',
    unit: 'EUR',
    municipality: null,
    legalBasis: { article: '31', validFrom: '2004-01-01' },
    source: 'WWB art. 31 lid 2 o in 2006',
  });
  expect([...new Set(rules.map(({ municipality }) => municipality))]).toEqual(expect.arrayContaining([null, 'GM0141']));
  expect(rules.some(({ municipality }) => municipality === 'GM1674')).toBe(false);
});

test('a job coach sees the regime and the duties of a day, and nothing of norm, amount or sanction', async () => {
  const clientId = await connectedClient(world.database);
  await exemptFromWork(world.database, clientId);
  await grant(world, { clientId, ...SINGLE_PARENT });
  await sanctionInMarch(world.database, clientId);
  const hidden = ['benefit', 'norm', 'rules', 'sanctions'];
  const seen = await asOf(clientId, '2006-03-20', COACH);
  const duties = [{ kind: 'REINTEGRATION' }, { kind: 'WORK' }];
  expect(seen).toMatchObject({ regime: { name: 'WWB' }, duties, exemption: { exempt: true } });
  expect(hidden.map((field) => seen[field])).toEqual([null, null, null, null]);
  expect(seen.withheld).toEqual(
    expect.arrayContaining(hidden.map((path) => ({ path, reason: 'PURPOSE_NOT_ALLOWED' }))),
  );
  const april = await asOf(clientId, '2006-04-01');
  expect([april.sanctions, (await asOf(clientId, '2006-03-31')).sanctions]).toEqual([[], [{ percentage: 20 }]]);
});
