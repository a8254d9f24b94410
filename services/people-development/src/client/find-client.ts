import { CAPACITIES, decide, purposesThatAllow, type Capacity, type DataClass, type Purpose } from '@klantbeeld/access';
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
import { noteLookup, requireFirstLookup } from './look-up.js';

/** A way to look: which clients it gives, and the classes of data of which a caller must be shown one to use it. */
interface Lookup {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly dataClasses: readonly DataClass[];
}

// Only in a capacity that may see what is looked by: a client who may not be found by it takes no more work than nobody.
const CANDIDATES = 'select c.id from client c join assignment a on a.client_id = c.id';
const MINE = `a.staff_id = $1 and a.purpose = $2 and a.capacity = any($4::text[]) and a.from_on <= $3::date and (a.until_on is null or a.until_on > $3::date)`;

/**
 * Finds people among the caller's own clients. Nobody else is found, whether they exist or not.
 * Throws BAD_USER_INPUT with the mend, also for a second look-up in one request, and FORBIDDEN when the purpose may not
 * see what is looked by.
 */
export async function findClient(
  request: SubgraphRequest<SubgraphTools>,
  by: ClientLookupInput,
): Promise<readonly Admitted<ClientRegisterRow>[]> {
  requireFirstLookup(request);
  const lookup = lookupOf(by, request);
  requirePurpose(request, `look somebody up ${lookup.name}`, purposesThatAllow(lookup.dataClasses));
  const { caller, today } = request;
  const capacities = capacitiesThatAllow(caller.purpose, lookup.dataClasses);
  const values = [caller.staffId, caller.purpose, today, capacities, ...lookup.values];
  const sql = `${CANDIDATES} where ${MINE} and ${lookup.sql} group by c.id order by c.surname_search, c.id limit 50`;
  const found = await request.reader.query<{ id: string }>(sql, values, `find-client ${lookup.name}`);
  // A search that found nobody is written down too, as a look at nobody.
  if (found.length === 0) noteLookup(request, `findClient ${lookup.name}`, null);
  const clients = await Promise.all(found.map(({ id }) => request.load(clientById, id)));
  return clients.flatMap((client) => (client !== null && mayUse(lookup, client) ? [client] : []));
}

function mayUse({ name, dataClasses }: Lookup, client: Admitted<ClientRegisterRow>): boolean {
  const access = accessOf(client)!;
  const allowing = dataClasses.find((dataClass) => access.decide(dataClass).effect === 'SHOW');
  return shows(access, `findClient ${name}`, allowing ?? dataClasses[0]!);
}

/** In which capacities one of the classes of data may be seen for a purpose, without asking consent. */
function capacitiesThatAllow(purpose: Purpose | null, dataClasses: readonly DataClass[]): readonly Capacity[] {
  return CAPACITIES.filter((capacity) =>
    dataClasses.some((dataClass) => decide(purpose, { capacity, consents: new Set() }, dataClass).effect === 'SHOW'),
  );
}

function lookupOf(by: ClientLookupInput, request: SubgraphRequest<SubgraphTools>): Lookup {
  if (by.bsn != null) return byBsn(by.bsn, request);
  if (by.birthDateAndSurname) return byBirthDate(by.birthDateAndSurname.birthDate, by.birthDateAndSurname.surname);
  if (by.postcodeAndHouseNumber)
    return byAddress(by.postcodeAndHouseNumber.postcode, by.postcodeAndHouseNumber.houseNumber);
  throw badInput('Give exactly one way to look: bsn, birthDateAndSurname or postcodeAndHouseNumber.');
}

/** Finding by a number tells the whole number, so it takes the right to see it whole. */
function byBsn(bsn: string, request: SubgraphRequest<SubgraphTools>): Lookup {
  const problem = bsnProblem(bsn);
  if (problem) throw badInput(`by.bsn: ${BSN_PROBLEM_EXPLANATIONS[problem]}`);
  return {
    name: 'by BSN',
    sql: 'c.bsn_lookup = $5',
    values: [request.tools.vault.lookupKey(bsn)],
    dataClasses: ['BSN_IN_FULL'],
  };
}

/**
 * Who guides the client and knows the exact birth date and surname already may find them by it: it confirms, and tells
 * nothing new. The contact of employers, who sees neither birth date nor development, does not guide and may not.
 */
function byBirthDate(birthDate: string, surname: string): Lookup {
  const digits = /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate.replaceAll('-', '') : '';
  if (!parseIncompleteDate(digits)) {
    throw badInput(
      'by.birthDateAndSurname.birthDate is not a day that exists; write YYYY-MM-DD, with zeros for unknown parts.',
    );
  }
  if (surname.trim() === '')
    throw badInput('by.birthDateAndSurname.surname is empty; give the surname without its prefix.');
  return {
    name: 'by birth date and surname',
    sql: 'c.birth_date = $5 and c.surname_search = $6',
    values: [digits, searchForm(surname)],
    dataClasses: ['BIRTH_DATE', 'DEVELOPMENT'],
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
    sql: 'c.postcode = $5 and c.house_number = $6',
    values: [written, houseNumber],
    dataClasses: ['ADDRESS'],
  };
}
