import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { clientRelationSteps, OVERRIDE_TABLES, RELATION_TABLES, type Purpose } from '@klantbeeld/access';
import {
  insertRows,
  sqlMigration,
  wallForReference,
  type Database,
  type DatabaseDefinition,
} from '@klantbeeld/database';
import { accessOf, admitFreshRow } from '../access/subject-access.js';
import { assignTo, callerWith, giveConsent, openTestDatabase } from '../testing/index.js';
import { clientStatement } from './client-statement.js';
import { KnownReads } from './known-reads.js';
import { rowsOfClients } from './loader.js';
import { SubgraphRequest, type ServiceTools } from './request.js';

interface NoteRow {
  readonly clientId: string;
  readonly words: string;
}

const NOTEBOOK: DatabaseDefinition = {
  entities: [],
  migrations: [
    sqlMigration('20261122T0000_create-notebook', [
      ...RELATION_TABLES,
      ...OVERRIDE_TABLES,
      'create table client (id uuid primary key, municipality_code text, surname_search text)',
      'create table note (client_id uuid not null, words text not null)',
      ...clientRelationSteps('client').flatMap(({ statements }) => statements),
      ...['assignment', 'consent', 'access_override', 'client', 'client_relation', 'note', 'migration'].flatMap(
        (table) => wallForReference(table),
      ),
    ]),
  ],
};
const NOTES_SQL = `select client_id as "clientId", words from note where client_id = any($1::uuid[]) order by words`;
const notesOf = rowsOfClients<NoteRow>('notes-of-clients', NOTES_SQL);
const COACH = callerWith({ staffId: 'sw-1', role: 'JOB_COACH', purpose: 'WORK_DEVELOPMENT' });

let database: Database;
let asked: { readonly name: string | undefined; readonly text: string }[];
let reads: KnownReads;

beforeAll(async () => {
  const observer: (typeof asked)['push'] = (...statements) => asked.push(...statements);
  asked = [];
  ({ database } = await openTestDatabase(NOTEBOOK, 'notebook', { observer }));
});
afterAll(() => database.close());
beforeEach(() => {
  reads = new KnownReads();
});

describe('rows that come along with who may see whom', () => {
  test('a coach reads the same notes the first time and when the question is known, then in one go', async () => {
    const [client, other] = [await clientWithNote('past'), await clientWithNote('werk')];
    await guide(client, other);
    expect(await notes(client)).toEqual(['past']);
    expect(namesAsked()).toEqual(['relations', 'notes-of-clients']);
    expect(await notes(other)).toEqual(['werk']);
    expect(namesAsked()).toEqual(['relations-and-guided', 'notes-of-clients-of-guided']);
    expect(await notes(client, other)).toEqual(['past', 'werk']);
    expect(namesAsked()).toEqual(['relations-and-guided', 'notes-of-clients-of-guided']);
  });

  test('who is connected to a client twice reads each note once, also when it comes along', async () => {
    const client = await clientWithNote('eenmaal');
    await guide(client);
    await guide(client);
    const byEach = rowsOfClients<NoteRow>(
      'notes-of-each-client',
      `select n.client_id as "clientId", n.words from unnest($1::uuid[]) as wanted (id)
         cross join lateral (select * from note where client_id = wanted.id) n`,
    );
    for (const _time of ['first', 'known']) {
      const request = requestOf();
      await request.accessTo(client);
      expect(await request.atHand(byEach, client)).toMatchObject([{ words: 'eenmaal' }]);
    }
  });

  test('of somebody whom the coach does not guide the database reads nothing', async () => {
    const own = await clientWithNote('mag gelezen');
    const ofOthers = await clientWithNote('van een ander');
    const seenByOverride = await clientWithNote('van een ander');
    const seenByEmployerContact = await clientWithNote('van een ander');
    await guide(own);
    await assignTo(database, seenByEmployerContact, {
      staffId: 'sw-1',
      purpose: 'WORK_DEVELOPMENT',
      capacity: 'EMPLOYER_CONTACT',
    });
    await override(seenByOverride);
    await notes(own);
    const requested = [own, ofOthers, seenByOverride, seenByEmployerContact];
    expect(await readAlong(requested)).toEqual(['mag gelezen']);
  });

  test('what was read with a consent comes along for who gave it alone, until it is read without', async () => {
    const [willing, other] = [await clientWithNote('met toestemming'), await clientWithNote('zonder')];
    await guide(willing, other);
    await giveConsent(database, willing, { dataClass: 'PRACTICAL_AGREEMENT', purpose: 'WORK_DEVELOPMENT' });
    await notes(willing);
    expect(reads.consents).toEqual(['PRACTICAL_AGREEMENT']);
    expect(await readAlong([willing, other])).toEqual(['met toestemming']);
    expect(await notes(other)).toEqual(['zonder']);
    expect(namesAsked()).toEqual(['relations-and-guided', 'notes-of-clients-of-guided', 'notes-of-clients']);
    expect(reads.consents).toEqual([]);
    expect(await readAlong([willing, other])).toEqual(['met toestemming', 'zonder']);
  });

  test('a consent that was taken back, and an assignment that has ended, let nothing come along any more', async () => {
    const [client, another] = [await clientWithNote('eerst wel'), await clientWithNote('eerst ook')];
    await guide(client, another);
    await giveConsent(database, client, { dataClass: 'PRACTICAL_AGREEMENT', purpose: 'WORK_DEVELOPMENT' });
    await notes(client);
    await database.query('update consent set withdrawn_at = now() where client_id = $1', [client]);
    expect(await readAlong([client])).toEqual([]);
    await notes(another);
    await database.query(`update assignment set until_on = '2026-11-01' where client_id = $1`, [another]);
    expect(await readAlong([another])).toEqual([]);
    expect(await notes(another)).toEqual([]);
  });

  test('one that fails along with the others is asked again by itself, and costs the others nothing', async () => {
    const client = await clientWithNote('blijft');
    await guide(client);
    const broken = clientStatement<NoteRow>('broken', 'select 1 / 0 as words where $1::uuid[] is not null');
    reads.note(broken, new Set());
    await notes(client);
    expect(await notes(client)).toEqual(['blijft']);
    const request = requestOf();
    await request.accessTo(client);
    await expect(request.rowsOf(broken, [client])).rejects.toThrow('division by zero');
  });

  test('what came along is there at once, and of nobody else; what did not come is waited for', async () => {
    const [own, other] = [await clientWithNote('eigen'), await clientWithNote('van een ander')];
    await guide(own);
    const first = requestOf();
    await first.accessTo(own);
    expect(await first.atHand(notesOf, own)).toMatchObject([{ words: 'eigen' }]);
    const request = requestOf();
    await Promise.all([own, other].map((id) => request.accessTo(id)));
    request.ledger.take();
    const atHand = request.atHand(notesOf, own);
    expect(atHand).toMatchObject([{ words: 'eigen' }]);
    expect(accessOf((atHand as readonly object[])[0])).toMatchObject({ clientId: own, isConnected: true });
    expect(request.ledger.take().map(({ clientId }) => clientId)).toEqual([own]);
    const ofOther = request.atHand(notesOf, other);
    expect(ofOther).toBeInstanceOf(Promise);
    expect(await ofOther).toEqual([]);
    request.startAnew();
    expect(request.atHand(notesOf, own)).toBeInstanceOf(Promise);
  });

  test('a row that carries one decision already is copied for another, and keeps its own', async () => {
    const [one, other] = [await clientWithNote('een'), await clientWithNote('ander')];
    const request = requestOf();
    const [ofOne, ofOther] = [await request.judge(one), await request.judge(other)];
    const row = admitFreshRow({ words: 'een' }, ofOne);
    const copy = admitFreshRow(row, ofOther);
    expect([accessOf(row), accessOf(copy)]).toEqual([ofOne, ofOther]);
    expect(accessOf(admitFreshRow(row, ofOne))).toBe(ofOne);
  });

  test('outside of such a transaction the statement fails instead of finding nothing', async () => {
    const { sqlOfGuided } = clientStatement('notes', NOTES_SQL);
    await expect(database.query(sqlOfGuided)).rejects.toThrow(/klantbeeld\.guided/);
  });

  test('a statement that takes its client ids otherwise is refused when it is written', () => {
    expect(() => clientStatement('one', 'select from note where client_id = $1')).toThrow('$1::uuid[]');
  });
});

/** A request of the coach for a document of which `reads` is known; what comes along is put in a list. */
function requestOf(along: object[] = []): SubgraphRequest {
  const reached = database.within(COACH);
  const query: typeof reached.query = async (text, values, name) => {
    const rows = await reached.query<never>(text, values, name);
    if (name?.endsWith('-of-guided')) along.push(...rows);
    return rows;
  };
  const tools: ServiceTools = {
    database: { within: () => ({ ...reached, query }) },
    register: 'client',
    now: () => new Date('2026-11-22T12:00:00Z'),
    committed: () => undefined,
    accessLog: { write: async () => undefined, mustBeThere: async () => undefined, close: async () => undefined },
  };
  const request = new SubgraphRequest(COACH, tools);
  request.readAlong(reads);
  return request;
}

/** The notes that the coach is shown of clients, by a request of its own. */
async function notes(...clientIds: readonly string[]): Promise<readonly string[]> {
  asked = [];
  const request = requestOf();
  await Promise.all(clientIds.map((id) => request.accessTo(id)));
  const rows = await Promise.all(clientIds.map((id) => request.load(notesOf, id)));
  return rows.flat().map(({ words }) => words);
}

/** What the database itself gives along with the relations to clients. */
async function readAlong(clientIds: readonly string[]): Promise<readonly string[]> {
  const along: object[] = [];
  const request = requestOf(along);
  await Promise.all(clientIds.map((id) => request.accessTo(id)));
  return along.map((row) => (row as NoteRow).words).toSorted();
}

function namesAsked(): readonly (string | undefined)[] {
  return asked.map(({ name }) => name);
}

async function clientWithNote(words: string): Promise<string> {
  const id = randomUUID();
  await insertRows(database, 'client', [{ id, municipality_code: 'GM0141' }]);
  await insertRows(database, 'note', [{ client_id: id, words }]);
  return id;
}

async function guide(...clientIds: readonly string[]): Promise<void> {
  const purpose: Purpose = 'WORK_DEVELOPMENT';
  for (const id of clientIds) await assignTo(database, id, { staffId: 'sw-1', purpose });
}

async function override(clientId: string): Promise<void> {
  const started = new Date('2026-11-22T11:50:00Z');
  await insertRows(database, 'access_override', [
    {
      id: randomUUID(),
      client_id: clientId,
      staff_id: 'sw-1',
      purpose: 'WORK_DEVELOPMENT',
      started_at: started.toISOString(),
      ends_at: new Date(started.getTime() + 1_200_000).toISOString(),
      version: 1,
    },
  ]);
}
