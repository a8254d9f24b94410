import { Client } from 'pg';
import { SUBGRAPHS } from '@klantbeeld/platform';

/** How much a database holds. */
export interface DatabaseSize {
  readonly bytes: number;
  /** Looks in the access log, and the bytes of its two tables with indexes. */
  readonly looks: number;
  readonly bytesOfLooks: number;
}

/** How much everything holds. */
export interface Sizes {
  readonly databases: ReadonlyMap<string, DatabaseSize>;
  readonly events: number;
  readonly bytesOfEvents: number;
  /** Bytes that PostgreSQL wrote ahead since it began. */
  readonly written: number;
}

const OF_SERVICE = `select pg_database_size(current_database())::float8 as bytes,
       (select count(*)::int from access_audit) as looks,
       (pg_total_relation_size('access_audit') + pg_total_relation_size('processing_log'))::float8 as "bytesOfLooks"`;
const OF_EVENTS = `select (select count(*)::int from event_log) as events,
       pg_total_relation_size('event_log')::float8 as "bytesOfEvents",
       pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as written`;

/** Looks how much there is in the databases whose names start with a prefix. */
export async function sizesOf(url: string, prefix: string): Promise<Sizes> {
  const names = SUBGRAPHS.map((name) => name.replaceAll('-', '_'));
  const databases = new Map<string, DatabaseSize>();
  for (const name of names) databases.set(name, await rowOf<DatabaseSize>(url, `${prefix}_${name}`, OF_SERVICE));
  return { databases, ...(await rowOf<Omit<Sizes, 'databases'>>(url, `${prefix}_events`, OF_EVENTS)) };
}

async function rowOf<Row extends object>(url: string, database: string, text: string): Promise<Row> {
  const address = new URL(url);
  address.pathname = `/${database}`;
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows[0]!;
  } finally {
    await client.end();
  }
}
