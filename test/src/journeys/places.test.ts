import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, type Outcome } from '../world/acts.js';
import { assign, put, registerPerson } from '../world/people.js';
import { openWorkType, setPlaces } from '../world/placements.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { placementInput, TODAY, WORK } from './inputs.js';

const ROOM = `query Room($on: Date) { workTypes(on: $on) { workType { id name } places freePlaces } }`;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
});
afterAll(() => world.stop());

/** Somebody of con-1. */
async function somebody(): Promise<string> {
  const id = await registerPerson(world);
  await assign(world, 'con-1', id);
  return id;
}

type Facts = Readonly<Record<string, unknown>>;

/** Con-1 asks for a place for somebody new. */
async function ask(workTypeId: string, facts: Facts = {}): Promise<Outcome> {
  const input = { ...placementInput(await somebody()), workTypeId, ...facts };
  return attempt(world, {
    ...WORK,
    act: 'startPlacement',
    input,
    success: 'placement { id workType { id } }',
    refusals: FULL,
  });
}

const FULL = '... on NoPlaceFreeError { fullOn places }';

/** Con-1 places somebody new, and gets the place. */
async function place(workTypeId: string, facts: Facts = {}): Promise<string> {
  const { result } = await ask(workTypeId, facts);
  expect(result).toMatchObject({ __typename: 'StartPlacementSuccess', placement: { workType: { id: workTypeId } } });
  return result.placement.id as string;
}

/** Con-1 does something with a placement. */
async function change(act: 'changePlacement' | 'endPlacement', id: string, input: Facts): Promise<Outcome['result']> {
  const whole = { placementId: id, expectedVersion: 1, ...input };
  return (await attempt(world, { ...WORK, act, input: whole, refusals: FULL })).result;
}

async function freeOn(workTypeId: string, on?: string): Promise<number> {
  const { data, errors } = await world.ask('con-1', ROOM, { variables: { on }, purpose: 'WWB_WORK' });
  expect(errors).toBeUndefined();
  return data.workTypes.find(({ workType }: { workType: { id: string } }) => workType.id === workTypeId).freePlaces;
}

test('packing has ten places and ten are taken: the eleventh is refused, and told how many there are', async () => {
  const packing = await openWorkType(world, 'Inpakken', 10);
  for (let taken = 0; taken < 10; taken += 1) await place(packing);
  const { result } = await ask(packing);
  expect(result).toMatchObject({ __typename: 'NoPlaceFreeError', fullOn: TODAY, places: 10 });
  expect(result.message).toMatch(/^All 10 places of this work type are taken on 2026-03-16/);
  expect(await freeOn(packing)).toBe(0);
});

/** Twenty who ask at once for one of three places; how many have one, and how many were refused. */
async function twentyAsk(): Promise<{ readonly placed: number; readonly refused: number; readonly free: number }> {
  const post = await openWorkType(world, 'Post', 3);
  const clients = await Promise.all(Array.from({ length: 20 }, somebody));
  const outcomes = await Promise.all(
    clients.map((clientId) =>
      attempt(world, { ...WORK, act: 'startPlacement', input: { ...placementInput(clientId), workTypeId: post } }),
    ),
  );
  const told = (name: string): number => outcomes.filter(({ result }) => result?.__typename === name).length;
  return { placed: told('StartPlacementSuccess'), refused: told('NoPlaceFreeError'), free: await freeOn(post) };
}

test('twenty who ask at once for three places: three have one', async () => {
  expect(await twentyAsk()).toEqual({ placed: 3, refused: 17, free: 0 });
});

test('twenty who ask at once without a lock on the work type have more places than there are, so the lock is what holds', async () => {
  const register = world.databases.get('people-development')!;
  const [known] = await register.query<{ definition: string }>(
    `select pg_get_functiondef('take_place'::regproc) as definition`,
  );
  const { definition } = known!;
  // Whoever counted waits a little before they write, as on a machine that is busy.
  const unlocked = definition
    .replace(/perform 1 from work_type .* for no key update;/, '')
    .replace(/end\s*\$/, 'perform pg_sleep(0.05); end $');
  expect(unlocked).not.toContain('for no key update');
  await register.query(unlocked);
  try {
    const { placed } = await twentyAsk();
    expect(placed).toBeGreaterThan(3);
  } finally {
    await register.query(definition);
  }
});

test('two who move to the last place at once: one has it, the other stays where they were', async () => {
  const [green, wood] = [await openWorkType(world, 'Groen', 2), await openWorkType(world, 'Hout', 1)];
  const both = [await place(green), await place(green)];
  const names = (await Promise.all(both.map((id) => change('changePlacement', id, { workTypeId: wood })))).map(
    (result) => result.__typename,
  );
  expect(names.toSorted()).toEqual(['ChangePlacementSuccess', 'NoPlaceFreeError']);
  expect([await freeOn(green), await freeOn(wood)]).toEqual([1, 0]);
});

describe('a place is held for the days of a placement', () => {
  test('who begins on the day that another ends has the place, who begins a day earlier has not', async () => {
    const metal = await openWorkType(world, 'Metaal', 1);
    await place(metal, { until: '2026-05-01' });
    expect((await ask(metal, { from: '2026-04-30', until: '2026-05-02' })).result).toMatchObject({
      fullOn: '2026-04-30',
    });
    await place(metal, { from: '2026-05-01', until: '2026-06-01' });
    expect([await freeOn(metal), await freeOn(metal, '2026-06-01')]).toEqual([0, 1]);
  });

  test('a place that is free today and promised to somebody later is not given without an end', async () => {
    const textile = await openWorkType(world, 'Textiel', 1);
    await place(textile, { from: '2026-09-01' });
    expect((await ask(textile)).result).toMatchObject({ __typename: 'NoPlaceFreeError', fullOn: '2026-09-01' });
    await place(textile, { until: '2026-09-01' });
  });

  test('fewer places from a day on are kept to: who is placed stays, and nobody comes over that day', async () => {
    const scanning = await openWorkType(world, 'Scannen', 2);
    await setPlaces(world, scanning, 1, '2026-07-01');
    await place(scanning);
    expect((await ask(scanning)).result).toMatchObject({ fullOn: '2026-07-01', places: 1 });
    await place(scanning, { until: '2026-07-01' });
    await setPlaces(world, scanning, 0, '2026-08-01');
    expect(await freeOn(scanning, '2026-08-01')).toBe(0);
  });

  test('a work type that has no places yet has none free', async () => {
    const catering = await openWorkType(world, 'Catering', 5, '2026-10-01');
    expect((await ask(catering)).result).toMatchObject({ fullOn: TODAY, places: 0 });
    await place(catering, { from: '2026-10-01' });
  });
});

describe('a place is free again', () => {
  test('when the placement ends earlier, from that day on', async () => {
    const cleaning = await openWorkType(world, 'Schoonmaak', 1);
    const id = await place(cleaning);
    expect(await change('endPlacement', id, { until: '2026-04-01', reason: 'REGULAR_JOB' })).toMatchObject({
      __typename: 'EndPlacementSuccess',
    });
    expect((await ask(cleaning)).result).toMatchObject({ fullOn: TODAY });
    await place(cleaning, { from: '2026-04-01' });
  });

  test('when somebody goes to other work or outside, and not when only their hours change', async () => {
    const [wood, green] = [await openWorkType(world, 'Hout', 1), await openWorkType(world, 'Groen', 1)];
    const employerId = randomUUID();
    await put(world, 'people-development', 'employer', [
      { id: employerId, name: 'Hovenier', sector: null, locality: null },
    ]);
    const id = await place(wood);
    await change('changePlacement', id, { hoursPerWeek: 8 });
    expect(await freeOn(wood)).toBe(0);
    await change('changePlacement', id, { expectedVersion: 2, workTypeId: green });
    expect([await freeOn(wood), await freeOn(green)]).toEqual([1, 0]);
    await change('changePlacement', id, { expectedVersion: 3, stage: 'WORK_ON_LOCATION', employerId });
    expect(await freeOn(green)).toBe(1);
  });

  test('and an end that is put off takes it for longer only where it is free', async () => {
    const assembly = await openWorkType(world, 'Montage', 1);
    const id = await place(assembly, { until: '2026-05-01' });
    await place(assembly, { from: '2026-06-01' });
    const put = (until: string): Promise<Outcome['result']> =>
      change('endPlacement', id, { until, reason: 'END_OF_TERM' });
    expect(await put('2026-06-02')).toMatchObject({ __typename: 'NoPlaceFreeError', fullOn: '2026-06-01' });
    expect(await put('2026-06-01')).toMatchObject({ __typename: 'EndPlacementSuccess' });
  });
});

test('clients of other municipalities have places too, and nothing else of them is told', async () => {
  const logistics = await openWorkType(world, 'Logistiek', 1);
  const elsewhere = await registerPerson(world, { municipality: 'GM1674' });
  await put(world, 'people-development', 'placement', [
    {
      id: randomUUID(),
      client_id: elsewhere,
      work_type_id: logistics,
      stage: 'SHELTERED_INSIDE',
      job_title: 'Orderpikker',
      hours_per_week: 20,
      is_created_work: false,
      from_on: '2026-01-05',
      basis_bwb_id: 'BWBR0015703',
      basis_article: '7',
      basis_valid_from: '2015-01-01',
      version: 1,
    },
  ]);
  expect(await freeOn(logistics)).toBe(0);
  const { result, answer } = await ask(logistics);
  expect(result).toMatchObject({ __typename: 'NoPlaceFreeError', places: 1 });
  expect(answer.text).not.toContain(elsewhere);
  const visible = await world.databases
    .get('people-development')!
    .within({ municipalities: ['GM0141'], staffId: 'con-1' })
    .query('select id from placement where client_id = $1', [elsewhere]);
  expect(visible).toEqual([]);
});

test('a work type goes with work inside the company, and has to be there', async () => {
  const green = await openWorkType(world, 'Groen', 1);
  const employerId = randomUUID();
  await put(world, 'people-development', 'employer', [
    { id: employerId, name: 'Kwekerij', sector: null, locality: null },
  ]);
  const outside = await ask(green, { stage: 'TRIAL', employerId });
  const nowhere = await ask(randomUUID());
  for (const { result } of [outside, nowhere])
    expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'workTypeId' }] });
  const moved = await change('changePlacement', await place(green), { workTypeId: randomUUID() });
  expect(moved).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'workTypeId' }] });
});

test('who may place nobody sees no places', async () => {
  const { errors } = await world.ask('con-1', ROOM, { purpose: 'WWB_INCOME' });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
