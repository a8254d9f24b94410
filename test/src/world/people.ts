import { randomUUID } from 'node:crypto';
import { PURPOSES_OF_ROLE, type Capacity, type DataClass, type Purpose } from '@klantbeeld/access';
import { insertRows } from '@klantbeeld/database';
import { demoBsns } from '@klantbeeld/domain';
import { staffOfTests } from './test-staff.js';
import type { TestWorld } from './test-world.js';

const bsns = demoBsns();

/** Facts of a made-up person that a test cares about; the rest is filled in. */
export interface PersonFacts {
  readonly id?: string;
  readonly bsn?: string;
  readonly surname?: string;
  readonly givenNames?: string;
  readonly birthDate?: string;
  readonly secrecy?: number;
  readonly municipality?: string;
  readonly deathDate?: string;
  readonly telephone?: string;
}

/** Puts a made-up person in the register; resolves to the id. */
export async function registerPerson(world: TestWorld, facts: PersonFacts = {}): Promise<string> {
  const id = facts.id ?? randomUUID();
  const bsn = facts.bsn ?? bsns.next().value!;
  const surname = facts.surname ?? 'Zonnevlinder';
  const { vault } = world.secrets;
  await world.databases.get('people-development')!.transaction(async (transaction) => {
    await insertRows(transaction, 'client', [
      {
        id,
        version: 1,
        municipality_code: facts.municipality ?? 'GM0141',
        registered_at: new Date().toISOString(),
        changed_at: new Date().toISOString(),
        bsn_lookup: `\\x${vault.lookupKey(bsn).toString('hex')}`,
        bsn_sealed: `\\x${vault.seal(bsn).toString('hex')}`,
        given_names: facts.givenNames ?? 'Mies',
        surname,
        surname_search: surname.toLowerCase(),
        birth_date: facts.birthDate ?? '19800215',
        sex: 'FEMALE',
        address_kind: 'DUTCH',
        street: 'Verzonnenlaan',
        house_number: 12,
        postcode: '7607ZZ',
        locality: 'Almelo',
        foreign_address_lines: [],
        address_under_investigation: false,
        secrecy: facts.secrecy ?? 0,
        is_under_guardianship: false,
        death_date: facts.deathDate ?? null,
      },
    ]);
    await insertRows(transaction, 'client_contact', [{ client_id: id, telephone: facts.telephone ?? '0546-000111', email: null }]);
  });
  return id;
}

/** Connects a member of staff to a client for all purposes of their role, in every service, as the events would. */
export async function assign(
  world: TestWorld,
  staffId: string,
  clientId: string,
  { capacity = 'GUIDANCE', from = '2000-01-01' }: { readonly capacity?: Capacity; readonly from?: string } = {},
): Promise<void> {
  const purposes: readonly Purpose[] = staffOfTests(staffId).roles.flatMap((role) => PURPOSES_OF_ROLE[role]);
  const rows = purposes.map((purpose) => ({
    id: randomUUID(),
    client_id: clientId,
    staff_id: staffId,
    purpose,
    capacity,
    is_responsible: staffId.startsWith('con'),
    from_on: from,
    until_on: null,
    version: 1,
  }));
  await everywhere(world, 'assignment', rows);
}

/** Gives the client's consent for one class of data and one purpose, in every service; resolves to its id. */
export async function consent(world: TestWorld, clientId: string, dataClass: DataClass, purpose: Purpose): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    client_id: clientId,
    data_class: dataClass,
    from_law: 'WMO',
    purpose,
    text_version: '2026-1',
    given_on: '2000-01-01',
    expires_on: '2100-01-01',
    withdrawn_at: null,
    version: 1,
  };
  await everywhere(world, 'consent', [row]);
  return id;
}

/** Inserts the same rows in the databases of all services. */
export async function everywhere(world: TestWorld, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const databases = [...world.databases.values()];
  await Promise.all(databases.map((database) => database.transaction((transaction) => insertRows(transaction, table, rows))));
}

/** Inserts rows in the database of one service. */
export async function put(world: TestWorld, service: string, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  await world.databases.get(service)!.transaction((transaction) => insertRows(transaction, table, rows));
}

/** A legal basis as columns. */
export const BASIS = { basis_bwb_id: 'BWBR0015703', basis_article: '9', basis_paragraph: '1', basis_valid_from: '2004-01-01' };
