import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isBsn } from '@klantbeeld/domain';
import { seedDemo } from './seed-demo.js';
import { MOST_VOLUME_CLIENTS, seedVolume } from './seed-volume.js';
import { openDemoWorld, TEST_VAULT, type DemoWorld } from './testing/demo-world.js';
import { volumeClient } from './volume/volume-client.js';
import { VOLUME_STAFF, volumeStaffMember } from './volume/volume-staff.js';

const OPTIONS = { vault: TEST_VAULT, today: '2026-11-21' };
let world: DemoWorld;

beforeAll(async () => {
  world = await openDemoWorld();
}, 60_000);
afterAll(() => world.end());

async function numbers(statement: string, service: keyof DemoWorld['databases'] = 'people-development') {
  const [row] = await world.databases[service].query<Record<string, number>>(statement);
  return row!;
}

describe('writing many made-up clients', () => {
  test('two thousand are there afterwards, and two thousand again changes nothing', async () => {
    await seedDemo(world.databases, OPTIONS);
    const progress: number[] = [];
    const startedAt = performance.now();
    const added = await seedVolume(world.databases, {
      ...OPTIONS,
      clients: 2_000,
      onProgress: (done) => progress.push(done),
    });
    const seconds = (performance.now() - startedAt) / 1000;
    process.stdout.write(`Volume: ${Math.round(added / seconds)} clients a second\n`);
    const counts = await world.rowCounts();
    expect([added, counts['people-development client']]).toEqual([2_000, 2_012]);
    expect(progress).toEqual([0, 1_000, 2_000]);
    expect(await seedVolume(world.databases, { ...OPTIONS, clients: 2_000 })).toBe(0);
    expect(await seedVolume(world.databases, { ...OPTIONS, clients: 1_000 })).toBe(0);
    expect(await world.rowCounts()).toEqual(counts);
  }, 60_000);

  test('a larger number adds, also when one service was behind', async () => {
    const behind = `delete from assignment where client_id::text like 'd3e00%' and id::text like '%0007d0'`;
    await world.databases.support.query(behind);
    await seedVolume(world.databases, { ...OPTIONS, clients: 2_300 });
    expect(await numbers('select count(*)::int as size from client')).toEqual({ size: 2_312 });
    const size = 'select count(*)::int as size from assignment';
    expect(await numbers(size, 'support')).toEqual(await numbers(size));
  }, 60_000);

  test('it stops between two batches and goes on later', async () => {
    const stop = new AbortController();
    const clients = 4_000;
    const stopped = seedVolume(world.databases, {
      ...OPTIONS,
      clients,
      signal: stop.signal,
      onProgress: (done) => done > 3_000 && stop.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(await numbers('select count(*)::int as size from client')).toEqual({ size: 3_312 });
    expect(await seedVolume(world.databases, { ...OPTIONS, clients })).toBe(700);
  }, 60_000);

  test('more than there are numbers for is refused in words that say how many', async () => {
    for (const clients of [MOST_VOLUME_CLIENTS + 1, 0, -1, 1.5]) {
      await expect(seedVolume(world.databases, { ...OPTIONS, clients })).rejects.toThrow(/1 to 900,000/);
    }
  });

  test('every number is another one, can exist and is of the demo range', async () => {
    const rows = await world.databases['people-development'].query<{ bsn_sealed: Buffer }>(
      'select bsn_sealed from client',
    );
    const bsns = rows.map((row) => TEST_VAULT.open(row.bsn_sealed));
    expect(new Set(bsns).size).toBe(rows.length);
    expect(bsns.every((bsn) => isBsn(bsn) && bsn.startsWith('99') && bsn < '999990000')).toBe(true);
  });

  test('laws and facts are spread as among real clients', async () => {
    const shareOf = async (service: keyof DemoWorld['databases'], table: string) => {
      const { size } = await numbers(`select count(distinct client_id)::int as size from ${table}`, service);
      return size! / 4_000;
    };
    expect(await shareOf('benefits', 'benefit')).toBeCloseTo(0.6, 1);
    expect(await shareOf('benefits', 'work_duty_exemption')).toBeCloseTo(0.15, 1);
    expect(await shareOf('benefits', 'sanction')).toBeCloseTo(0.08, 1);
    expect(await shareOf('sheltered-employment', 'wsw_indication')).toBeCloseTo(0.2, 1);
    expect(await shareOf('support', 'support_arrangement')).toBeCloseTo(0.25, 1);
  });

  test('consultants have 40 clients of their own municipality, coaches 60, all of them known as staff', async () => {
    const caseloads = await world.databases['people-development'].query<{
      staff_id: string;
      size: number;
      strangers: number;
    }>(
      `select a.staff_id, count(*)::int as size,
              count(*) filter (where s.organisation <> 'MOB-TWENTE' and s.organisation <> c.municipality_code)::int as strangers
         from assignment a join client c on c.id = a.client_id join staff_member s on s.id = a.staff_id
        where a.staff_id like 'vol-%' and a.purpose in ('WWB_WORK', 'WORK_DEVELOPMENT') group by a.staff_id`,
    );
    expect(caseloads).toHaveLength(100 + 67);
    for (const { staff_id, size, strangers } of caseloads) {
      expect(strangers).toBe(0);
      if (staff_id !== 'vol-sw-0067')
        expect([staff_id, size]).toEqual([staff_id, staff_id.startsWith('vol-con') ? 40 : 60]);
    }
  });

  test('the first 150 are shared by a consultant, a job coach and a Wmo consultant of Almelo', async () => {
    const shared = await world.databases.support.query(
      `select staff_id, purpose, count(*)::int as size from assignment where staff_id like '%-vol' group by 1, 2 order by 1, 2`,
    );
    expect(shared).toEqual([
      { staff_id: 'con-vol', purpose: 'WWB_INCOME', size: 150 },
      { staff_id: 'con-vol', purpose: 'WWB_WORK', size: 150 },
      { staff_id: 'sw-vol', purpose: 'WORK_DEVELOPMENT', size: 150 },
      { staff_id: 'sw-vol', purpose: 'WSW_EMPLOYMENT', size: 150 },
      { staff_id: 'wmo-vol', purpose: 'WMO_SUPPORT', size: 150 },
    ]);
    const known = await numbers(`select count(*)::int as size from staff_member where id like '%-vol'`);
    expect(known['size']).toBe(VOLUME_STAFF.length);
  });
});

describe('a volume client', () => {
  test('is the same whoever was made before', () => {
    const alone = volumeClient(77, OPTIONS.today);
    for (let number = 1; number < 77; number++) volumeClient(number, OPTIONS.today);
    expect(volumeClient(77, OPTIONS.today)).toEqual(alone);
    expect(volumeClient(78, OPTIONS.today)).not.toEqual(alone);
  });
});

describe('volume staff', () => {
  test('can be found by id, so that tokens can be made for them', () => {
    expect(volumeStaffMember('con-vol')?.name).toBe('Petra Vollenhoek');
    expect(volumeStaffMember('vol-con-0001')).toMatchObject({ organisation: 'GM0141', caseloadLimit: 40 });
    expect(volumeStaffMember('vol-sw-0012')).toMatchObject({ organisation: 'MOB-TWENTE', caseloadLimit: 60 });
    expect(volumeStaffMember('con-1')).toBeNull();
  });
});
