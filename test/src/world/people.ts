import { randomUUID } from 'node:crypto';
import {
  KEEPER_OF_CLASS,
  PURPOSES_OF_ROLE,
  type Capacity,
  type DataClass,
  type DataKeeper,
  type Purpose,
} from '@klantbeeld/access';
import { insertRows, type SqlPool } from '@klantbeeld/database';
import { demoBsns } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import { staffOfTests } from './test-staff.js';
import type { TestWorld } from './test-world.js';

/** Where made-up people are written: a test world, or anything else with its databases. */
export interface Register {
  readonly databases: ReadonlyMap<string, SqlPool>;
  readonly secrets: Pick<TestWorld['secrets'], 'vault'>;
}

const bsns = demoBsns();

/** A number of the demo range that nobody in this run has. */
export function newBsn(): string {
  return bsns.next().value!;
}

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
  readonly isUnderGuardianship?: boolean;
  readonly telephone?: string;
  readonly street?: string;
  readonly houseNumber?: number;
  readonly postcode?: string;
  readonly locality?: string;
}

/** Puts a made-up person in the register; resolves to the id. */
export async function registerPerson(world: Register, facts: PersonFacts = {}): Promise<string> {
  const id = facts.id ?? randomUUID();
  const bsn = facts.bsn ?? newBsn();
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
        street: facts.street ?? 'Verzonnenlaan',
        house_number: facts.houseNumber ?? 12,
        postcode: facts.postcode ?? '7607ZZ',
        locality: facts.locality ?? 'Almelo',
        foreign_address_lines: [],
        address_under_investigation: false,
        secrecy: facts.secrecy ?? 0,
        is_under_guardianship: facts.isUnderGuardianship ?? false,
        death_date: facts.deathDate ?? null,
      },
    ]);
    await insertRows(transaction, 'client_contact', [
      { client_id: id, telephone: facts.telephone ?? '0546-000111', email: null },
    ]);
  });
  const { municipality = 'GM0141', deathDate = null, isUnderGuardianship = false } = facts;
  const told = { municipality_code: municipality, death_date: deathDate, is_under_guardianship: isUnderGuardianship };
  await tellLaws(world, [{ client_id: id, ...told, version: 1 }]);
  return id;
}

/** Lets the laws know which municipality is responsible for clients, as the events of the register would. */
async function tellLaws(world: Register, rows: readonly Record<string, unknown>[]): Promise<void> {
  const laws = [...world.databases].filter(([service]) => service !== 'people-development');
  await Promise.all(laws.map(([, database]) => insertRows(database, 'registered_client', rows)));
}

/** Lets the company know members of staff by name and team. */
export async function registerStaff(world: Register, ...staffIds: readonly string[]): Promise<void> {
  const rows = staffIds.map(staffOfTests).map((staff) => ({ ...staff, team: 'Team Noord', caseload_limit: 40 }));
  await put(world, 'people-development', 'staff_member', rows);
}

/** Connects a member of staff to a client for all purposes of their role, in every service, as the events would. */
export async function assign(
  world: Register,
  staffId: string,
  clientId: string,
  {
    capacity = 'GUIDANCE',
    from = '2000-01-01',
    until = null,
  }: { readonly capacity?: Capacity; readonly from?: string; readonly until?: string | null } = {},
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
    until_on: until,
    version: 1,
  }));
  await everywhere(world, 'assignment', rows);
}

const END_ASSIGNMENTS = `
  update assignment set until_on = current_date, version = version + 1
   where staff_id = $1 and client_id = $2
  returning id, version, jsonb_build_object('staff_id', staff_id, 'purpose', purpose, 'capacity', capacity,
    'is_responsible', is_responsible, 'from_on', from_on, 'until_on', until_on) as payload`;

/** Ends every assignment of a member of staff to a client today; the other services hear of it by events. */
export async function endAssignments(world: TestWorld, staffId: string, clientId: string): Promise<void> {
  await world.databases.get('people-development')!.transaction(async (transaction) => {
    const ended = await transaction.query<{ id: string; version: number; payload: Record<string, unknown> }>(
      END_ASSIGNMENTS,
      [staffId, clientId],
    );
    const events = ended.map(({ id, version, payload }) => ({
      kind: 'ASSIGNMENT_ENDED',
      clientId,
      subjectId: id,
      version,
      payload,
    }));
    await appendToOutbox(transaction, events);
  });
  await world.settled();
}

/** Gives the client's consent for one class of data and one purpose, in every service; resolves to its id. */
export async function consent(
  world: Register,
  clientId: string,
  dataClass: DataClass,
  purpose: Purpose,
  {
    givenOn = '2000-01-01',
    expiresOn = '2100-01-01',
    withdrawnAt = null,
    fromLaw = KEEPER_OF_CLASS[dataClass],
  }: {
    readonly givenOn?: string;
    readonly expiresOn?: string;
    readonly withdrawnAt?: string | null;
    readonly fromLaw?: DataKeeper;
  } = {},
): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    client_id: clientId,
    data_class: dataClass,
    from_law: fromLaw,
    purpose,
    text_version: '2026-1',
    given_on: givenOn,
    expires_on: expiresOn,
    withdrawn_at: withdrawnAt,
    version: 1,
  };
  await everywhere(world, 'consent', [row]);
  return id;
}

/** Lets a member of staff in by an override, in every service; resolves to its id. */
export async function override(
  world: Register,
  staffId: string,
  clientId: string,
  purpose: Purpose,
  {
    startedAt = new Date(),
    milliseconds = 600_000,
  }: { readonly startedAt?: Date; readonly milliseconds?: number } = {},
): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    client_id: clientId,
    staff_id: staffId,
    purpose,
    started_at: startedAt.toISOString(),
    ends_at: new Date(startedAt.getTime() + milliseconds).toISOString(),
    version: 1,
  };
  await everywhere(world, 'access_override', [row]);
  return id;
}

/** Inserts the same rows in the databases of all services. */
export async function everywhere(
  world: Register,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const databases = [...world.databases.values()];
  await Promise.all(
    databases.map((database) => database.transaction((transaction) => insertRows(transaction, table, rows))),
  );
}

/** Inserts rows in the database of one service; the laws hear of clients. */
export async function put(
  world: Register,
  service: string,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  await world.databases.get(service)!.transaction((transaction) => insertRows(transaction, table, rows));
  if (table !== 'client') return;
  await tellLaws(
    world,
    rows.map(({ id, municipality_code, death_date = null, version }) => ({
      client_id: id,
      municipality_code,
      death_date,
      version,
    })),
  );
}

/** A legal basis as columns. */
export const BASIS = {
  basis_bwb_id: 'BWBR0015703',
  basis_article: '9',
  basis_paragraph: '1',
  basis_valid_from: '2004-01-01',
};
