import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, addMonths } from '@klantbeeld/domain';
import { runRetention, SERVICES, type PlacedResult } from '@klantbeeld/platform';
import { applyRetention, lastDayOfRetention, RetentionBusyError } from '@klantbeeld/subgraph';
import { rowOf } from '../access/rows.js';
import { assign, BASIS, put, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { knowArrangement, knowBenefit } from './old-files.js';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
}, 60_000);
afterAll(() => world.stop());

async function run(today: string, more: Partial<Parameters<typeof runRetention>[0]> = {}): Promise<string[]> {
  const results = await runRetention({
    databases: world.databases,
    events: world.events,
    log: world.log,
    today,
    ...more,
  });
  return told(results);
}

function told(results: readonly PlacedResult[]): string[] {
  return results.map(({ place, table, rows }) => `${place} ${table} ${rows}`);
}

async function count(service: string, table: string, clientId: string): Promise<number> {
  const statement = `select count(*)::int as size from ${table} where client_id = $1`;
  const [row] = await world.databases.get(service)!.query<{ size: number }>(statement, [clientId]);
  return row!.size;
}

describe('how long data is kept', () => {
  test('Wmo 2015 art. 5.3.4 lid 1: what was made fifteen years ago is there on that day and gone on the next', async () => {
    const client = await registerPerson(world);
    await knowArrangement(world, client, '2011-03-01', '2012-03-01');
    expect(lastDayOfRetention('2011-03-01', { amount: 15, unit: 'YEAR' })).toBe('2026-03-01');
    expect(await run('2026-03-01')).toEqual([]);
    expect(await run('2026-03-02')).toEqual([
      'support practical_agreement 1',
      'support support_arrangement 1',
      'support support_report 1',
    ]);
    expect(await run('2026-03-02')).toEqual([]);
  });

  test('a running arrangement keeps its file, however old', async () => {
    const client = await registerPerson(world);
    await knowArrangement(world, client, '2008-03-01', null);
    await knowArrangement(world, client, '2007-03-01', '2009-03-01');
    expect(await run('2026-03-02')).toEqual([]);
    expect(await count('support', 'support_arrangement', client)).toBe(2);
  });

  test('a file of benefits stays ten years after it closed, and an open one stays', async () => {
    const [closed, open, guided] = await Promise.all([1, 2, 3].map(() => registerPerson(world)));
    await knowBenefit(world, closed!, '2012-05-01');
    await knowBenefit(world, open!, null);
    await knowBenefit(world, guided!, '2012-05-01');
    await assign(world, 'con-1', guided!);
    expect(await run('2022-05-01')).toEqual([]);
    expect(await run('2022-05-02', { isDryRun: true })).toEqual([
      'benefits sanction 1',
      'benefits benefit_period 1',
      'benefits benefit 1',
      'benefits benefit_application 1',
    ]);
    expect(await count('benefits', 'benefit', closed!)).toBe(1);
    expect(await run('2022-05-02')).toHaveLength(4);
    expect(await Promise.all([closed!, open!, guided!].map((id) => count('benefits', 'benefit', id)))).toEqual([
      0, 1, 1,
    ]);
  });

  test('a municipality with a term of its own keeps to that one from its first day on', async () => {
    const benefits = world.databases.get('benefits')!;
    await benefits.query(`
      insert into retention_term (name, municipality_code, from_on, amount, unit, source, explanation)
      values ('BENEFITS_FILE', 'GM1674', '2021-01-01', 5, 'YEAR', 'SELECTION_LIST', 'Selectielijst of Roosendaal, 2020')`);
    const client = await registerPerson(world, { municipality: 'GM1674' });
    await knowBenefit(world, client, '2013-05-01', 'GM1674');
    expect(await run('2020-12-31')).toEqual([]);
    expect(await run('2021-01-01')).toHaveLength(4);
    const done = `select table_name, amount, unit, basis, rows::int from retention_result where ran_on = '2021-01-01' order by 1`;
    const common = { amount: 5, unit: 'YEAR', basis: 'selection list of the municipality', rows: 1 };
    expect(await benefits.query(done)).toEqual(
      ['benefit', 'benefit_application', 'benefit_period', 'sanction'].map((table_name) => ({ table_name, ...common })),
    );
  });

  test('what goes in a law goes from the timeline of the client as well', async () => {
    const client = await registerPerson(world);
    const arrangement = await knowArrangement(world, client, '2010-03-01', '2011-03-01');
    await put(world, 'people-development', 'timeline_entry', [
      {
        id: randomUUID(),
        client_id: client,
        kind: 'ARRANGEMENT_ALLOCATED',
        source: 'support',
        subject_id: arrangement,
        happened_at: '2025-03-01T12:00:00Z',
      },
    ]);
    await run('2026-03-03');
    await world.settled();
    expect(await count('people-development', 'timeline_entry', client)).toBe(0);
  });

  test('steps of the ladder stay as numbers without a client, once, and the plan goes', async () => {
    const client = await registerPerson(world);
    const measured = { ...rowOf(client), measured_on: '2010-04-09', level: 3 };
    await put(world, 'people-development', 'participation_measurement', [measured]);
    const plan = {
      ...rowOf(client),
      agreed_on: '2010-04-01',
      from_on: '2010-04-01',
      until_on: '2011-04-01',
      organisation: 'SW-COMPANY',
      agreed_by: 'sw-1',
      ...BASIS,
      version: 1,
    };
    await put(world, 'people-development', 'development_plan', [plan]);
    expect(await run('2021-04-01')).toEqual([]);
    expect(await run('2021-04-02')).toEqual([
      'people-development participation_measurement 1',
      'people-development development_plan 1',
    ]);
    const statement = 'select client_id, measured_on, level from participation_measurement where id = $1';
    const [row] = await world.databases.get('people-development')!.query(statement, [measured.id]);
    expect(row).toEqual({ client_id: expect.not.stringMatching(client), measured_on: '2010-01-01', level: 3 });
    expect(await run('2026-04-02')).toEqual([]);
  });

  test('many rows go in bounded transactions, and a run that was stopped is taken up by the next', async () => {
    const benefits = world.databases.get('benefits')!;
    await benefits.query(`
      insert into idempotency_key (staff_id, key, operation, input_hash, created_at)
      select 'con-1', n::text, 'grantBenefit', '\\x00', '2026-01-01' from generate_series(1, 25) n`);
    const { rules } = SERVICES.find(({ name }) => name === 'benefits')!.retention;
    const keys = rules.filter(({ table }) => table === 'idempotency_key');
    const options = { database: benefits, rules: keys, batch: 10 };
    let asked = 0;
    const stopped = await applyRetention({ ...options, today: '2026-02-01', isStopping: () => (asked += 1) === 1 });
    expect(stopped.map(({ rows }) => rows)).toEqual([10]);
    const rest = await applyRetention({ ...options, today: '2026-02-01' });
    expect(rest.map(({ rows }) => rows)).toEqual([15]);
    const done = `select rows::int from retention_result where ran_on = '2026-02-01' and table_name = 'idempotency_key'`;
    expect(await benefits.query(done)).toEqual([{ rows: 25 }]);
  });

  test('two processes take turns: the second is told, and nothing is removed by it', async () => {
    const benefits = world.databases.get('benefits')!;
    await benefits.transaction(async (transaction) => {
      await transaction.query('select pg_advisory_xact_lock(4711007)');
      await expect(run('2026-03-04')).rejects.toThrow(RetentionBusyError);
    });
  });

  test('the file of a client who is being written about stays until the next night', async () => {
    const client = await registerPerson(world);
    await knowArrangement(world, client, '2009-03-01', '2010-03-01');
    await world.databases.get('support')!.transaction(async (transaction) => {
      await transaction.query('select pg_advisory_xact_lock(hashtextextended(lower($1), 4711))', [client]);
      expect(await run('2026-03-05')).toEqual([]);
    });
    expect(await run('2026-03-06')).toHaveLength(3);
  });

  test('the last day by the pure function is the last day on which the database keeps something', async () => {
    const benefits = world.databases.get('benefits')!;
    const statement = `
      select ($1::date + make_interval(years => $2))::date as years, ($1::date + make_interval(days => $2))::date as days`;
    for (let place = 0; place < 200; place += 1) {
      const from = addMonths(addDays('2000-02-29', place * 53), place % 7);
      const amount = 1 + (place % 20);
      const [row] = await benefits.query(statement, [from, amount]);
      expect(row).toEqual({
        years: lastDayOfRetention(from, { amount, unit: 'YEAR' }),
        days: lastDayOfRetention(from, { amount, unit: 'DAY' }),
      });
    }
  });
});
