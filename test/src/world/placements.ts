import { succeed } from './acts.js';
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
