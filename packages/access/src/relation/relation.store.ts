import type { Caller } from '../caller/caller.js';
import type { DataClass } from '../policy/data-class.js';
import { NO_RELATION, type ClientRelation } from '../policy/decide.js';
import type { Capacity } from '../policy/policy-table.js';

/**
 * The tables of relations. People-development owns them; every service keeps the same tables for itself, filled by
 * events, so that no service has to ask another who may see whom.
 */
export const RELATION_TABLES: readonly string[] = [
  `create table assignment (
     id uuid primary key,
     client_id uuid not null,
     staff_id text not null,
     purpose text not null,
     capacity text not null check (capacity in ('GUIDANCE', 'EMPLOYER_CONTACT')),
     is_responsible boolean not null default false,
     from_on date not null,
     until_on date,
     version int not null,
     check (until_on is null or until_on >= from_on)
   )`,
  `create index assignment_by_staff on assignment (staff_id, purpose, client_id) include (capacity, from_on, until_on)`,
  `create table consent (
     id uuid primary key,
     client_id uuid not null,
     data_class text not null,
     from_law text not null check (from_law in ('WWB', 'WSW', 'WMO', 'SHARED')),
     purpose text not null,
     text_version text not null,
     given_on date not null,
     expires_on date not null,
     withdrawn_at timestamptz,
     version int not null,
     check (expires_on > given_on)
   )`,
  `create index consent_by_client on consent (client_id, purpose)`,
];

/** The part of a database that relations are read from. */
export interface RelationReader {
  query<Row extends object>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
}

interface RelationRow {
  readonly client_id: string;
  readonly capacities: Capacity[];
  readonly case_id: string;
  readonly consents: DataClass[] | null;
}

const RELATIONS = `
  select a.client_id,
         array_agg(distinct a.capacity) as capacities,
         (array_agg(a.id order by a.capacity desc, a.from_on desc, a.id))[1] as case_id,
         (select array_agg(distinct c.data_class) from consent c
           where c.client_id = a.client_id and c.purpose = $2 and c.withdrawn_at is null
             and c.given_on <= $4::date and c.expires_on > $4::date) as consents
    from assignment a
   where a.staff_id = $1 and a.purpose = $2 and a.client_id = any($3::uuid[])
     and a.from_on <= $4::date and (a.until_on is null or a.until_on > $4::date)
   group by a.client_id`;

/** How the caller is connected to each of the clients on a day, in one statement; in the order of the ids. */
export async function relationsTo(
  reader: RelationReader,
  caller: Caller,
  clientIds: readonly string[],
  today: string,
): Promise<readonly ClientRelation[]> {
  if (caller.purpose === null || clientIds.length === 0) return clientIds.map(() => NO_RELATION);
  const rows = await reader.query<RelationRow>(
    RELATIONS,
    [caller.staffId, caller.purpose, clientIds, today],
    'relations',
  );
  const byClient = new Map(rows.map((row) => [row.client_id, relationOf(row)]));
  return clientIds.map((id) => byClient.get(id) ?? NO_RELATION);
}

function relationOf(row: RelationRow): ClientRelation {
  const capacity = row.capacities.includes('GUIDANCE') ? 'GUIDANCE' : (row.capacities[0] ?? null);
  return { capacity, consents: new Set(row.consents ?? []), caseId: row.case_id };
}
