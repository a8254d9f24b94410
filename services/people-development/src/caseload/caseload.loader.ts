import type { SubgraphRequest } from '@klantbeeld/subgraph';
import type { CaseloadOrder } from './caseload-order.type.js';

const MINE = `
    from assignment a
    join client c on c.id = a.client_id
   where a.staff_id = $1 and a.purpose = $2 and a.from_on <= $3::date and (a.until_on is null or a.until_on > $3::date)`;

// A cursor on a client who was never one's own leads nowhere, or it would tell where their surname stands. One who left
// the caseload meanwhile still tells where the page before ended.
const ONCE_MINE = `exists (
         select 1 from assignment once
          where once.client_id = last.id and once.staff_id = $1 and once.purpose = $2 and once.from_on <= $3::date)`;

// Whose turn it is in a caseload stands with who may see whom, in the order of the surnames; an override is no caseload.
const IN_ORDER = `
  select distinct surname_search, client_id as id from client_relation
   where staff_id = $1 and purpose = $2 and valid_from <= $3::date and valid_until > $3::date and ends_at is null`;

const AFTER = (isPast: string): string => `
     and ($4::uuid is null or (surname_search, client_id) ${isPast} (
       select last.surname_search, last.id from client last where last.id = $4::uuid and ${ONCE_MINE}))`;

const BY_SURNAME = `${IN_ORDER} ${AFTER('>')} order by surname_search, client_id limit $5`;

const BY_SURNAME_DESCENDING = `${IN_ORDER} ${AFTER('<')} order by surname_search desc, client_id desc limit $5`;

// Days count down and the rest counts up: days until a fixed far day turn both the same way.
const SINCE = `(date '2999-12-31' - max(%.from_on))`;
const NEWEST_FIRST = `
  select id from (
    select c.id, c.surname_search, ${SINCE.replace('%', 'a')} as since ${MINE} group by c.id, c.surname_search) mine
   where $4::uuid is null or (since, surname_search, id) > (
     select ${SINCE.replace('%', 'once')}, last.surname_search, last.id
       from client last join assignment once on once.client_id = last.id
      where last.id = $4::uuid and once.staff_id = $1 and once.purpose = $2 and once.from_on <= $3::date
      group by last.surname_search, last.id)
   order by since, surname_search, id limit $5`;

const PAGES: Readonly<Record<CaseloadOrder, string>> = {
  SURNAME: BY_SURNAME,
  SURNAME_DESCENDING: BY_SURNAME_DESCENDING,
  NEWEST_FIRST,
};

const NAMES: Readonly<Record<CaseloadOrder, string>> = {
  SURNAME: 'caseload-page',
  SURNAME_DESCENDING: 'caseload-page-descending',
  NEWEST_FIRST: 'caseload-page-newest',
};

const SIZE = `select count(distinct c.id)::int as size ${MINE}`;

/** Which page of a caseload. */
export interface CaseloadPage {
  /** Id of the client before the page; null for the first. */
  readonly after: string | null;
  readonly limit: number;
  readonly orderBy: CaseloadOrder;
}

/** Ids of one page of the caller's own clients for the purpose of the request. */
export async function caseloadPage(
  request: SubgraphRequest,
  { after, limit, orderBy }: CaseloadPage,
): Promise<readonly string[]> {
  const { caller, today } = request;
  if (caller.purpose === null) return [];
  const values = [caller.staffId, caller.purpose, today, after, limit];
  const rows = await request.reader.query<{ id: string }>(PAGES[orderBy], values, NAMES[orderBy]);
  return rows.map((row) => row.id);
}

/** How many clients the caller has for the purpose of the request. */
export async function caseloadSize(request: SubgraphRequest): Promise<number> {
  const { caller, today } = request;
  if (caller.purpose === null) return 0;
  const rows = await request.reader.query<{ size: number }>(
    SIZE,
    [caller.staffId, caller.purpose, today],
    'caseload-size',
  );
  return rows[0]!.size;
}
