import { WITHIN_PERIOD } from './log-period.js';

/** Reading the log or what is one’s own is a line too, but no use of clients’ data; an export by an operator is. */
const LOOKS_AT_DATA = `${WITHIN_PERIOD}
  and (purpose is null or purpose <> 'PRIVACY_AUDIT') and (capacity is null or capacity <> 'SELF')`;
const LOCAL = `occurred_at at time zone 'Europe/Amsterdam'`;
const IS_SEARCH = `exists (select from unnest(given || withheld) one
  where one like 'findClient %' and one <> 'findClient by BSN')`;

/** Whose looks a statement takes: of everybody, or of one organisation alone, which is then its last parameter. */
export type LooksBy = 'EVERYBODY' | 'ORGANISATION';

function looks(by: LooksBy, place: number): string {
  return by === 'EVERYBODY' ? LOOKS_AT_DATA : `${LOOKS_AT_DATA} and ${ofOrganisation(`$${place}`)}`;
}

/** Condition on a row: a look by somebody of this organisation. */
export function ofOrganisation(parameter: string): string {
  return `organisation = ${parameter}`;
}

/** Numbers of a period; takes from and until. A search that finds three people is one search, and three lines. */
export function indicatorsStatement(by: LooksBy): string {
  const taken = looks(by, 3);
  return `
  select count(*)::int as looks,
         count(*) filter (where decision = 'REFUSED')::int as refused,
         (select count(distinct trace_id)::int from access_audit where ${taken} and ${IS_SEARCH}) as "searchesByOtherKey",
         count(*) filter (where extract(hour from ${LOCAL}) >= 22 or extract(hour from ${LOCAL}) < 7)::int as "atNight",
         count(*) filter (where extract(isodow from ${LOCAL}) >= 6)::int as "inWeekend",
         count(*) filter (where capacity = 'OVERRIDE')::int as overrides
    from access_audit where ${taken}`;
}

/** Most-consulted clients; takes from, until, how many, and the pseudonym of nobody. */
export function mostConsultedStatement(by: LooksBy): string {
  return `
  with most as (
    select subject_pseudonym, count(*)::int as looks, count(*) filter (where decision = 'REFUSED')::int as refused,
           count(distinct staff_id)::int as staff, max(id) as line
      from access_audit where ${looks(by, 5)} and subject_pseudonym <> $4
     group by subject_pseudonym order by looks desc, subject_pseudonym limit $3)
  select most.looks, most.refused, most.staff, line.data_subject_id as subject
    from most join access_audit line on line.id = most.line order by most.looks desc, most.subject_pseudonym`;
}

/** Highest use per member of staff; takes from, until and how many. */
export function highestUseStatement(by: LooksBy): string {
  return `
  select staff_id as "staffId", count(*)::int as looks, count(*) filter (where decision = 'REFUSED')::int as refused,
         count(distinct subject_pseudonym)::int as clients
    from access_audit where ${looks(by, 4)} group by staff_id order by looks desc, staff_id limit $3`;
}

/** Lines of a period, newest first; conditions and parameters beyond from and until follow from what is asked. */
export function linesStatement(conditions: readonly string[], limit: string): string {
  return `
    select id, occurred_at as "occurredAt", staff_id as "staffId", roles, organisation, purpose, law,
           data_subject_id as subject, capacity, case_id as "caseId", decision, given, withheld
      from access_audit where ${[WITHIN_PERIOD, ...conditions].join(' and ')}
     order by occurred_at desc, id desc limit ${limit}`;
}
