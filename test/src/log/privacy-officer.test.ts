import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { markOfRow } from '@klantbeeld/access';
import { NOBODY } from '@klantbeeld/subgraph';
import { costOf } from '../world/cost.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { readLines, traceOf } from './log-lines.js';
import { writeLooks, type MadeUpLook } from './made-up-looks.js';

const PART = `
  law
  indicators { looks refused searchesByOtherKey atNight inWeekend overrides }
  mostConsultedClients(first: 2) { clientId looks refused staff }
  highestUse(first: 2) { staffId looks refused clients }`;
const REPORT = `query Report($from: Date!, $until: Date!) { accessReport(from: $from, until: $until) {
  shared { ${PART} } benefits { ${PART} } shelteredEmployment { ${PART} } support { ${PART} } } }`;
const LINES = `query Lines($from: Date!, $until: Date!, $first: Int!, $after: String, $filter: AccessLineFilter) {
  accessReport(from: $from, until: $until) { benefits { lines(first: $first, after: $after, filter: $filter) {
    edges { cursor node { id occurredAt staffId roles organisation purpose law clientId capacity caseId decision given withheld } }
    pageInfo { hasNextPage endCursor } } } } }`;
/** A week in winter and the day after it; Monday 2 March 2026 is its first day. */
const WEEK = { from: '2026-03-02', until: '2026-03-10' };

describe.each(['one process', 'over the network'] as const)('the privacy officer, joined %s', (shape) => {
  let world: TestWorld;
  let almelo: string;
  let other: string;
  let roosendaal: string;
  const unknown = randomUUID();
  beforeAll(async () => {
    world = await openTestWorld({ shape });
    [almelo, other, roosendaal] = await Promise.all([
      registerPerson(world),
      registerPerson(world),
      registerPerson(world, { municipality: 'GM1674' }),
    ]);
    const byDay = (staffId: string, clientId: string, more: Partial<MadeUpLook> = {}): MadeUpLook => ({
      staffId,
      clientId,
      at: '2026-03-03T10:00:00+01:00',
      ...more,
    });
    await writeLooks(world, 'benefits', [
      byDay('con-1', almelo),
      byDay('con-1', almelo, { at: '2026-03-03T21:59:59+01:00' }),
      byDay('con-1', almelo, { at: '2026-03-03T22:00:00+01:00' }),
      byDay('con-1', other, { at: '2026-03-04T06:59:59+01:00' }),
      byDay('con-1', other, { at: '2026-03-04T07:00:00+01:00' }),
      byDay('sw-1', almelo, { at: '2026-03-07T00:00:00+01:00', purpose: 'WSW_EMPLOYMENT' }),
      byDay('sw-1', other, { at: '2026-03-09T00:00:00+01:00', decision: 'REFUSED', given: [], capacity: null }),
      byDay('con-1', other, { at: '2026-03-02T12:00:00+01:00', capacity: 'OVERRIDE' }),
      byDay('con-2', roosendaal, { at: '2026-03-02T12:00:00+01:00' }),
      byDay('con-1', unknown, { at: '2026-03-02T13:00:00+01:00', decision: 'REFUSED', given: [], capacity: null }),
      // Before and after the week, by Dutch time.
      byDay('con-1', almelo, { at: '2026-03-01T23:59:59+01:00' }),
      byDay('con-1', almelo, { at: '2026-03-10T00:00:00+01:00' }),
    ]);
    const search = { requestId: randomUUID(), given: ['findClient by address'] };
    await writeLooks(world, 'people-development', [
      byDay('con-1', almelo, search),
      byDay('con-1', other, search),
      byDay('con-1', almelo, { given: ['findClient by birth date and surname'] }),
      byDay('con-1', almelo, { given: ['findClient by BSN'] }),
      byDay('con-1', NOBODY, { given: [], withheld: ['findClient by address'], decision: 'REFUSED', capacity: null }),
    ]);
  });
  afterAll(() => world.stop());

  const ask = (staffId: string, query: string, variables: Record<string, unknown>): Promise<Answer> =>
    world.ask(staffId, query, { variables: { ...WEEK, ...variables } });
  const report = async (staffId: string): Promise<any> => {
    const { data, errors } = await ask(staffId, REPORT, {});
    expect(errors).toBeUndefined();
    return data.accessReport;
  };
  const lines = async (variables: Record<string, unknown>, staffId = 'fg-1'): Promise<any> => {
    const { data, errors } = await ask(staffId, LINES, { first: 100, ...variables });
    expect(errors).toBeUndefined();
    return data.accessReport.benefits.lines;
  };

  test('reads in one question, for each law, how much was looked, at night, in weekends and by override', async () => {
    const { shared, benefits, shelteredEmployment, support } = await report('fg-1');
    expect(benefits.indicators).toEqual({
      looks: 9,
      refused: 2,
      searchesByOtherKey: 0,
      atNight: 4,
      inWeekend: 1,
      overrides: 1,
    });
    expect([shared.law, benefits.law, shelteredEmployment.law, support.law]).toEqual(['SHARED', 'WWB', 'WSW', 'WMO']);
    expect(support.indicators.looks).toBe(0);
    expect(support.mostConsultedClients).toEqual([]);
  });

  test('reads how many searches there were by another key than the BSN: one that finds two people is one', async () => {
    expect((await report('fg-1')).shared.indicators).toMatchObject({ looks: 5, searchesByOtherKey: 3 });
  });

  test('reads which clients were looked at most and who looked most, to follow up', async () => {
    const { benefits } = await report('fg-1');
    expect(benefits.mostConsultedClients).toEqual([almelo, other].toSorted((one, two) => order(one, two)).map(counted));
    expect(benefits.highestUse).toEqual([
      { staffId: 'con-1', looks: 7, refused: 1, clients: 3 },
      { staffId: 'sw-1', looks: 2, refused: 1, clients: 2 },
    ]);
  });

  const order = (one: string, two: string): number => {
    const [first, second] = [one, two].map((id) => world.secrets.logKeys.pseudonymOf(id));
    return Buffer.compare(first!, second!);
  };
  const counted = (clientId: string): object => ({
    clientId,
    looks: 4,
    refused: clientId === other ? 1 : 0,
    staff: 2,
  });

  test('reads each line, newest first and page by page, with who, for what, as what, and what was given', async () => {
    const all = (await lines({})).edges;
    expect(all.map(({ node }: any) => node.occurredAt)).toEqual(
      all
        .map(({ node }: any) => node.occurredAt)
        .toSorted()
        .toReversed(),
    );
    expect(all).toHaveLength(9);
    expect(all.at(0).node).toMatchObject({
      occurredAt: '2026-03-08T23:00:00.000Z',
      staffId: 'sw-1',
      roles: ['JOB_COACH'],
      organisation: 'MOB-TWENTE',
      purpose: 'WORK_DEVELOPMENT',
      law: 'WWB',
      clientId: other,
      capacity: null,
      caseId: null,
      decision: 'REFUSED',
      given: [],
      withheld: [],
    });
    const paged: unknown[] = [];
    for (let after: string | null = null; ;) {
      const page = await lines({ first: 4, after });
      paged.push(...page.edges);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
  });

  test.each([
    ['a client', () => ({ clientId: other }), 4],
    ['a member of staff', () => ({ staffId: 'sw-1' }), 2],
    ['a purpose', () => ({ purpose: 'WSW_EMPLOYMENT' }), 1],
    ['how it ended', () => ({ decision: 'REFUSED' }), 2],
    ['only overrides', () => ({ onlyOverrides: true }), 1],
    ['a client and a member of staff', () => ({ clientId: almelo, staffId: 'sw-1' }), 1],
    ['an id that nobody has', () => ({ clientId: unknown }), 1],
    ['what is no id', () => ({ clientId: 'x' }), 0],
  ])('finds lines by %s', async (_what, filter, count) => {
    expect((await lines({ filter: filter() })).edges).toHaveLength(count);
  });

  test('of Roosendaal sees the lines about clients of Roosendaal and none of Almelo', async () => {
    const { shared, benefits } = await report('fg-2');
    expect(benefits.indicators).toMatchObject({ looks: 1, atNight: 0, overrides: 0 });
    expect(benefits.mostConsultedClients).toEqual([{ clientId: roosendaal, looks: 1, refused: 0, staff: 1 }]);
    expect(benefits.highestUse.map(({ staffId }: any) => staffId)).toEqual(['con-2']);
    expect(shared.indicators.looks).toBe(0);
    expect((await lines({}, 'fg-2')).edges.map(({ node }: any) => node.clientId)).toEqual([roosendaal]);
    expect((await lines({ filter: { clientId: almelo } }, 'fg-2')).edges).toEqual([]);
  });

  test('of the company sees the looks by its own people alone, and none that municipalities took at their clients', async () => {
    const { shared, benefits } = await report('fg-mob');
    expect(benefits.indicators).toEqual({
      looks: 2,
      refused: 1,
      searchesByOtherKey: 0,
      atNight: 2,
      inWeekend: 1,
      overrides: 0,
    });
    expect(benefits.highestUse).toEqual([{ staffId: 'sw-1', looks: 2, refused: 1, clients: 2 }]);
    expect(new Set(benefits.mostConsultedClients.map(({ looks }: any) => looks))).toEqual(new Set([1]));
    expect(shared.indicators).toMatchObject({ looks: 0, searchesByOtherKey: 0 });
    expect((await lines({}, 'fg-mob')).edges.map(({ node }: any) => node.staffId)).toEqual(['sw-1', 'sw-1']);
    expect((await lines({ filter: { staffId: 'con-1' } }, 'fg-mob')).edges).toEqual([]);
  });

  test('of Almelo sees that somebody of Roosendaal tried a client of Almelo, and Roosendaal does not', async () => {
    const tried = await registerPerson(world);
    const view = 'query ($id: ID!) { client(id: $id) { id } }';
    await world.ask('con-2', view, { variables: { id: tried }, purpose: 'WWB_WORK' });
    const ofShared = LINES.replace('benefits {', 'benefits: shared {');
    const period = { from: yesterday(), until: tomorrow(), first: 5, filter: { clientId: tried } };
    const nodes = async (staffId: string): Promise<any[]> =>
      (await ask(staffId, ofShared, period)).data.accessReport.benefits.lines.edges.map(({ node }: any) => node);
    expect(await nodes('fg-1')).toEqual([expect.objectContaining({ staffId: 'con-2', decision: 'REFUSED' })]);
    expect((await nodes('fg-2')).map(({ staffId }) => staffId)).toEqual([]);
  });

  test('reads of a search that found nobody too, whoever it was for', async () => {
    const searches = async (): Promise<number> =>
      (await ask('fg-1', REPORT, { from: yesterday(), until: tomorrow() })).data.accessReport.shared.indicators
        .searchesByOtherKey;
    const before = await searches();
    const search = 'query ($by: ClientLookup!) { findClient(by: $by) { id } }';
    const variables = { by: { postcodeAndHouseNumber: { postcode: '9999ZZ', houseNumber: 1 } } };
    const answer = await world.ask('con-1', search, { variables, purpose: 'WWB_WORK' });
    expect(answer.data).toEqual({ findClient: [] });
    expect(await searches()).toBe(before + 1);
  });

  test('is kept from lines of others by the database, and nobody adds or moves a line', async () => {
    const benefits = world.databases.get('benefits')!;
    const officer = benefits.within({ municipalities: ['GM1674'], staffId: 'fg-2' });
    expect(await officer.query(`select id from access_audit where municipality_code <> 'GM1674'`)).toEqual([]);
    expect(await officer.query('select id from processing_log')).toEqual([]);
    const added = officer.write(({ sql }) =>
      sql.query('insert into access_audit overriding system value select * from access_audit limit 1'),
    );
    await expect(added).rejects.toThrow('row-level security');
    const [row] = await benefits.query<{ mark: Buffer }>('select * from access_audit order by id limit 1');
    const { logKeys } = world.secrets;
    expect(markOfRow('access_audit', row!, logKeys)).toEqual(row!.mark);
    const moved = { ...row, municipality_code: 'GM1674' };
    expect(markOfRow('access_audit', moved, logKeys)).not.toEqual(row!.mark);
  });

  test('leaves a line of reading the log in each law, and of reading about a client one about that client', async () => {
    const about = async (answer: Answer): Promise<unknown[]> =>
      (await readLines(world, [traceOf(answer)])).audit.map(
        ({ staff_id, purpose, law, capacity, decision, ...row }) => ({
          line: [staff_id, purpose, law, capacity, decision].join(' '),
          isAboutNobody: row.subject_pseudonym.equals(world.secrets.logKeys.pseudonymOf(NOBODY)),
          isAboutOther: row.subject_pseudonym.equals(world.secrets.logKeys.pseudonymOf(other)),
          given: row.given,
        }),
      );
    const whole = await about(await ask('fg-1', REPORT, {}));
    expect(whole).toHaveLength(4);
    expect(whole).toContainEqual({
      line: 'fg-1 PRIVACY_AUDIT WMO SUPERVISION SHOWN',
      isAboutNobody: true,
      isAboutOther: false,
      given: ['AccessLogPart.highestUse', 'AccessLogPart.indicators', 'AccessLogPart.mostConsultedClients'],
    });
    expect(await about(await ask('fg-1', LINES, { first: 5, filter: { clientId: other } }))).toEqual([
      {
        line: 'fg-1 PRIVACY_AUDIT WWB SUPERVISION SHOWN',
        isAboutNobody: false,
        isAboutOther: true,
        given: ['AccessLogPart.lines'],
      },
    ]);
  });

  test('costs as many statements and calls for much as for little', async () => {
    const little = await costOf(world, () => ask('fg-2', REPORT, {}));
    const much = await costOf(world, () => ask('fg-1', REPORT, {}));
    expect(much).toEqual(little);
    process.stdout.write(`${shape}: a report over four laws ${JSON.stringify(much)}\n`);
  });

  test('alone reads the log: every other role is refused', async () => {
    for (const staffId of ['con-1', 'sw-1', 'wmo-1', 'med-1', 'boss-1', 'emp-1', 'adm-1', almelo]) {
      const purpose = { 'con-1': 'WWB_WORK', 'sw-1': 'WORK_DEVELOPMENT' }[staffId];
      const answer = await world.ask(staffId, REPORT, { variables: WEEK, ...(purpose && { purpose }) });
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(answer.data).toEqual({ accessReport: null });
    }
  });

  test('is told what is wrong with a period or a page', async () => {
    const told = async (query: string, variables: Record<string, unknown>): Promise<unknown> => {
      const { errors } = await ask('fg-1', query, variables);
      return [...new Set(errors?.map(({ message, extensions }) => `${extensions.code as string}: ${message}`))];
    };
    expect(await told(REPORT, { until: '2026-03-02' })).toEqual([
      'BAD_USER_INPUT: until is 2026-03-02; it is the first day that no longer counts, so give a day after 2026-03-02.',
    ]);
    expect(await told(REPORT, { until: '2027-03-04' })).toEqual([
      'BAD_USER_INPUT: From 2026-03-02 until 2027-03-04 is 367 days; ask at most 366 at once.',
    ]);
    expect(await told(REPORT, { until: '2026-02-30' })).toHaveLength(1);
    expect(await told(LINES, { first: 101 })).toHaveLength(1);
    for (const after of ['x', ...['+010000-01-01T00:00:00.000Z 5', '0000-01-01T00:00:00.000Z 5'].map(asCursor)]) {
      expect(await told(LINES, { first: 1, after })).toEqual([
        'BAD_USER_INPUT: after is not a cursor; give the endCursor of the page before, as it was.',
      ]);
    }
    expect(await told(LINES, { first: 1, after: asCursor('9999-12-31T23:59:59.999Z 5') })).toEqual([]);
    expect(await told(LINES, { first: 1, filter: { staffId: 'a\u0000' } })).toEqual([
      'BAD_USER_INPUT: filter.staffId holds a sign that no id has (U+0000); remove it.',
    ]);
    expect(await told(REPORT, { until: '2027-03-03' })).toEqual([]);
  });

  test('sees of no client anything else, also not of who was looked at', async () => {
    await assign(world, 'fg-1', almelo);
    const view = 'query ($id: ID!) { client(id: $id) { name { full } } }';
    const { data } = await world.ask('fg-1', view, { variables: { id: almelo } });
    expect(data.client?.name ?? null).toBeNull();
  });
});

function asCursor(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}

function tomorrow(): string {
  return new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
}
