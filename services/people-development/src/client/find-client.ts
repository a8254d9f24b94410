import { purposesThatAllow, type DataClass } from '@klantbeeld/access';
import { BSN_PROBLEM_EXPLANATIONS, bsnProblem, parseIncompleteDate } from '@klantbeeld/domain';
import {
  accessOf,
  badInput,
  requirePurpose,
  shows,
  type Admitted,
  type SubgraphRequest,
  type SubgraphTools,
} from '@klantbeeld/subgraph';
import { searchForm } from '../client-register/search-form.js';
import type { ClientLookupInput } from './client-lookup.type.js';
import { clientById, type ClientRegisterRow } from './client.loader.js';

/** A way to look: which clients it gives, and the class of data that a caller must be allowed to see to use it. */
interface Lookup {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly dataClass: DataClass;
}

const CANDIDATES = 'select c.id from client c join assignment a on a.client_id = c.id';
const MINE = `a.staff_id = $1 and a.purpose = $2 and a.from_on <= $3::date and (a.until_on is null or a.until_on > $3::date)`;

/**
 * Finds people among the caller's own clients. Nobody else is found, whether they exist or not.
 * Throws BAD_USER_INPUT with the mend, and FORBIDDEN when the purpose may not see what is looked by.
 */
export async function findClient(
  request: SubgraphRequest<SubgraphTools>,
  by: ClientLookupInput,
): Promise<readonly Admitted<ClientRegisterRow>[]> {
  const lookup = lookupOf(by, request);
  requirePurpose(request, `look somebody up ${lookup.name}`, purposesThatAllow([lookup.dataClass]));
  const { caller, today } = request;
  const values = [caller.staffId, caller.purpose, today, ...lookup.values];
  const sql = `${CANDIDATES} where ${MINE} and ${lookup.sql} group by c.id order by c.surname_search, c.id limit 50`;
  const found = await request.reader.query<{ id: string }>(sql, values, `find-client ${lookup.name}`);
  const clients = await Promise.all(found.map(({ id }) => request.load(clientById, id)));
  return clients.filter(
    (client) => client !== null && shows(accessOf(client)!, `findClient ${lookup.name}`, lookup.dataClass),
  ) as Admitted<ClientRegisterRow>[];
}

function lookupOf(by: ClientLookupInput, request: SubgraphRequest<SubgraphTools>): Lookup {
  if (by.bsn != null) return byBsn(by.bsn, request);
  if (by.birthDateAndSurname) return byBirthDate(by.birthDateAndSurname.birthDate, by.birthDateAndSurname.surname);
  if (by.postcodeAndHouseNumber)
    return byAddress(by.postcodeAndHouseNumber.postcode, by.postcodeAndHouseNumber.houseNumber);
  throw badInput('Give exactly one way to look: bsn, birthDateAndSurname or postcodeAndHouseNumber.');
}

function byBsn(bsn: string, request: SubgraphRequest<SubgraphTools>): Lookup {
  const problem = bsnProblem(bsn);
  if (problem) throw badInput(`by.bsn: ${BSN_PROBLEM_EXPLANATIONS[problem]}`);
  return { name: 'by BSN', sql: 'c.bsn_lookup = $4', values: [request.tools.vault.lookupKey(bsn)], dataClass: 'BSN' };
}

/** Who knows the exact birth date and surname already may find the client by them: it confirms, and tells nothing new. */
function byBirthDate(birthDate: string, surname: string): Lookup {
  const digits = /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate.replaceAll('-', '') : '';
  if (!parseIncompleteDate(digits)) {
    throw badInput('by.birthDateAndSurname.birthDate is not a date; write YYYY-MM-DD, with zeros for unknown parts.');
  }
  if (surname.trim() === '')
    throw badInput('by.birthDateAndSurname.surname is empty; give the surname without its prefix.');
  return {
    name: 'by birth date and surname',
    sql: 'c.birth_date = $4 and c.surname_search = $5',
    values: [digits, searchForm(surname)],
    dataClass: 'IDENTITY',
  };
}

function byAddress(postcode: string, houseNumber: number): Lookup {
  const written = postcode.replace(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(written)) {
    throw badInput(
      'by.postcodeAndHouseNumber.postcode is not a Dutch postcode; write four digits and two letters, such as 7607AB.',
    );
  }
  return {
    name: 'by address',
    sql: 'c.postcode = $4 and c.house_number = $5',
    values: [written, houseNumber],
    dataClass: 'ADDRESS',
  };
}
