import type { AccessLogKeys } from '@klantbeeld/access';
import type { Database } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import {
  applyLogRetention,
  applyRetention,
  lastRetentionDay,
  RetentionBusyError,
  type RetentionPlan,
  type RetentionResult,
  type ServiceDefinition,
} from '@klantbeeld/subgraph';
import { SERVICES } from '../running/services.js';
import { anchorOf } from '../running/start-subgraphs.js';
import { eventLogPlan } from './event-log-retention.js';

/** Databases to which the terms are applied. */
export interface RetentionPlaces {
  /** Databases of services, by name. */
  readonly databases: ReadonlyMap<string, Database>;
  /** Database of the event log. */
  readonly events: Database;
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
  /** Leaves out a database that was done on this day or later. */
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
  const { databases, events, today } = options;
  const results: PlacedResult[] = [];
  const failed: unknown[] = [];
  const apply = async (place: string, database: Database, plan: RetentionPlan): Promise<void> => {
    if (options.isStopping?.() || (options.isOnceADay && (await isDone(database, today)))) return;
    if (place !== 'events') {
      const trimmed = await trimLog(place, database, options).catch((error: unknown) => {
        if (error instanceof RetentionBusyError) throw error;
        failed.push(error);
        return [];
      });
      results.push(...trimmed.map((result) => ({ place, ...result })));
    }
    const done = await applyRetention({ ...options, database, rules: plan.rules });
    results.push(...done.map((result) => ({ place, ...result })));
  };
  const services = SERVICES.filter(({ name }) => databases.has(name));
  for (const service of services) await apply(service.name, databases.get(service.name)!, service.retention);
  // Who does not know how far every service has come cannot know what they still have to read.
  if (services.length === SERVICES.length) {
    await apply('events', events, await eventLogPlan(events, today, await followedByAll(databases, services)));
  }
  if (failed.length > 0) throw failed[0];
  return results;
}

async function trimLog(
  service: string,
  database: Database,
  { seals, ...options }: RunRetentionOptions,
): Promise<readonly RetentionResult[]> {
  if (!seals) return [];
  const anchor = anchorOf(seals.anchorFolder, service);
  return applyLogRetention({ ...options, database, keys: seals.keys, anchor, now: new Date() });
}

async function isDone(database: Database, today: IsoDate): Promise<boolean> {
  const last = await lastRetentionDay(database);
  return last !== null && last >= today;
}

/** The position up to which every consumer of every service has come; 0 when one of them never began. */
async function followedByAll(
  databases: ReadonlyMap<string, Database>,
  services: readonly ServiceDefinition[],
): Promise<number> {
  const positions = await Promise.all(
    services.map(async ({ name, handlers }) => {
      const known = await databases
        .get(name)!
        .query<{ consumer: string; position: number }>('select consumer, position from consumer_position');
      return handlers.map((handler) => known.find(({ consumer }) => consumer === handler.name)?.position ?? 0);
    }),
  );
  return Math.min(...positions.flat());
}
