import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '@klantbeeld/database';
import { addDays, addMonths } from '@klantbeeld/domain';
import { createClientRegisterWriter, type RegisterPerson } from '@klantbeeld/people-development';
import { rowOf } from '../access/rows.js';
import { assign, BASIS, consent, newBsn, override, put, registerPerson } from '../world/people.js';
import { ownStatements } from '../world/cost.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { AFTER_A_YEAR, IN_A_YEAR, isRegistered, letGo, TODAY, type RunChanges } from './letting-go.js';
import { knowArrangement, knowBenefit } from './old-files.js';

const LONG_AGO = addMonths(TODAY, -11 * 12);
const GONE = 'people-development client';

let world: TestWorld;
let register: Database;
beforeAll(async () => {
  world = await openTestWorld();
  register = world.databases.get('people-development')!;
}, 60_000);
afterAll(() => world.stop());
// Who is left of one test would be among those who go in the next.
beforeEach(async () => {
  await run(AFTER_A_YEAR);
  await register.query('delete from client_holding');
});

const run = (today: string, more: RunChanges = {}): Promise<string[]> => letGo(world, today, more);
const isThere = (clientId: string): Promise<boolean> => isRegistered(world, clientId);

/** Services that know the client by id in the table with which they keep up with the register. */
async function knownIn(clientId: string): Promise<string[]> {
  await world.settled();
  const found: string[] = (await isThere(clientId)) ? ['people-development'] : [];
  for (const [service, database] of world.databases) {
    if (service === 'people-development') continue;
    const rows = await database.query('select 1 from registered_client where client_id = $1', [clientId]);
    if (rows.length > 0) found.push(service);
  }
  return found;
}

const EVERYWHERE = ['people-development', 'benefits', 'sheltered-employment', 'support'];
const TABLES = `
  select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and n.nspname = 'public' order by 1`;

/** Tables of every database in which one of these words stands in any column, whatever its type. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [place, database] of [...world.databases, ['events', world.events] as const]) {
    for (const { name } of await database.query<{ name: string }>(TABLES)) {
      const statement = `select 1 from ${name} as kept where kept::text ilike any($1::text[]) limit 1`;
      const rows = await database.query(statement, [words.map((word) => `%${word}%`)]);
      if (rows.length > 0) found.push(`${place} ${name}`);
    }
  }
  return found;
}

/** Somebody of whom words are planted all over the register and in what was kept of them, of which nothing runs. */
async function plantedPerson(): Promise<{ readonly id: string; readonly words: readonly string[] }> {
  const bsn = newBsn();
  const id = await registerPerson(world, {
    bsn,
    surname: 'Plantnaam',
    givenNames: 'Plantvoornaam',
    street: 'Plantstraat',
    locality: 'Plantplaats',
    telephone: '0546-PLANTNUMMER',
  });
  const former = newBsn();
  const lookup = (number: string): string => world.secrets.vault.lookupKey(number).toString('hex');
  await put(world, 'people-development', 'client_address', [
    { client_id: id, place: 1, address_kind: 'DUTCH', street: 'Plantlaantje', foreign_address_lines: [] },
  ]);
  await put(world, 'people-development', 'client_partner', [
    { client_id: id, place: 1, surname: 'Plantpartner', sex: 'MALE' },
  ]);
  await put(world, 'people-development', 'client_former_number', [
    { bsn_lookup: `\\x${lookup(former)}`, client_id: id },
  ]);
  await put(world, 'people-development', 'client_municipality', [
    { client_id: id, place: 1, municipality_code: 'GM0141', from_date: '20010203' },
  ]);
  await put(world, 'people-development', 'intake', [
    {
      ...rowOf(id),
      registered_on: LONG_AGO,
      question: 'Plantvraag',
      laws: ['WWB'],
      adaptations: [],
      organisation: 'GM0141',
      registered_by: 'con-1',
      version: 1,
    },
  ]);
  await put(world, 'people-development', 'correction_request', [
    {
      ...rowOf(id),
      data_class: 'IDENTITY',
      statement: 'Plantstelling',
      proposal: 'Plantvoorstel',
      received_on: LONG_AGO,
      organisation: 'GM0141',
      registered_by: 'con-1',
      outcome: 'REFUSED',
      reasons: 'Plantreden',
      decided_on: LONG_AGO,
      decided_by: 'con-1',
      version: 1,
    },
  ]);
  await knowBenefit(world, id, LONG_AGO);
  await knowArrangement(world, id, addMonths(TODAY, -16 * 12), addMonths(TODAY, -15 * 12));
  const words = ['Plantnaam', 'Plantvoornaam', 'Plantstraat', 'Plantplaats', 'PLANTNUMMER', 'Plantlaantje'];
  const written = ['Plantpartner', 'Plantvraag', 'Plantstelling', 'Plantvoorstel', 'Plantreden'];
  return { id, words: [...words, ...written, lookup(bsn), lookup(former)] };
}

describe('who a client is', () => {
  test('goes from all four databases a year after the last file went, once, and nothing of the person is left', async () => {
    const { id, words } = await plantedPerson();
    expect(await tablesWith(words)).toEqual([
      ...['client', 'client_address', 'client_contact', 'client_former_number', 'client_partner'].map(
        (table) => `people-development ${table}`,
      ),
      'people-development correction_request',
      'people-development intake',
    ]);
    const files = await run(TODAY);
    expect(files).toContain('benefits benefit 1');
    expect(files).toContain('support support_arrangement 1');
    expect(files).toContain('people-development intake 1');
    expect(await run(IN_A_YEAR)).toEqual([]);
    expect(await knownIn(id)).toEqual(EVERYWHERE);

    expect(await run(AFTER_A_YEAR)).toEqual([`${GONE} 1`]);
    expect(await knownIn(id)).toEqual([]);
    expect(await tablesWith(words)).toEqual([]);
    expect(await tablesWith([id])).toEqual(['events event_log']);
    const told = `select source, kind, subject_id, payload from event_log where client_id = $1 and kind = 'CLIENT_REMOVED'`;
    expect(await world.events.query(told, [id])).toEqual([
      { source: 'people-development', kind: 'CLIENT_REMOVED', subject_id: id, payload: {} },
    ]);
    const written = `
      select act, amount, unit, basis, rows::int from retention_result where ran_on = $1 and table_name = 'client'`;
    expect(await register.query(written, [AFTER_A_YEAR])).toContainEqual(
      expect.objectContaining({ act: 'DELETE', amount: 1, unit: 'YEAR', basis: 'choice of the house' }),
    );
    expect(await run(AFTER_A_YEAR)).toEqual([]);
  });

  test('stays as long as one law keeps a file, and a year after that', async () => {
    const id = await registerPerson(world);
    await knowBenefit(world, id, LONG_AGO);
    const decidedOn = addDays(addMonths(TODAY, -14 * 12), 30);
    await knowArrangement(world, id, decidedOn, addMonths(TODAY, -13 * 12));
    expect(await run(TODAY)).toContain('benefits benefit 1');
    expect(await run(AFTER_A_YEAR)).toEqual([]);
    const wmoEnds = addDays(addMonths(decidedOn, 15 * 12), 1);
    expect(await run(wmoEnds)).toContain('support support_arrangement 1');
    expect(await run(addMonths(wmoEnds, 12))).toEqual([]);
    expect(await knownIn(id)).toEqual(EVERYWHERE);
    expect(await run(addDays(addMonths(wmoEnds, 12), 1))).toEqual([`${GONE} 1`]);
    expect(await knownIn(id)).toEqual([]);
  });

  test('begins anew for somebody of whom something is kept again', async () => {
    const id = await registerPerson(world);
    await knowBenefit(world, id, LONG_AGO);
    await run(TODAY);
    await knowBenefit(world, id, addMonths(TODAY, -9 * 12));
    expect(await run(AFTER_A_YEAR)).toContain('benefits benefit 1');
    expect(await isThere(id)).toBe(true);
    expect(await run(addMonths(AFTER_A_YEAR, 12))).toEqual([]);
    expect(await run(addDays(addMonths(AFTER_A_YEAR, 12), 1))).toEqual([`${GONE} 1`]);
  });

  test('is never let go while somebody works with them, a consent holds, an override runs or a correction waits', async () => {
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => registerPerson(world)));
    const [assigned, ofTeam, consented, seen, correcting, guided] = people as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await assign(world, 'con-1', assigned);
    const team = randomUUID();
    await put(world, 'people-development', 'team', [{ id: team, name: `Team ${team}`, organisation: 'MOB-TWENTE' }]);
    await put(world, 'people-development', 'team_assignment', [
      { ...rowOf(ofTeam), team_id: team, purpose: 'WORK_DEVELOPMENT', from_on: TODAY, version: 1 },
    ]);
    await consent(world, consented, 'SUPPORT_PROVISION', 'WWB_WORK');
    await override(world, 'con-1', seen, 'WWB_WORK');
    await put(world, 'people-development', 'correction_request', [
      {
        ...rowOf(correcting),
        data_class: 'IDENTITY',
        statement: 'verzonnen',
        proposal: 'verzonnen',
        received_on: TODAY,
        organisation: 'GM0141',
        registered_by: 'con-1',
        version: 1,
      },
    ]);
    await put(world, 'people-development', 'development_plan', [
      {
        ...rowOf(guided),
        agreed_on: TODAY,
        from_on: TODAY,
        organisation: 'SW-COMPANY',
        agreed_by: 'sw-1',
        ...BASIS,
        version: 1,
      },
    ]);
    expect(await run(addMonths(TODAY, 36), { isDryRun: true })).toEqual([]);
    expect(await run(addMonths(TODAY, 36))).toEqual([]);
    expect(await Promise.all(people.map(isThere))).toEqual(people.map(() => true));
  });

  test('takes along the link of a partner, who keeps the name that was delivered with their own data', async () => {
    const [gone, stays] = [await registerPerson(world), await registerPerson(world)];
    await assign(world, 'con-1', stays);
    await put(world, 'people-development', 'client_partner', [
      { client_id: stays, place: 1, partner_client_id: gone, surname: 'Zonnevlinder', sex: 'FEMALE' },
    ]);
    expect(await run(AFTER_A_YEAR)).toEqual([`${GONE} 1`]);
    const partners = `select partner_client_id, surname from client_partner where client_id = $1`;
    expect(await register.query(partners, [stays])).toEqual([{ partner_client_id: null, surname: 'Zonnevlinder' }]);
  });
});

/** A made-up person as a file delivers them. */
function delivered(bsn: string): RegisterPerson {
  return {
    bsn,
    names: { givenNames: 'Noor', titleCode: null, prefix: 'van', surname: 'Dijk', nameUsage: 'E' },
    birth: { date: '19800402', place: '0141', countryCode: '6030' },
    sex: 'FEMALE',
    address: {
      kind: 'DUTCH',
      street: 'Marktplein',
      houseNumber: 1,
      houseLetter: null,
      addition: null,
      indication: null,
      postcode: '7607AB',
      locality: 'Almelo',
      description: null,
      foreignLines: [],
      countryCode: null,
      since: '20100101',
      underInvestigation: false,
    },
    formerAddresses: [],
    secrecy: 0,
    guardianship: { isUnderGuardianship: false, custodyCode: null, since: null },
    death: null,
    suspension: null,
    municipalityCode: 'GM0141',
    municipalities: [{ municipalityCode: 'GM0141', from: '20100101', until: null }],
    partners: [],
    formerIdentities: [],
    recordedAt: null,
    source: { file: 'persons.csv', line: 2 },
  };
}

/** What follows later from the event that somebody was forgotten, one after the other. */
const FOLLOWS = /delete from \w+ where client_id = \$1$/;

/** How many statements it takes to come to this, without those that run all the time or follow from it later. */
async function statementsOf(work: () => Promise<string[]>, outcome: readonly string[]): Promise<number> {
  world.counted.reset();
  expect(await work()).toEqual(outcome);
  return ownStatements(world).filter((statement) => !FOLLOWS.test(statement)).length;
}

describe('somebody who was imported and never helped', () => {
  test('goes after a year without change, and the next import takes them in anew', async () => {
    const writer = createClientRegisterWriter({ vault: world.secrets.vault, now: () => new Date() });
    const person = delivered(newBsn());
    const take = async (): Promise<string> => {
      const [outcome] = await register.transaction((own) => writer.write(own, [person]));
      expect(outcome).toMatchObject({ kind: 'created' });
      return outcome!.clientId!;
    };
    const first = await take();
    expect(await knownIn(first)).toEqual(EVERYWHERE);
    expect(await run(IN_A_YEAR)).toEqual([]);
    expect(await run(AFTER_A_YEAR, { isDryRun: true })).toEqual([`${GONE} 1`]);
    expect(await isThere(first)).toBe(true);
    expect(await run(AFTER_A_YEAR)).toEqual([`${GONE} 1`]);
    expect(await knownIn(first)).toEqual([]);
    const second = await take();
    expect(second).not.toBe(first);
    expect(await knownIn(second)).toEqual(EVERYWHERE);
  });

  test('stays where a process knows one law only', async () => {
    const id = await registerPerson(world);
    const alone = new Map([...world.databases].filter(([name]) => name !== 'support'));
    expect(await run(AFTER_A_YEAR, { databases: alone })).toEqual([]);
    expect(await isThere(id)).toBe(true);
  });

  test('by thousands: the statements grow with the batches, not with the people', async () => {
    const ids = Array.from({ length: 2_000 }, () => randomUUID());
    const kept = ids.slice(0, 700);
    await register.query(
      `insert into client (id, municipality_code, surname, surname_search, birth_date, sex)
       select id, 'GM0141', 'Menigte', 'menigte', '19800101', 'UNKNOWN' from unnest($1::uuid[]) as id`,
      [ids],
    );
    await world.databases.get('support')!.query(
      `insert into assignment (id, client_id, staff_id, purpose, capacity, from_on, until_on, version)
       select gen_random_uuid(), id, 'wmo-1', 'WMO_SUPPORT', 'GUIDANCE', '2020-01-01', '2021-01-01', 1
         from unnest($1::uuid[]) as id`,
      [kept],
    );
    expect(await statementsOf(() => run(AFTER_A_YEAR, { isDryRun: true }), [`${GONE} 1300`])).toBeLessThan(150);
    expect(await statementsOf(() => run(AFTER_A_YEAR), [`${GONE} 1300`])).toBeLessThan(220);
    expect(await Promise.all(kept.slice(0, 3).map(isThere))).toEqual([true, true, true]);
  }, 60_000);
});
