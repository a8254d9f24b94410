import type { DatabaseSeat, StatementObserver } from '@klantbeeld/database';
import type { Secrets } from '../settings/secrets.js';

/** Told of each statement, with the service that sent it. */
export type ServiceStatementObserver = (service: string, statement: Parameters<StatementObserver>[0]) => void;

/** A server with databases of ours. */
export interface DatabaseServer {
  /** Address with a role that may create databases and roles. */
  readonly url: string;
  /** What names of databases start with. */
  readonly prefix: string;
  readonly secrets: Secrets;
  /** Where the event log is when it is in NATS. */
  readonly natsUrl?: string | null;
  readonly observer?: ServiceStatementObserver;
}

/** The database of a service, or of `events`, with the role that owns it. */
export function seatOf({ prefix, secrets }: Pick<DatabaseServer, 'prefix' | 'secrets'>, name: string): DatabaseSeat {
  const database = `${prefix}_${name.replaceAll('-', '_')}`;
  return { name: database, password: secrets.passwordOf(database), mark: secrets.mark };
}
