import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attempt, succeed } from '../world/acts.js';
import { assign, registerPerson, type PersonFacts } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { COACH, INCOME, WORK, type Actor } from './inputs.js';

type Facts = Readonly<Record<string, unknown>>;

const CLAIM = `id version balance { cents } nettings { fromMonth most { cents } }
  repayments { amount { cents } nettedMonth }`;
const LOOK = `query Look($id: ID!, $month: Date!) { client(id: $id) {
  timeline(first: 50) { edges { node { kind } } }
  benefits { ... on BenefitsDossier {
    decisionsAddressedTo
    statement(month: $month) { payable { cents } lines { kind amount { cents } period { from until } } }
    claims { ${CLAIM} } withheld { path } } } } }`;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ today: '2018-05-01' });
});
afterAll(() => world.stop());

async function somebody(facts: PersonFacts = {}): Promise<string> {
  const clientId = await registerPerson(world, facts);
  for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, clientId);
  return clientId;
}

function decide(act: string, input: Facts, success?: string): Promise<any> {
  return succeed(world, { ...INCOME, act, input, ...(success !== undefined && { success }) });
}

async function look(clientId: string, month: string, { staffId, purpose }: Actor = INCOME): Promise<any> {
  const { data, errors } = await world.ask(staffId, LOOK, { variables: { id: clientId, month }, purpose });
  expect(errors).toBeUndefined();
  const kinds = data.client.timeline.edges.map(({ node }: { node: { kind: string } }) => node.kind) as string[];
  return { ...data.client.benefits, kinds };
}

const ALONE = { householdType: 'SINGLE', household: { ageBand: 'ADULT' } };
const COUPLE = { householdType: 'MARRIED', household: { ageBand: 'ADULT', partnerAgeBand: 'ADULT', hasChild: true } };

/** The register hears that somebody died. */
async function dies(clientId: string, deathDate: string): Promise<void> {
  await world.databases
    .get('benefits')!
    .transaction((transaction) =>
      transaction.query('update registered_client set death_date = $2 where client_id = $1', [clientId, deathDate]),
    );
}

test('a claim is set off with later months above the protected part, and goes down as they are paid (art. 58-60)', async () => {
  world.setToday('2018-03-20');
  const clientId = await somebody();
  await decide('grantBenefit', { clientId, ...ALONE, from: '2018-01-01' });
  await decide('settleBenefitMonth', { clientId, month: '2018-01-01' });
  await decide('recordBenefitIncome', { clientId, month: '2018-01-01', kind: 'OTHER', netCents: 20_000 });
  const { claim } = await decide('claimBenefitOverpayment', { clientId, month: '2018-01-01' }, `claim { ${CLAIM} }`);
  expect(claim.balance).toEqual({ cents: 19_000 });
  const net = { clientId, claimId: claim.id, fromMonth: '2018-03-01', expectedVersion: claim.version };
  for (const actor of [COACH, WORK]) {
    const { error } = await attempt(world, { ...actor, act: 'netBenefitClaim', input: net });
    expect(error!.extensions).toMatchObject({ code: 'FORBIDDEN', purposes: ['WWB_INCOME'] });
  }
  await decide('netBenefitClaim', net);
  const [march, april, may] = await Promise.all(
    ['2018-03-01', '2018-04-01', '2018-05-01'].map((month) => look(clientId, month)),
  );
  const setOff = ({ statement }: any): number[] =>
    statement.lines.flatMap(({ kind, amount }: any) => (kind === 'CLAIM' ? [amount.cents] : []));
  // € 992,12 less five percent holiday allowance: € 942,51, of which nine tenths stay.
  expect([march, april, may].map(setOff)).toEqual([[-9_425], [-9_425], [-150]]);
  expect(march.statement.payable).toEqual({ cents: 94_251 - 9_425 });
  await decide('settleBenefitMonth', { clientId, month: '2018-03-01' });
  await world.settled();
  const after = await look(clientId, '2018-03-01');
  expect(after.claims).toMatchObject([
    {
      balance: { cents: 9_575 },
      nettings: [{ fromMonth: '2018-03-01', most: null }],
      repayments: [{ amount: { cents: 9_425 }, nettedMonth: '2018-03-01' }],
    },
  ]);
  expect(setOff(after)).toEqual([-9_425]);
  expect(after.kinds).toEqual(expect.arrayContaining(['BENEFIT_CLAIM_DECIDED', 'BENEFIT_CLAIM_NETTED']));
  const seen = await look(clientId, '2018-03-01', { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
  expect([seen.statement, seen.claims, seen.decisionsAddressedTo, seen.kinds]).toEqual([null, null, null, []]);
});

test('after 26 May 2018 nothing new is decided for who has died, and what runs is paid up to that day (F43)', async () => {
  world.setToday('2018-05-02');
  const clientId = await somebody();
  await decide('grantBenefit', { clientId, ...ALONE, from: '2018-01-01' });
  world.setToday('2018-06-20');
  await dies(clientId, '20180526');
  for (const [act, input] of [
    ['grantBenefit', { clientId, ...ALONE, from: '2018-07-01' }],
    ['payBenefitAdvance', { clientId, amountCents: 10_000 }],
  ] as const) {
    const { result } = await attempt(world, { ...INCOME, act, input });
    expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'clientId' }] });
  }
  const { statement } = await look(clientId, '2018-05-01');
  expect(statement.lines[0].period).toEqual({ from: '2018-05-01', until: '2018-05-27' });
  expect((await look(clientId, '2018-06-01')).statement).toBeNull();
  const { result } = await attempt(world, {
    ...INCOME,
    act: 'settleBenefitMonth',
    input: { clientId, month: '2018-06-01' },
  });
  expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'month' }] });
});

test('the family of who died on 26 May 2018 is paid up to and with 26 June, and no longer (F43, art. 45 lid 5)', async () => {
  world.setToday('2018-05-02');
  const clientId = await somebody();
  await decide('grantBenefit', { clientId, ...COUPLE, from: '2018-01-01' });
  world.setToday('2018-07-20');
  await dies(clientId, '20180526');
  const { statement } = await look(clientId, '2018-06-01');
  expect(statement.lines[0].period).toEqual({ from: '2018-06-01', until: '2018-06-27' });
  expect((await look(clientId, '2018-07-01')).statement).toBeNull();
});

test('decisions about who is under guardianship are addressed to the guardian (F43)', async () => {
  world.setToday('2018-05-02');
  const [free, guarded] = [await somebody(), await somebody({ isUnderGuardianship: true })];
  for (const clientId of [free, guarded]) await decide('grantBenefit', { clientId, ...ALONE, from: '2018-05-02' });
  expect((await look(free, '2018-05-01')).decisionsAddressedTo).toBe('CLIENT');
  expect((await look(guarded, '2018-05-01')).decisionsAddressedTo).toBe('GUARDIAN');
});
