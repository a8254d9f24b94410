import type { Caller } from '../caller/caller.js';
import { KEEPER_OF_CLASS, type DataClass } from '../policy/data-class.js';
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

/** Overrides; the reason stays with people-development, the other services need none. */
export const OVERRIDE_TABLES: readonly string[] = [
  `create table access_override (
     id uuid primary key,
     client_id uuid not null,
     staff_id text not null,
     purpose text not null,
     reason text,
     started_at timestamptz not null,
     ends_at timestamptz not null,
     stopped_at timestamptz,
     version int not null,
     check (ends_at > started_at and ends_at <= started_at + interval '30 minutes')
   )`,
  `create index access_override_by_staff on access_override (staff_id, purpose, client_id)`,
  `create index access_override_by_start on access_override (started_at desc, id)`,
];

/** The part of a database that relations are read from. */
export interface RelationReader {
  query<Row extends object>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
}

/** The moment for which relations are read: assignments and consents count in days, overrides in moments. */
export interface RelationMoment {
  /** The day where the laws apply, YYYY-MM-DD. */
  readonly today: string;
  readonly now: Date;
}

/** One assignment or override, with what goes with its client. */
interface LinkRow {
  readonly id: string;
  readonly client_id: string;
  readonly staff_id: string;
  readonly capacity: Capacity;
  /** Day or moment from which it counts, as text that sorts among those of the same capacity. */
  readonly since: string;
  readonly ends_at: Date | string | null;
  /** Law and class of each consent, such as WMO:SUPPORT_PROVISION, as a list of PostgreSQL. */
  readonly consents: string | null;
  readonly municipality: string | null;
}

const COLUMNS = `case_id as id, client_id, staff_id, capacity, since, ends_at, municipality_code as municipality, consents::text as consents`;

/** Rows of members of staff whom a condition on `staff_id` names, to the clients of the third parameter, at a moment. */
const linksOf = (isStaff: string): string => `client_relation
    where staff_id ${isStaff} and purpose = $2 and client_id = any($3::uuid[])
      and valid_from <= $4::date and valid_until > $4::date and (ends_at is null or ends_at > $5::timestamptz)`;

// One row for each assignment or override, nearly always one for a client: they are put together where they are read.
// Lists go over as text: clients have few combinations of consents, and each of them is read once.
const RELATIONS = `select ${COLUMNS} from ${linksOf('= $1')}`;

/** Setting of a transaction: the clients whom its caller guides and who gave certain consents, as a list of PostgreSQL. */
export const GUIDED_SETTING = 'klantbeeld.guided';

// The same, and who of them is guided is set, each once, for the statements after it in the transaction, from the same look.
const RELATIONS_AND_GUIDED = `
  with link as materialized (select *, consents @> $6::text[] as agreed from ${linksOf('= $1')}),
  guided as materialized (
    select set_config('${GUIDED_SETTING}',
             coalesce(array_agg(distinct client_id) filter (where capacity = 'GUIDANCE' and agreed), '{}')::text, true)
      from link)
  select ${COLUMNS} from guided left join link on true`;

/** How the caller is connected to each of the clients at a moment, in one statement; in the order of the ids. */
export async function relationsTo(
  reader: RelationReader,
  caller: Caller,
  clientIds: readonly string[],
  { today, now }: RelationMoment,
): Promise<readonly ClientRelation[]> {
  if (caller.purpose === null || clientIds.length === 0) return clientIds.map(() => NO_RELATION);
  const rows = await reader.query<LinkRow>(
    RELATIONS,
    [caller.staffId, caller.purpose, clientIds, today, now.toISOString()],
    'relations',
  );
  return inOrderOf(clientIds, rows);
}

/**
 * The same, and sets GUIDED_SETTING for what is asked after it in the same transaction: to whom of the clients the caller
 * is connected in the capacity of guidance and who gave consent for all of these classes.
 */
export async function relationsAndGuided(
  reader: RelationReader,
  caller: Caller,
  clientIds: readonly string[],
  { today, now }: RelationMoment,
  consents: readonly DataClass[],
): Promise<readonly ClientRelation[]> {
  const needed = consents.map((dataClass) => `${KEEPER_OF_CLASS[dataClass]}:${dataClass}`);
  const rows = await reader.query<LinkRow | { readonly client_id: null }>(
    RELATIONS_AND_GUIDED,
    [caller.staffId, caller.purpose, clientIds, today, now.toISOString(), needed],
    'relations-and-guided',
  );
  return inOrderOf(
    clientIds,
    rows.filter((row) => row.client_id !== null),
  );
}

function inOrderOf(clientIds: readonly string[], rows: readonly LinkRow[]): readonly ClientRelation[] {
  const byClient = Map.groupBy(rows, (row) => row.client_id);
  return clientIds.map((id) => relationOf(byClient.get(id)));
}

// The same for several members of staff at once.
const RELATIONS_OF_SEVERAL = `select ${COLUMNS} from ${linksOf('= any($1::text[])')}`;

/** How several members of staff are connected to some clients for one purpose. */
export interface SeveralRelations {
  /** How a member of staff is connected to a client. */
  of(staffId: string, clientId: string): ClientRelation;
}

/** How several members of staff with the same purpose are connected to each of the clients, in one statement. */
export async function relationsOfSeveral(
  reader: RelationReader,
  { staffIds, purpose }: { readonly staffIds: readonly string[]; readonly purpose: string | null },
  clientIds: readonly string[],
  { today, now }: RelationMoment,
): Promise<SeveralRelations> {
  const isNobody = purpose === null || clientIds.length === 0;
  const rows = isNobody
    ? []
    : await reader.query<LinkRow>(
        RELATIONS_OF_SEVERAL,
        [staffIds, purpose, clientIds, today, now.toISOString()],
        'relations-of-several',
      );
  const links = Map.groupBy(rows, (row) => `${row.client_id} ${row.staff_id}`);
  const known = new Map([...links].map(([key, of]) => [key, relationOf(of)]));
  return { of: (staffId, clientId) => known.get(`${clientId} ${staffId}`) ?? NO_RELATION };
}

/** An override shows more than the contact of an employer sees, and less than guidance does. */
const MOST_FIRST: readonly Capacity[] = ['GUIDANCE', 'OVERRIDE', 'EMPLOYER_CONTACT'];

/** The case is the assignment or the override in the capacity that counts most, the newest of them. */
function relationOf(links: readonly LinkRow[] = []): ClientRelation {
  const [first, ...others] = links;
  if (!first) return NO_RELATION;
  const counting = others.reduce((best, link) => (countsMore(link, best) ? link : best), first);
  const { capacity, id: caseId, municipality } = counting;
  const consents = consentedClasses(counting.consents ?? '{}');
  return { capacity, consents, endsAt: capacity === 'OVERRIDE' ? lastEnd(links) : null, caseId, municipality };
}

function countsMore(one: LinkRow, other: LinkRow): boolean {
  const order = MOST_FIRST.indexOf(one.capacity) - MOST_FIRST.indexOf(other.capacity);
  if (order !== 0) return order < 0;
  return one.since === other.since ? one.id < other.id : one.since > other.since;
}

function lastEnd(links: readonly LinkRow[]): Date | null {
  const ends = links.flatMap(({ ends_at: end }) => (end === null ? [] : [new Date(end).getTime()]));
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}

/** Most combinations of consents that are remembered. */
const MOST_COMBINATIONS = 1_000;
const COMBINATIONS = new Map<string, ReadonlySet<DataClass>>();

/** Classes of data that a list of consents opens: the same set for the same list. */
function consentedClasses(list: string): ReadonlySet<DataClass> {
  const known = COMBINATIONS.get(list);
  if (known) return known;
  // What PostgreSQL puts between quotes is no name of a class; where that stands nothing is opened.
  const consents = list === '{}' || list.includes('"') ? [] : list.slice(1, -1).split(',');
  const classes = new Set(consents.flatMap(consentedClass));
  if (COMBINATIONS.size < MOST_COMBINATIONS) COMBINATIONS.set(list, classes);
  return classes;
}

/** A consent opens what it names only when it was given to the law that keeps that class. */
function consentedClass(text: string): DataClass[] {
  const [law, dataClass] = text.split(':') as [string, DataClass];
  return KEEPER_OF_CLASS[dataClass] === law ? [dataClass] : [];
}
