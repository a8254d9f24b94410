import type { Database } from '@klantbeeld/database';
import { demoBsns } from '@klantbeeld/domain';
import { openServiceWorld, TEST_VAULT, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { PEOPLE_DEVELOPMENT_SERVICE } from '../../index.js';

const numbers = demoBsns();

/** The service on 20 March 2006. */
export function openGuidanceWorld(): Promise<ServiceWorld> {
  return openServiceWorld(PEOPLE_DEVELOPMENT_SERVICE, { today: '2006-03-20' });
}

/** A person of the register with the number that finds them. */
export interface NewClient {
  readonly id: string;
  readonly bsn: string;
}

/** A new resident of a municipality to whom nobody is assigned. */
export async function newClient(database: Database, municipality = 'GM0141'): Promise<NewClient> {
  const bsn = numbers.next().value!;
  const [client] = await database.query<{ id: string }>(
    `insert into client (surname, surname_search, birth_date, sex, municipality_code, bsn_lookup, bsn_sealed)
     values ('Moulin', 'moulin', '19851201', 'FEMALE', $1, $2, $3) returning id`,
    [municipality, TEST_VAULT.lookupKey(bsn), TEST_VAULT.seal(bsn)],
  );
  return { id: client!.id, bsn };
}
