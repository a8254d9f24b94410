import { SUBGRAPHS } from '@klantbeeld/platform';
import { PURPOSE } from '../operations.js';
import { withClient, rowsOf } from './sql.js';

/** Members of staff who have a list of a hundred, where the seeding gives forty. */
export const LISTING_STAFF = 60;
export const LISTED_CLIENTS = 100;

type UrlOf = (database: string) => string;

/** Gives some members of staff longer lists, and lets every client consent to what the fourth law may show. */
export async function connectEverybody(urlOf: UrlOf): Promise<void> {
  const added = await addedAssignments(urlOf);
  await Promise.all(
    SUBGRAPHS.map((service) =>
      withClient(urlOf(service), async (client) => {
        await client.query(ASSIGN, [added.map(([staff]) => staff), added.map(([, id]) => id)]);
        await client.query(CONSENT(service === 'people-development' ? 'client' : 'registered_client'));
        await client.query('vacuum analyze');
      }),
    ),
  );
}

const ASSIGN = `
  insert into assignment (id, client_id, staff_id, purpose, capacity, is_responsible, from_on, version)
  select md5('bench' || staff || client)::uuid, client, staff, '${PURPOSE}', 'GUIDANCE', false, current_date - 90, 1
    from unnest($1::text[], $2::uuid[]) as added (staff, client)`;

// Without it the support of the Wmo is withheld from who works for another law.
const CONSENT = (register: 'client' | 'registered_client'): string => `
  insert into consent (id, client_id, data_class, from_law, purpose, text_version, given_on, expires_on, version)
  select md5('bench' || id)::uuid, id, 'SUPPORT_PROVISION', 'WMO', '${PURPOSE}', '2026-1', current_date - 30,
         current_date + 335, 1
    from (select ${register === 'client' ? 'id' : 'client_id'} as id from ${register}) as everybody
   order by id`;

/** The first members of staff of each municipality, and clients of that municipality that are not theirs yet. */
async function addedAssignments(urlOf: UrlOf): Promise<[staff: string, client: string][]> {
  const rows = await rowsOf<{ staff_id: string; client_id: string }>(
    urlOf('people-development'),
    `with listing as (
       select id, organisation, row_number() over (partition by organisation order by id) as place
         from staff_member where id in (select id from staff_member where id ~ '^vol-con-' order by id limit $1)),
     others as (
       select c.id, c.municipality_code, row_number() over (partition by c.municipality_code order by md5(c.id::text)) as place
         from client c
        where not exists (select 1 from assignment a join listing l on l.id = a.staff_id
                           where a.client_id = c.id and a.purpose = '${PURPOSE}')
          and exists (select 1 from assignment a where a.client_id = c.id and a.staff_id like 'vol-con-%'))
     select l.id as staff_id, o.id as client_id
       from listing l
       join others o on o.municipality_code = l.organisation
        and o.place > (l.place - 1) * $2::int and o.place <= l.place * $2::int`,
    [LISTING_STAFF, LISTED_CLIENTS - 40],
  );
  return rows.map((row) => [row.staff_id, row.client_id]);
}
