import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openServiceWorld, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { act } from '../testing/law-operations.js';
import { grant, INCOME, view } from '../testing/operations.js';
import { connectedClient } from '../testing/stored-records.js';

const OF_THE_LAW = ['COOPERATION', 'INFORMATION', 'REINTEGRATION', 'WORK'];

let world: ServiceWorld;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-06-20' });
});
afterAll(() => world.stop());
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function dutiesOn(clientId: string, day: string): Promise<readonly unknown[]> {
  const [dossier] = await view(world, [clientId], INCOME, day);
  return (dossier!.duties as Facts[]).map(({ kind }) => kind);
}

test('a benefit that is granted afterwards for earlier days has its own duties, and those of today go on (art. 9, 17)', async () => {
  const clientId = await connectedClient(world.database);
  await grant(world, { clientId, from: '2006-06-01' });
  await grant(world, { clientId, from: '2006-03-01', until: '2006-05-01' });
  const shown = await Promise.all(['2006-04-30', '2006-05-01', '2006-06-20'].map((day) => dutiesOn(clientId, day)));
  expect(shown).toEqual([OF_THE_LAW, [], OF_THE_LAW]);
});

test('a benefit that ends earlier than was thought takes no duties from the one that follows it', async () => {
  const clientId = await connectedClient(world.database);
  const { result } = await grant(world, { clientId, from: '2006-03-01', until: '2006-06-01' });
  await grant(world, { clientId, from: '2006-06-01' });
  const end = { benefitId: result.benefit!.id, until: '2006-05-15', reason: 'WORK', expectedVersion: 1 };
  expect((await act(world, 'endBenefit', { clientId, ...end })).result.__typename).toBe('EndBenefitSuccess');
  const shown = await Promise.all(['2006-05-14', '2006-05-15', '2006-06-01'].map((day) => dutiesOn(clientId, day)));
  expect(shown).toEqual([OF_THE_LAW, [], OF_THE_LAW]);
});
