import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, succeed, type Outcome } from '../world/acts.js';
import { assign, put, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { placementInput, TODAY, WORK } from './inputs.js';

const PLACED = 'placement { id stage employer { name } legalBasis { bwbId article paragraph validFrom } version }';
const PARTICIPATION = { bwbId: 'BWBR0015703', article: '7', paragraph: '1' };
const WSW = { bwbId: 'BWBR0008903', article: '7', paragraph: null, validFrom: '1998-01-01' };

type Facts = Readonly<Record<string, unknown>>;

let world: TestWorld;
const nursery = randomUUID();
const laundry = randomUUID();

beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
  await put(world, 'people-development', 'employer', [
    { id: nursery, name: 'Kwekerij', sector: null, locality: null },
    { id: laundry, name: 'Wasserij', sector: null, locality: null },
  ]);
});
afterAll(() => world?.stop());

/** Con-1 places somebody new; inside the company unless the facts say otherwise. */
async function place(facts: Facts = {}): Promise<string> {
  const clientId = await registerPerson(world);
  await assign(world, 'con-1', clientId);
  const input = { ...placementInput(clientId), ...facts };
  const { placement } = await succeed(world, { ...WORK, act: 'startPlacement', input, success: PLACED });
  return placement.id;
}

async function change(placementId: string, facts: Facts): Promise<Outcome['result']> {
  const input = { placementId, expectedVersion: 1, ...facts };
  return (await attempt(world, { ...WORK, act: 'changePlacement', input, success: PLACED })).result;
}

function refusedAt(path: string): object {
  return { __typename: 'InvalidInputError', fields: [{ path }] };
}

describe('somebody who goes from inside the company to outside', () => {
  test.each(['WORK_ON_LOCATION', 'TRIAL', 'REGULAR'])('to %s goes to an employer', async (stage) => {
    const placement = await place();
    expect(await change(placement, { stage })).toMatchObject(refusedAt('employerId'));
    expect(await change(placement, { stage, employerId: randomUUID() })).toMatchObject(refusedAt('employerId'));
    expect(await change(placement, { stage, employerId: nursery.toUpperCase() })).toMatchObject({
      __typename: 'ChangePlacementSuccess',
      placement: { stage, employer: { name: 'Kwekerij' }, version: 2 },
    });
  });

  test('and on to the next stage stays with that employer, or goes to another', async () => {
    const placement = await place({ stage: 'TRIAL', employerId: nursery });
    expect(await change(placement, { stage: 'REGULAR' })).toMatchObject({
      placement: { stage: 'REGULAR', employer: { name: 'Kwekerij' } },
    });
    expect(await change(placement, { expectedVersion: 2, stage: 'TRIAL', employerId: laundry })).toMatchObject({
      placement: { stage: 'TRIAL', employer: { name: 'Wasserij' } },
    });
  });
});

test('another employer for the same work is another placement', async () => {
  const placement = await place({ stage: 'TRIAL', employerId: nursery });
  expect(await change(placement, { employerId: laundry })).toMatchObject(refusedAt('employerId'));
  expect(await change(placement, { employerId: nursery, hoursPerWeek: 12 })).toMatchObject({
    placement: { employer: { name: 'Kwekerij' }, version: 2 },
  });
});

describe('what a placement rests on', () => {
  test('is the Wsw in supported employment (art. 7), and the Participatiewet in other stages', async () => {
    const placement = await place({ stage: 'TRIAL', employerId: nursery });
    expect(await change(placement, { stage: 'SUPPORTED_EMPLOYMENT' })).toMatchObject({
      placement: { legalBasis: WSW },
    });
    expect(await change(placement, { expectedVersion: 2, stage: 'REGULAR' })).toMatchObject({
      placement: { legalBasis: { ...PARTICIPATION, validFrom: '2015-01-01' } },
    });
  });

  test('is the law of the day of the change, and stays what it was where only the hours change', async () => {
    const placement = await place({ stage: 'TRIAL', employerId: nursery, from: '2014-06-02' });
    expect(await change(placement, { hoursPerWeek: 12 })).toMatchObject({
      placement: { legalBasis: { ...PARTICIPATION, validFrom: '2004-01-01' } },
    });
    expect(await change(placement, { expectedVersion: 2, stage: 'REGULAR' })).toMatchObject({
      placement: { legalBasis: { ...PARTICIPATION, validFrom: '2015-01-01' } },
    });
  });
});
