import { randomUUID } from 'node:crypto';
import { succeed } from './acts.js';
import { put } from './people.js';
import type { TestWorld } from './test-world.js';

/** A placement as acts need it. */
export interface Placed {
  readonly id: string;
  readonly version: number;
}

/** Con-1 starts work inside the company for a client; resolves to the placement. */
export async function startPlacement(
  world: Pick<TestWorld, 'ask'>,
  clientId: string,
  jobTitle: string,
): Promise<Placed> {
  const input = { clientId, stage: 'SHELTERED_INSIDE', jobTitle, hoursPerWeek: 24, from: '2026-01-05' };
  return place(world, 'startPlacement', input);
}

/** The company opens a kind of work with a number of places from a day on; resolves to its id. */
export async function openWorkType(
  world: TestWorld,
  name: string,
  places: number,
  from = '2000-01-01',
): Promise<string> {
  const id = randomUUID();
  await put(world, 'people-development', 'work_type', [{ id, name: `${name} ${id.slice(0, 4)}` }]);
  await setPlaces(world, id, places, from);
  return id;
}

/** From a day on a kind of work has this number of places. */
export async function setPlaces(world: TestWorld, workTypeId: string, places: number, from: string): Promise<void> {
  await put(world, 'people-development', 'work_type_places', [{ work_type_id: workTypeId, from_on: from, places }]);
}

/** Con-1 changes the hours of a placement. */
export async function changeHours(
  world: Pick<TestWorld, 'ask'>,
  { id, version }: Placed,
  hoursPerWeek: number,
): Promise<Placed> {
  return place(world, 'changePlacement', { placementId: id, expectedVersion: version, hoursPerWeek });
}

/** Con-1 ends a placement. */
export async function endPlacement(world: Pick<TestWorld, 'ask'>, { id, version }: Placed): Promise<Placed> {
  const input = { placementId: id, expectedVersion: version, until: '2026-02-01', reason: 'REGULAR_JOB' };
  return place(world, 'endPlacement', input);
}

async function place(world: Pick<TestWorld, 'ask'>, act: string, input: Record<string, unknown>): Promise<Placed> {
  const success = 'placement { id version }';
  const { placement } = await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act, input, success });
  return placement as Placed;
}
