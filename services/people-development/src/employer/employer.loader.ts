import {
  follows,
  isUuid,
  rowsOfClients,
  type AtHand,
  type LoaderDefinition,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';

/** An employer as it is read. */
export interface EmployerRow {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly locality: string | null;
}

/** Employers by id; null for an id that is not there. */
export const employerById: LoaderDefinition<string, EmployerRow | null> = {
  batch: async (ids, request) => {
    const sql = 'select id, name, sector, locality from employer where id = any($1::uuid[])';
    const rows = await request.reader.query<EmployerRow>(sql, [ids.filter(isUuid)], 'employers-by-id');
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
  },
};

/** An employer where a client is placed. */
interface EmployerOfClientRow extends EmployerRow {
  readonly clientId: string;
}

const employersOfClient = rowsOfClients<EmployerOfClientRow>(
  'employers-of-clients',
  `select distinct p.client_id as "clientId", e.id, e.name, e.sector, e.locality
     from placement p join employer e on e.id = p.employer_id where p.client_id = any($1::uuid[])`,
);

/** The employer of a placement, found by its client so that it need not wait for the placement. */
export function employerOf(
  request: SubgraphRequest,
  { clientId, employerId }: { readonly clientId: string; readonly employerId: string },
): AtHand<EmployerRow | null> {
  const isTheirs = ({ id }: EmployerRow): boolean => id === employerId;
  return follows(request.atHand(employersOfClient, clientId), (employers) => employers.find(isTheirs) ?? null);
}

const PAGE = `
  select id, name, sector, locality from employer
   where $1::uuid is null or (lower(name), id) > (select lower(name), id from employer where id = $1::uuid)
   order by lower(name), id limit $2`;

/** One page of employers by name. */
export function employerPage(request: SubgraphRequest, after: string | null, limit: number): Promise<EmployerRow[]> {
  return request.reader.query<EmployerRow>(PAGE, [after, limit], 'employer-page');
}
