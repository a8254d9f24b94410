import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NOBODY } from '@klantbeeld/subgraph';
import { succeed } from '../world/acts.js';
import { withoutTable } from '../world/database-trouble.js';
import { recordDossiers } from '../world/dossiers.js';
import { follow } from '../world/live-stream.js';
import { assign, registerPerson } from '../world/people.js';
import { startPlacement } from '../world/placements.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';
import { LAW_OF_SERVICE, readLines, traceOf, type LogLines } from './log-lines.js';

const VIEW = `query Made_up_name($id: ID!) { client(id: $id) {
  id name { full } birthDate { date }
  benefits { ... on BenefitsDossier { exemption { exempt } benefit { id } } }
  support { ... on SupportDossier { practicalAgreements { text } } }
} }`;
const UPDATES = 'subscription ($clientId: ID) { placementUpdated(clientId: $clientId) { cursor kind } }';

const COLUMNS_OF = `
  select column_name as name from information_schema.columns where table_name = $1 and column_name <> 'id'`;
const SOME_SUBJECT = 'sha256(data_subject_id)';

describe.each(['one process', 'over the network'] as const)('the access log, joined %s', (shape) => {
  let world: TestWorld;
  let clientId: string;
  beforeAll(async () => {
    world = await openTestWorld({ shape });
    clientId = await registerPerson(world, { surname: 'Waterval' });
    await assign(world, 'sw-1', clientId);
    await assign(world, 'con-1', clientId);
    await recordDossiers(world, [clientId]);
  });
  afterAll(() => world.stop());

  const coachAsks = (id: string): Promise<Answer> =>
    world.ask('sw-1', VIEW, { variables: { id }, purpose: 'WORK_DEVELOPMENT' });
  const linesOf = (answer: Answer): Promise<LogLines> => readLines(world, [traceOf(answer)]);
  const pseudonym = (id: string): Buffer => world.secrets.logKeys.pseudonymOf(id);

  test('says of a job coach’s look who, for what, as which case, what was given and what was withheld, for each law', async () => {
    const { audit } = await linesOf(await coachAsks(clientId));
    const [assignment] = await world.databases
      .get('benefits')!
      .query<{ id: string }>(`select id from assignment where staff_id = 'sw-1' and purpose = 'WORK_DEVELOPMENT'`);
    const byLaw = new Map(audit.map((row) => [row.law, row]));
    expect([...byLaw.keys()].toSorted()).toEqual(['SHARED', 'WMO', 'WWB']);
    expect(audit).toHaveLength(3);
    for (const row of audit) {
      expect(row).toMatchObject({
        staff_id: 'sw-1',
        roles: ['JOB_COACH'],
        organisation: 'MOB-TWENTE',
        purpose: 'WORK_DEVELOPMENT',
        case_id: assignment!.id,
        capacity: 'GUIDANCE',
        subject_pseudonym: pseudonym(clientId),
      });
    }
    expect(byLaw.get('SHARED')).toMatchObject({
      given: ['Client.name'],
      withheld: ['Client.birthDate'],
      decision: 'PARTLY',
    });
    expect(byLaw.get('WWB')).toMatchObject({ withheld: ['BenefitsDossier.benefit'], decision: 'PARTLY' });
    expect(byLaw.get('WMO')).toMatchObject({ given: [], withheld: ['SupportDossier'], decision: 'REFUSED' });
  });

  test('says in the log of processing what was done and with whose data, and never who looked', async () => {
    const answer = await coachAsks(clientId);
    const { processing } = await linesOf(answer);
    expect(processing.map(({ law, name, status }) => `${law} ${name} ${status}`).toSorted()).toEqual([
      'SHARED query client 1',
      'WMO query _entities 2',
      'WWB query _entities 1',
    ]);
    for (const row of processing) {
      expect(row).toMatchObject({
        clientId,
        processing_activity: 'urn:klantbeeld:processing-activity:WORK_DEVELOPMENT',
      });
      expect(JSON.stringify(row)).not.toMatch(/sw-1|Jobcoach|Made_up_name/);
    }
  });

  test('has a line of a look that was refused, whether the client is somebody else’s or nobody', async () => {
    const somebodyElses = await registerPerson(world);
    for (const id of [somebodyElses, randomUUID()]) {
      const answer = await coachAsks(id);
      expect(answer.data).toEqual({ client: null });
      const { audit, processing } = await linesOf(answer);
      expect(audit).toEqual([
        expect.objectContaining({
          law: 'SHARED',
          decision: 'REFUSED',
          subject_pseudonym: pseudonym(id),
          case_id: null,
          capacity: null,
        }),
      ]);
      expect(processing).toEqual([expect.objectContaining({ clientId: id, status: 2 })]);
    }
  });

  test('has a line of a look at what is no id at all, as at the id of nobody', async () => {
    const answer = await coachAsks('x'.repeat(36));
    expect(answer.data).toEqual({ client: null });
    const { audit, processing } = await linesOf(answer);
    expect(audit).toEqual([expect.objectContaining({ decision: 'REFUSED', subject_pseudonym: pseudonym(NOBODY) })]);
    expect(processing).toEqual([expect.objectContaining({ clientId: NOBODY, status: 2 })]);
  });

  test('has no line of a request about nobody', async () => {
    const answer = await world.ask('sw-1', '{ viewer { id } }', { purpose: 'WORK_DEVELOPMENT' });
    expect(answer.errors).toBeUndefined();
    expect(await linesOf(answer)).toEqual({ processing: [], audit: [] });
  });

  test('has a line of who is followed, and one of each event that is told, before it is', async () => {
    const stream = await follow(world, 'sw-1', UPDATES, { purpose: 'WORK_DEVELOPMENT', variables: { clientId } });
    const told = async (): Promise<readonly (readonly string[])[]> =>
      (await readLines(world)).audit
        .filter((row) => row.staff_id === 'sw-1' && row.given.length < 2 && row.withheld.length === 0)
        .filter((row) => row.subject_pseudonym.equals(pseudonym(clientId)))
        .map((row) => row.given);
    await until('who is followed is written down', async () => (await told()).length > 0);
    expect(await told()).toEqual([[]]);
    const other = await registerPerson(world);
    await assign(world, 'con-1', other);
    await startPlacement(world, other, 'Bakker');
    await startPlacement(world, clientId, 'Hovenier');
    await stream.next(2_000);
    expect(await told()).toEqual([[], ['PlacementUpdate']]);
    await stream.leave();
  });

  test('that cannot be written refuses every answer about a client, and tells the rest', async () => {
    for (const table of ['processing_log', 'access_audit']) {
      for (const service of ['people-development', 'benefits', 'support']) {
        await withoutTable(world, service, table, async () => {
          for (const answer of await Promise.all(Array.from({ length: 5 }, () => coachAsks(clientId)))) {
            expect(answer.errors).toEqual([
              expect.objectContaining({ extensions: expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }) }),
            ]);
            const refused = service === 'people-development' ? answer.data?.client : answer.data.client[service];
            expect(refused ?? null).toBeNull();
          }
        });
      }
    }
    expect((await coachAsks(clientId)).errors).toBeUndefined();
  });

  test('that cannot be written lets no act have an effect', async () => {
    const database = world.databases.get('people-development')!;
    const count = async (): Promise<unknown> => database.query('select count(*) from placement');
    const before = await count();
    const act = (): Promise<unknown> => startPlacement(world, clientId, 'Schilder');
    await expect(withoutTable(world, 'people-development', 'access_audit', act)).rejects.toThrow();
    expect(await count()).toEqual(before);
    await act();
    expect(await count()).not.toEqual(before);
  });

  test('has a line of an act', async () => {
    const input = { clientId, stage: 'SHELTERED_INSIDE', jobTitle: 'Kok', hoursPerWeek: 8, from: '2026-01-05' };
    const before = (await readLines(world)).audit.length;
    await succeed(world, {
      staffId: 'con-1',
      purpose: 'WWB_WORK',
      act: 'startPlacement',
      input,
      success: 'placement { id jobTitle }',
    });
    const { audit, processing } = await readLines(world);
    expect(audit).toHaveLength(before + 1);
    expect(processing.findLast((row) => row.name === 'mutation startPlacement')).toMatchObject({ clientId, status: 1 });
  });

  test.each([
    ['processing_log', 'trace_id', `'${'0'.repeat(31)}g'`],
    ['processing_log', 'trace_id', `'${'0'.repeat(30)}'`],
    ['processing_log', 'span_id', `'${'A'.repeat(16)}'`],
    ['processing_log', 'mark', `'\\x00'`],
    ['processing_log', 'status', '3'],
    ['processing_log', 'ended_at', `started_at - interval '1 second'`],
    ['access_audit', 'trace_id', `'${'0'.repeat(31)}g'`],
    ['access_audit', 'span_id', `'${'0'.repeat(15)}'`],
    ['access_audit', 'mark', `'\\x00'`],
    ['access_audit', 'decision', `'PERHAPS'`],
    ['access_audit', 'capacity', `'NOSY'`],
  ])('refuses a row of %s of which %s cannot be', async (table, column, value) => {
    const database = world.databases.get('benefits')!;
    const columns = (await database.query<{ name: string }>(COLUMNS_OF, [table])).map(({ name }) => name);
    const values = columns.map((name) => (name === column ? value : name === 'data_subject_id' ? SOME_SUBJECT : name));
    const insert = `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} limit 1`;
    await expect(database.query(insert)).rejects.toThrow(/violates check constraint|invalid hexadecimal digit/);
  });

  test.each(['processing_log', 'access_audit'])('refuses a row of %s that was copied as it is', async (table) => {
    const database = world.databases.get('benefits')!;
    const columns = (await database.query<{ name: string }>(COLUMNS_OF, [table])).map(({ name }) => name).join(', ');
    const insert = `insert into ${table} (${columns}) select ${columns} from ${table} limit 1`;
    await expect(database.query(insert)).rejects.toThrow('violates unique constraint');
  });

  test('refuses to change or lose a row, also to the role that owns it', async () => {
    await world.logsSealed();
    const services = Object.keys(LAW_OF_SERVICE);
    for (const database of services.map((service) => world.databases.get(service)!)) {
      for (const table of ['processing_log', 'access_audit', 'log_seal', 'log_trim']) {
        const column = table === 'log_seal' ? 'hash' : 'mark';
        for (const statement of [`update ${table} set ${column} = ''`, `delete from ${table}`, `truncate ${table}`]) {
          await expect(database.query(statement)).rejects.toThrow('The access log only grows');
        }
      }
    }
  });
});
