import type { AccessLogKeys } from '@klantbeeld/access';
import type { Database } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import type { EventLog } from '@klantbeeld/events';
import {
  applyLogRetention,
  applyRetention,
  lastRetentionDay,
  RetentionBusyError,
  type RetentionResult,
} from '@klantbeeld/subgraph';
import { SERVICES, VITAL_PART } from '../running/services.js';
import { anchorOf } from '../running/start-subgraphs.js';
import { trimEventLog } from './event-log-retention.js';
import { applyToRegister, noteHeldBy, type Keeper } from './register-retention.js';

/** Databases to which the terms are applied. */
export interface RetentionPlaces {
  /** Databases of services, by name. */
  readonly databases: ReadonlyMap<string, Database>;
  /** Database of the event log. */
  readonly events: Database;
  readonly log: EventLog;
  /** By what the access logs are trimmed; who does not have it leaves them alone. */
  readonly seals?: LogSeals;
}

/** What the seals of the access logs are made with. */
export interface LogSeals {
  readonly keys: AccessLogKeys;
  /** Folder of the second place for the seals. */
  readonly anchorFolder: string;
}

/** How the terms are applied. */
export interface RunRetentionOptions extends RetentionPlaces {
  readonly today: IsoDate;
  readonly isDryRun?: boolean;
  readonly isStopping?: () => boolean;
  /** Leaves out a database that was done on this day. */
  readonly isOnceADay?: boolean;
}

/** What was done in one table of one place. */
export interface PlacedResult extends RetentionResult {
  /** Name of a service, or `events`. */
  readonly place: string;
}

/**
 * Applies the terms, database by database. Throws RetentionBusyError, or the error of a database; that of an access log
 * once all else is done, so that one log that was tampered with does not keep the others.
 */
export async function runRetention(options: RunRetentionOptions): Promise<readonly PlacedResult[]> {
  const { databases, events } = options;
  const results: PlacedResult[] = [];
  const add = (place: string, done: readonly RetentionResult[]): void =>
    void results.push(...done.map((result) => ({ place, ...result })));
  const keepers = SERVICES.filter(({ name }) => databases.has(name)).map((service): Keeper => ({
    service,
    database: databases.get(service.name)!,
  }));
  const isWhole = keepers.length === SERVICES.length;
  const failed: unknown[] = [];
  for (const keeper of keepers) {
    if (!(await isLeft(options, keeper.database))) continue;
    add(keeper.service.name, await trimLog(options, keeper, failed));
    add(keeper.service.name, await applyToService(options, keeper, isWhole));
  }
  // Who does not have every database knows neither how far all have come nor whether all have let go of a client.
  if (isWhole && !options.isStopping?.()) add(VITAL_PART, await applyToRegister({ ...options, keepers }));
  if (isWhole && (await isLeft(options, events))) add('events', await applyToEventLog(options, keepers));
  if (failed.length > 0) throw failed[0];
  return results;
}

/** Trims the access log of a service; what stands in the way of it is kept for the end. */
async function trimLog(
  { seals, ...options }: RunRetentionOptions,
  { service, database }: Keeper,
  failed: unknown[],
): Promise<readonly RetentionResult[]> {
  if (!seals) return [];
  const anchor = anchorOf(seals.anchorFolder, service.name);
  const trimming = applyLogRetention({ ...options, database, keys: seals.keys, anchor, now: new Date() });
  return trimming.catch((error: unknown) => {
    if (error instanceof RetentionBusyError) throw error;
    failed.push(error);
    return [];
  });
}

async function isLeft({ isStopping, isOnceADay, today }: RunRetentionOptions, database: Database): Promise<boolean> {
  if (isStopping?.()) return false;
  return !isOnceADay || (await lastRetentionDay(database, today)) !== today;
}

async function applyToService(
  options: RunRetentionOptions,
  keeper: Keeper,
  isWhole: boolean,
): Promise<readonly RetentionResult[]> {
  if (isWhole && !options.isDryRun) await noteHeldBy(options.databases.get(VITAL_PART)!, keeper, options.isStopping);
  const { service, database } = keeper;
  return applyRetention({ ...options, database, rules: service.retention.rules });
}

async function applyToEventLog(
  options: RunRetentionOptions,
  keepers: readonly Keeper[],
): Promise<readonly RetentionResult[]> {
  return trimEventLog(options, await followedByAll(keepers));
}

/** The position up to which every consumer of every service has come; 0 when one of them never began. */
async function followedByAll(keepers: readonly Keeper[]): Promise<number> {
  const positions = await Promise.all(
    keepers.map(async ({ service, database }) => {
      const known = await database.query<{ consumer: string; position: number }>(
        'select consumer, position from consumer_position',
      );
      return service.handlers.map((handler) => known.find(({ consumer }) => consumer === handler.name)?.position ?? 0);
    }),
  );
  return Math.min(...positions.flat());
}
