import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask, assignTo, openServiceWorld, statementsOf, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { COACH, INCOME } from '../testing/operations.js';
import { connectedClient } from '../testing/stored-records.js';
import { forgetPartners } from './forget-partners.js';
import { keepReceived, type DeliveredPart } from './keep-received.js';

const RECEIVED = `query ($clients: [_Any!]!) { _entities(representations: $clients) { ... on Client { benefits {
  ... on BenefitsDossier { received { claims { number balance { cents } partners { surname clientId } } } } } } } }`;

let world: ServiceWorld;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2026-03-16' });
});
afterAll(() => world.stop());

function claim(number: string, balanceCents: number, partnerClientId: string | null = null): DeliveredPart {
  const partner = { bsnLookup: null, bsnSealed: null, initials: 'L', prefix: null, surname: 'Terp', birthDate: null };
  const facts = { number, amountCents: 100_000, balanceCents, fraud: null, source: null };
  return { kind: 'CLAIM', key: `number|${number}`, facts, rest: [], partners: [{ ...partner, partnerClientId }] };
}

function deliver(clientId: string, ...records: readonly DeliveredPart[]): Promise<string> {
  return deliverTo('GM0141', clientId, records);
}

function deliverTo(municipality: string, clientId: string, records: readonly DeliveredPart[]): Promise<string> {
  const file = {
    clientId,
    municipality,
    bsnLookup: Buffer.from(clientId),
    receivedOn: '2026-03-16',
    records,
  };
  return world.database.transaction((transaction) => keepReceived(transaction, file));
}

async function claimsOf(clientIds: readonly string[], caller = INCOME): Promise<unknown[]> {
  const clients = clientIds.map((id) => ({ __typename: 'Client', id }));
  const { data } = await ask(world, RECEIVED, { clients }, caller);
  return (data._entities as { benefits: { received: { claims: unknown } | null } }[]).map(
    ({ benefits }) => benefits.received?.claims ?? null,
  );
}

test('the same delivery changes nothing, and another balance takes the place of the former', async () => {
  const clientId = await connectedClient(world.database);
  const outcomes = [];
  for (const balance of [500, 500, 400]) outcomes.push(await deliver(clientId, claim('1', balance)));
  expect(outcomes).toEqual(['created', 'unchanged', 'changed']);
  expect((await world.eventsOf(clientId)).map(({ kind }) => kind)).toEqual([
    'BENEFIT_FILE_RECEIVED',
    'BENEFIT_FILE_RECEIVED',
  ]);
  expect(await claimsOf([clientId])).toEqual([
    [{ number: '1', balance: { cents: 400 }, partners: [{ surname: 'Terp', clientId: null }] }],
  ]);
  expect(await claimsOf([clientId], COACH)).toEqual([null]);
});

test('a partner whom the register let go is named, and is no client any more', async () => {
  const [clientId, partnerId] = [await connectedClient(world.database), await connectedClient(world.database)];
  await deliver(clientId, claim('2', 100, partnerId));
  const known = (): Promise<unknown[]> => claimsOf([clientId]);
  expect(await known()).toMatchObject([[{ partners: [{ clientId: partnerId }] }]]);
  const gone = { kind: 'CLIENT_REMOVED', clientId: partnerId } as Parameters<typeof forgetPartners.handle>[1][number];
  await world.database.transaction((transaction) => forgetPartners.handle(transaction, [gone]));
  expect(await known()).toMatchObject([[{ partners: [{ surname: 'Terp', clientId: null }] }]]);
});

test('a partner is told to be a client to who works with them, and looks like nobody’s to anybody else', async () => {
  const [clientId, partnerId] = [await connectedClient(world.database), crypto.randomUUID()];
  await assignTo(world.database, partnerId, { staffId: 'con-2', purpose: 'WWB_INCOME' });
  await assignTo(world.database, clientId, { staffId: 'con-2', purpose: 'WWB_INCOME' });
  await deliver(clientId, claim('4', 100, partnerId));
  expect(await claimsOf([clientId])).toMatchObject([[{ partners: [{ surname: 'Terp', clientId: null }] }]]);
  const other = { ...INCOME, staffId: 'con-2' };
  expect(await claimsOf([clientId], other)).toMatchObject([[{ partners: [{ clientId: partnerId }] }]]);
});

test('what is delivered again after somebody moved is the new municipality’s to see, also when it says the same', async () => {
  const clientId = await connectedClient(world.database);
  const there = { ...INCOME, staffId: 'con-9', organisation: 'GM1674', municipalities: ['GM1674'] };
  await deliver(clientId, claim('5', 100));
  await assignTo(world.database, clientId, { staffId: 'con-9', purpose: 'WWB_INCOME' });
  await world.database.transaction((transaction) =>
    transaction.query(`update registered_client set municipality_code = 'GM1674' where client_id = $1`, [clientId]),
  );
  expect(await claimsOf([clientId], there)).toEqual([[]]);
  expect(await deliverTo('GM1674', clientId, [claim('5', 100)])).toBe('changed');
  expect(await claimsOf([clientId], there)).toMatchObject([[{ number: '5', partners: [{ surname: 'Terp' }] }]]);
  expect(await deliverTo('GM1674', clientId, [claim('5', 100)])).toBe('unchanged');
});

test('of fifty clients takes as many reads as of one', async () => {
  const clients = await Promise.all(Array.from({ length: 50 }, () => connectedClient(world.database)));
  for (const clientId of clients) await deliver(clientId, claim('3', 100, crypto.randomUUID()));
  const forOne = await statementsOf(world, () => claimsOf(clients.slice(0, 1)));
  expect(await statementsOf(world, () => claimsOf(clients))).toEqual(forOne);
});
