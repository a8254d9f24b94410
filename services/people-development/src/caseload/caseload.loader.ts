import type { SubgraphRequest } from '@klantbeeld/subgraph';

const MINE = `
    from assignment a
    join client c on c.id = a.client_id
   where a.staff_id = $1 and a.purpose = $2 and a.from_on <= $3::date and (a.until_on is null or a.until_on > $3::date)`;

// A cursor on a client who was never one's own leads nowhere, or it would tell where their surname stands. One who left
// the caseload meanwhile still tells where the page before ended.
const ONCE_MINE = `exists (
         select 1 from assignment once
          where once.client_id = last.id and once.staff_id = $1 and once.purpose = $2 and once.from_on <= $3::date)`;

const PAGE = `
  select distinct c.surname_search, c.id ${MINE}
     and ($4::uuid is null or (c.surname_search, c.id) > (
       select last.surname_search, last.id from client last where last.id = $4::uuid and ${ONCE_MINE}))
   order by c.surname_search, c.id limit $5`;

const SIZE = `select count(distinct c.id)::int as size ${MINE}`;

/** Ids of one page of the caller's own clients for the purpose of the request, by surname. */
export async function caseloadPage(
  request: SubgraphRequest,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { caller, today } = request;
  if (caller.purpose === null) return [];
  const values = [caller.staffId, caller.purpose, today, after, limit];
  const rows = await request.reader.query<{ id: string }>(PAGE, values, 'caseload-page');
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
