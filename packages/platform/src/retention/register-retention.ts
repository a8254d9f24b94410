import type { Database } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { noteHeld, noteLetGo, visitClients } from '@klantbeeld/people-development';
import {
  applyRetention,
  keptClients,
  type KeptElsewhere,
  type RetentionResult,
  type ServiceDefinition,
} from '@klantbeeld/subgraph';
import { VITAL_PART } from '../running/services.js';

/** A service with its database. */
export interface Keeper {
  readonly service: ServiceDefinition;
  readonly database: Database;
}

/** How the register lets go of clients; every service has to be among the keepers. */
export interface RegisterRetentionOptions {
  readonly keepers: readonly Keeper[];
  readonly today: IsoDate;
  readonly isDryRun?: boolean;
  readonly isStopping?: () => boolean;
}

/**
 * Notes of clients, of whom nothing was kept as far as was noted, that one service keeps something. Done before the service
 * lets go of what is past its term: afterwards it would look as if there had never been anything.
 */
export async function noteHeldBy(
  register: Database,
  { service, database }: Keeper,
  isStopping?: () => boolean,
): Promise<void> {
  const { rules } = service.retention;
  const note = async (clients: readonly string[]): Promise<void> =>
    noteHeld(register, await keptClients(database, rules, clients));
  await visitClients(register, 'NOT_HELD', note, isStopping);
}

/**
 * Lets the register go of clients of whom no service keeps anything, a term after the last of it went. Notes first of whom
 * that is so since today. A dry run notes nothing and counts. Throws RetentionBusyError, or the error of a database.
 */
export async function applyToRegister(options: RegisterRetentionOptions): Promise<readonly RetentionResult[]> {
  const { keepers, today, isDryRun = false, isStopping = () => false } = options;
  const { service, database } = keepers.find((keeper) => keeper.service.name === VITAL_PART)!;
  const keptElsewhere = keptAnywhere(keepers);
  const note = async (clients: readonly string[]): Promise<void> => {
    const kept = new Set(await keptElsewhere(database, clients));
    const letGo = clients.filter((client) => !kept.has(client));
    await noteHeld(database, [...kept]);
    await noteLetGo(database, letGo, today);
  };
  if (!isDryRun) await visitClients(database, 'EVER_HELD', note, isStopping);
  if (isStopping()) return [];
  const rules = service.retention.whenNobodyKeeps ?? [];
  return applyRetention({ ...options, database, rules, keptElsewhere });
}

/** Asks every service, the register's own tables by the executor that is given: a transaction has the locks. */
function keptAnywhere(keepers: readonly Keeper[]): KeptElsewhere {
  return async (register, clients) => {
    const kept = await Promise.all(
      keepers.map(({ service, database }) =>
        keptClients(service.name === VITAL_PART ? register : database, service.retention.rules, clients),
      ),
    );
    return kept.flat();
  };
}
