import type { Database } from '@klantbeeld/database';
import { SERVICE_NAMES, type ServiceName } from './life/life-rows.js';

/** The databases that a demo world is written into, by service. */
export type DemoDatabases = Readonly<Record<ServiceName, Pick<Database, 'query' | 'transaction'>>>;

/** Those of the open databases that the demo world needs. Throws when one is missing. */
export function demoDatabases(opened: ReadonlyMap<string, Database>): DemoDatabases {
  const seats = SERVICE_NAMES.map((name) => {
    const database = opened.get(name);
    if (!database) throw new Error(`The database of ${name} is not open.`);
    return [name, database] as const;
  });
  return Object.fromEntries(seats) as unknown as DemoDatabases;
}
