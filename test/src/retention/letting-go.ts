import { addDays, addMonths, todayInTheNetherlands } from '@klantbeeld/domain';
import { runRetention, type RunRetentionOptions } from '@klantbeeld/platform';
import type { TestWorld } from '../world/test-world.js';

/** The day of the test: what is registered in it changed last on this day. */
export const TODAY = todayInTheNetherlands();
/** The last day of a year that counts from today. */
export const IN_A_YEAR = addMonths(TODAY, 12);
/** The day after that. */
export const AFTER_A_YEAR = addDays(IN_A_YEAR, 1);

/** How a run differs from the usual one. */
export type RunChanges = Partial<RunRetentionOptions>;

/** Applies the terms as on a day; resolves to place, table and number of rows, without the event log. */
export async function letGo(world: TestWorld, today: string, more: RunChanges = {}): Promise<string[]> {
  const results = await runRetention({
    databases: world.databases,
    events: world.events,
    log: world.log,
    today,
    ...more,
  });
  return results.filter(({ place }) => place !== 'events').map(({ place, table, rows }) => `${place} ${table} ${rows}`);
}

/** Whether the register has the client. */
export async function isRegistered(world: TestWorld, clientId: string): Promise<boolean> {
  const register = world.databases.get('people-development')!;
  return (await register.query('select 1 from client where id = $1', [clientId])).length > 0;
}
