import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { NOBODY } from '@klantbeeld/subgraph';
import { readLines, traceOf } from '../log/log-lines.js';
import { attempt, type Outcome } from '../world/acts.js';
import { assign, newBsn, override, registerPerson } from '../world/people.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';

const BSN = '991234182';
const FIND = 'query($by: ClientLookup!) { findClient(by: $by) { id } }';
const BY_BIRTH = { birthDateAndSurname: { birthDate: '1984-05-17', surname: 'Waterlelie' } };

let world: TestWorld;
/** Jasmijn, with whom a consultant, a job coach and a contact of employers work. */
let jasmijn: string;
/** A resident of Almelo with whom con-1 does not work. */
let resident: string;

beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-02' });
  jasmijn = await registerPerson(world, { bsn: BSN, surname: 'Waterlelie', birthDate: '19840517' });
  await Promise.all(['con-1', 'sw-1'].map((staff) => assign(world, staff, jasmijn)));
  await assign(world, 'emp-1', jasmijn, { capacity: 'EMPLOYER_CONTACT' });
});
afterAll(() => world?.stop());

describe('looking somebody up', () => {
  test.each(['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'])(
    'a job coach for %s, who sees the last four digits, cannot find out the others by trying',
    async (purpose) => {
      const { data, errors } = await world.ask('sw-1', FIND, { variables: { by: { bsn: BSN } }, purpose });
      expect({ data: data ?? null, code: errors![0]!.extensions.code }).toEqual({ data: null, code: 'FORBIDDEN' });
    },
  );

  test('a consultant, who sees the whole number, finds the client by it', async () => {
    const { data } = await world.ask('con-1', FIND, { variables: { by: { bsn: BSN } }, purpose: 'WWB_WORK' });
    expect(data.findClient).toEqual([{ id: jasmijn }]);
  });

  test('a job coach finds who is at the desk by birth date and surname', async () => {
    const { data } = await world.ask('sw-1', FIND, { variables: { by: BY_BIRTH }, purpose: 'WORK_DEVELOPMENT' });
    expect(data.findClient).toEqual([{ id: jasmijn }]);
  });

  test('the contact of an employer learns no birth date by it: a right and a wrong day answer the same', async () => {
    const wrong = { birthDateAndSurname: { ...BY_BIRTH.birthDateAndSurname, birthDate: '1984-05-18' } };
    const [onRight, onWrong] = await Promise.all(
      [BY_BIRTH, wrong].map(async (by) => {
        const { text } = await world.ask('emp-1', FIND, { variables: { by }, purpose: 'WORK_DEVELOPMENT' });
        return text;
      }),
    );
    expect(JSON.parse(onRight!)).toEqual({ data: { findClient: [] } });
    expect(onRight).toBe(onWrong);
  });

  test('twice in one request, under other names, shows neither and says how to ask', async () => {
    const query = `query($by: ClientLookup!, $other: ClientLookup!) {
      one: findClient(by: $by) { id } two: findClient(by: $other) { id } }`;
    const other = { birthDateAndSurname: { birthDate: '1984-05-18', surname: 'Waterlelie' } };
    const variables = { by: BY_BIRTH, other };
    const { data, errors, text } = await world.ask('sw-1', query, { variables, purpose: 'WORK_DEVELOPMENT' });
    expect({ data: data ?? null, code: errors![0]!.extensions.code }).toEqual({ data: null, code: 'BAD_USER_INPUT' });
    expect(errors![0]!.message).toContain('a request of its own');
    expect(text).not.toContain(jasmijn);
  });

  test('again in a next request is possible', async () => {
    for (let request = 0; request < 2; request += 1) {
      const { data } = await world.ask('sw-1', FIND, { variables: { by: BY_BIRTH }, purpose: 'WORK_DEVELOPMENT' });
      expect(data.findClient).toEqual([{ id: jasmijn }]);
    }
  });
});

const WILG = newBsn();

interface Line {
  readonly client: string;
  readonly decision: string;
  readonly capacity: string | null;
  readonly given: readonly string[];
  readonly withheld: readonly string[];
}

/** What the log says of an answer, of the resident or of nobody. */
async function linesOf(answer: Answer): Promise<readonly Line[]> {
  const names = new Map([
    [world.secrets.logKeys.pseudonymOf(resident).toString('hex'), 'the resident'],
    [world.secrets.logKeys.pseudonymOf(NOBODY).toString('hex'), 'nobody'],
  ]);
  const { audit } = await readLines(world, [traceOf(answer)]);
  return audit.map(({ subject_pseudonym, decision, capacity, given, withheld }) => ({
    client: names.get(subject_pseudonym.toString('hex')) ?? 'somebody else',
    decision,
    capacity,
    given,
    withheld,
  }));
}

describe('an act that names a resident by number', () => {
  const REASON = 'Mijn collega is ziek en de klant staat aan de balie.';
  const SUCCESS = 'clientId override { id version }';
  const open = (bsn: string, more: Record<string, unknown> = {}): Promise<Outcome> => {
    const input = { client: { bsn }, purpose: 'WWB_INCOME', minutes: 15, reason: REASON, ...more };
    return attempt(world, { staffId: 'con-1', purpose: 'WWB_INCOME', act: 'requestOverride', input, success: SUCCESS });
  };
  const take = (bsn: string): Promise<Outcome> =>
    attempt(world, { staffId: 'con-1', purpose: 'WWB_INCOME', act: 'registerIntake', input: { client: { bsn } } });

  beforeAll(async () => {
    resident = await registerPerson(world, { bsn: WILG, surname: 'Wilgenroosje' });
    await assign(world, 'con-2', resident);
  });
  afterEach(async () => {
    for (const database of world.databases.values()) await database.query('delete from access_override');
  });

  test('tells who may start no override more nothing of anybody', async () => {
    const others = await Promise.all([1, 2].map(() => registerPerson(world)));
    const startedAt = new Date('2026-03-02T11:00:00Z');
    for (const id of others) await override(world, 'con-1', id, 'WWB_INCOME', { startedAt, milliseconds: 1_800_000 });
    const asked = [await open(WILG), await open(newBsn())];
    expect(asked.map(({ result }) => result.__typename)).toEqual(['TooManyOverridesError', 'TooManyOverridesError']);
    expect(asked[0]!.answer.text).toBe(asked[1]!.answer.text);
  });

  test('tells by no key of an earlier act whether somebody is there', async () => {
    const idempotencyKey = crypto.randomUUID();
    expect((await open(WILG, { idempotencyKey })).result).toMatchObject({ clientId: resident });
    expect((await open(WILG, { idempotencyKey })).result).toMatchObject({ clientId: resident });
    const known = newBsn();
    await registerPerson(world, { bsn: known });
    const asked = [await open(known, { idempotencyKey }), await open(newBsn(), { idempotencyKey })];
    expect(asked.map(({ error }) => error!.extensions.code)).toEqual(['CONFLICT', 'CONFLICT']);
  });

  test('twice in one request, under other names, is refused', async () => {
    const query = `mutation($one: RequestOverrideInput!, $other: RegisterIntakeInput!) {
      one: requestOverride(input: $one) { __typename } other: registerIntake(input: $other) { __typename } }`;
    const one = { client: { bsn: newBsn() }, purpose: 'WWB_INCOME', minutes: 15, reason: REASON };
    const variables = { one, other: { client: { bsn: WILG } } };
    const { errors } = await world.ask('con-1', query, { variables, purpose: 'WWB_INCOME' });
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors![0]!.message).toContain('a request of its own');
  });

  test('is a line of the client, or of nobody: an override that starts and one that stops', async () => {
    const started = await open(WILG);
    const byNumber = 'requestOverride by BSN';
    expect(await linesOf(started.answer)).toEqual([
      { client: 'the resident', decision: 'SHOWN', capacity: 'OVERRIDE', given: [byNumber], withheld: [] },
    ]);
    const { id: overrideId, version: expectedVersion } = started.result.override;
    const input = { overrideId, expectedVersion };
    const stopped = await attempt(world, { staffId: 'con-1', purpose: 'WWB_INCOME', act: 'stopOverride', input });
    expect(await linesOf(stopped.answer)).toEqual([
      { client: 'the resident', decision: 'SHOWN', capacity: 'OVERRIDE', given: ['stopOverride'], withheld: [] },
    ]);
    const nobody = await open(newBsn());
    expect(nobody.result.__typename).toBe('ClientNotFoundError');
    expect(await linesOf(nobody.answer)).toEqual([
      { client: 'nobody', decision: 'REFUSED', capacity: null, given: [], withheld: [byNumber] },
    ]);
  });

  test('is a line of an intake of somebody else’s client, and of nobody', async () => {
    const elsewhere = await take(WILG);
    expect(elsewhere.result.__typename).toBe('ResponsibleElsewhereError');
    const byNumber = 'registerIntake by BSN';
    expect(await linesOf(elsewhere.answer)).toEqual([
      { client: 'the resident', decision: 'REFUSED', capacity: null, given: [byNumber], withheld: [] },
    ]);
    expect(await linesOf((await take(newBsn())).answer)).toEqual([
      { client: 'nobody', decision: 'REFUSED', capacity: null, given: [], withheld: [byNumber] },
    ]);
  });

  test('tells nobody else of a death', async () => {
    const bsn = newBsn();
    const id = await registerPerson(world, { bsn, deathDate: '20260201' });
    await assign(world, 'con-2', id);
    expect((await take(bsn)).result.__typename).toBe('ResponsibleElsewhereError');
  });
});
