import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openServiceWorld, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { grant } from '../testing/operations.js';
import { connectedClient } from '../testing/stored-records.js';

let world: ServiceWorld;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-06-20' });
});
afterAll(() => world.stop());

test('a decision is told with whom it is addressed to: the client, or the guardian of who has one (BW 1:381)', async () => {
  const [free, guarded] = [await connectedClient(world.database), await connectedClient(world.database)];
  await world.database.transaction((transaction) =>
    transaction.query('update registered_client set is_under_guardianship = true where client_id = $1', [guarded]),
  );
  for (const clientId of [free, guarded]) await grant(world, { clientId });
  const addressees = async (clientId: string): Promise<unknown[]> =>
    (await world.eventsOf(clientId)).map(({ payload }) => payload.addressee);
  expect([await addressees(free), await addressees(guarded)]).toEqual([['CLIENT'], ['GUARDIAN']]);
});
