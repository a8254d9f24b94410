import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openServiceWorld, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { act, amounts, statements } from '../testing/law-operations.js';
import { grant } from '../testing/operations.js';
import { record, type RecordAnswer } from '../testing/record-operations.js';
import { connectedClient } from '../testing/stored-records.js';

let world: ServiceWorld;
let clientId: string;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-06-20' });
  clientId = await connectedClient(world.database);
});
afterAll(() => world.stop());
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function done(name: string, facts: Facts): Promise<RecordAnswer> {
  return (await record(world, name, { clientId, ...facts })).result;
}

async function setOff(): Promise<readonly unknown[]> {
  const [june] = await statements(world, [clientId], '2006-06-01');
  return amounts(june!.statement).filter(([kind]) => kind === 'ADVANCE');
}

/** An act of an earlier day, as it would have been written then. */
async function onDay(statement: string, day: string): Promise<void> {
  await world.database.transaction((transaction) => transaction.query(statement, [clientId, day]));
}

test('claiming the advance of an application leaves one that a benefit set off as it was, also paid in the same days', async () => {
  await done('reportBenefitNeed', { notifiedOn: '2006-06-01', appliedOn: '2006-06-02' });
  await act(world, 'payBenefitAdvance', { clientId, amountCents: 10_000 });
  await onDay('update benefit_advance set paid_on = $2 where client_id = $1', '2006-06-10');
  await grant(world, { clientId, from: '2006-06-01', until: '2006-06-15' });
  await onDay('update benefit set decided_on = $2 where client_id = $1', '2006-06-12');
  const { recordId } = await done('reportBenefitNeed', { notifiedOn: '2006-06-10', appliedOn: '2006-06-15' });
  await act(world, 'payBenefitAdvance', { clientId, amountCents: 5_000 });
  const refusal = { applicationId: recordId, reason: 'NO_RIGHT', explanation: 'Zo staat het in de brief.' };
  await done('refuseBenefitApplication', { ...refusal, expectedVersion: 2 });
  expect((await done('claimBenefitAdvance', { applicationId: recordId })).__typename).toBe(
    'ClaimBenefitAdvanceSuccess',
  );
  expect(await setOff()).toEqual([['ADVANCE', -10_000]]);
  expect((await done('claimBenefitAdvance', { applicationId: recordId })).__typename).toBe('InvalidInputError');
});
