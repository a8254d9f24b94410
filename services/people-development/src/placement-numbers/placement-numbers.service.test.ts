import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '@klantbeeld/access';
import { assignTo, callerWith, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { MANAGER } from '../intake/testing/guidance-acts.js';
import { newClient, openGuidanceWorld } from '../intake/testing/guidance-world.js';

const NUMBERS = `{ placementNumbers(months: 3) { on stage placements } placementOutcomes(years: 2) { year begun toRegularWork } }`;

let world: ServiceWorld;
let coach: Caller;
let counted = 0;
beforeAll(async () => {
  world = await openGuidanceWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  coach = callerWith({ staffId: `sw-${(counted += 1)}`, role: 'JOB_COACH', purpose: 'WORK_DEVELOPMENT' });
});

interface Work {
  readonly stage: string;
  readonly from: string;
  readonly until?: string;
  readonly endReason?: string;
}

/** Somebody of the coach, or of nobody, with work. */
async function somebody(work: Work, staffId: string | null = coach.staffId): Promise<void> {
  const { id } = await newClient(world.database);
  if (staffId !== null) await assignTo(world.database, id, { staffId, purpose: 'WORK_DEVELOPMENT' });
  const { stage, from, until = null, endReason = null } = work;
  await world.database.query(
    `insert into placement (client_id, stage, job_title, hours_per_week, from_on, until_on, end_reason, basis_bwb_id, basis_article, basis_valid_from)
     values ($1, $2, 'Inpakken', 20, $3, $4, $5, 'BWBR0015703', '7', '2004-01-01')`,
    [id, stage, from, until, endReason],
  );
}

async function ask(caller: Caller): Promise<{ data?: any; errors?: any }> {
  return world.subgraph.request({ query: NUMBERS }, caller) as Promise<{ data?: any; errors?: any }>;
}

/** Numbers of one stage, the earliest month first: January, February and March 2006. */
async function numbers(caller: Caller, stage: string): Promise<readonly (number | null)[]> {
  const { data, errors } = await ask(caller);
  expect(errors).toBeUndefined();
  return data.placementNumbers.filter((one: any) => one.stage === stage).map((one: any) => one.placements);
}

test('a job coach counts placements on the first day of each month; the first day that no longer counts does not', async () => {
  await somebody({ stage: 'TRIAL', from: '2006-01-01', until: '2006-03-01' });
  await somebody({ stage: 'TRIAL', from: '2006-02-02' });
  await somebody({ stage: 'TRIAL', from: '2005-12-31', until: '2006-01-02' });
  expect(await numbers(coach, 'TRIAL')).toEqual([2, 1, 1]);
  expect(await numbers(coach, 'REGULAR')).toEqual([0, 0, 0]);
});

test('of clients of a colleague a job coach counts none', async () => {
  await somebody({ stage: 'TRIAL', from: '2006-01-01' }, 'sw-else');
  expect(await numbers(coach, 'TRIAL')).toEqual([0, 0, 0]);
});

test('who came to regular work is counted once in a year, by the stage or by why it ended', async () => {
  await somebody({ stage: 'REGULAR', from: '2006-01-09' });
  await somebody({ stage: 'TRIAL', from: '2005-11-01', until: '2006-02-01', endReason: 'REGULAR_JOB' });
  await somebody({ stage: 'TRIAL', from: '2006-01-01', until: '2006-02-01', endReason: 'SICKNESS' });
  const { data } = await ask(coach);
  expect(data.placementOutcomes).toEqual([
    { year: 2005, begun: 1, toRegularWork: 0 },
    { year: 2006, begun: 2, toRegularWork: 2 },
  ]);
});

test('a manager counts all clients of the organisation, and reads no number under five', async () => {
  for (let time = 0; time < 5; time += 1) await somebody({ stage: 'GROUP_SECONDMENT', from: '2006-02-15' }, null);
  expect(await numbers(MANAGER, 'GROUP_SECONDMENT')).toEqual([null, null, 5]);
  expect(await numbers(MANAGER, 'INDIVIDUAL_SECONDMENT')).toEqual([null, null, null]);
});

test('who may not see placements is told for which purposes one may count them', async () => {
  const support = callerWith({ staffId: 'wmo-1', role: 'WMO_CONSULTANT', purpose: 'WMO_SUPPORT' });
  const { errors } = await ask(support);
  expect(errors[0].extensions).toMatchObject({
    code: 'FORBIDDEN',
    purposes: ['WWB_INCOME', 'WWB_WORK', 'WSW_EMPLOYMENT', 'WORK_DEVELOPMENT', 'MANAGEMENT'],
  });
});

test.each(['placementNumbers(months: 37) { on }', 'placementOutcomes(years: 0) { year }'])(
  '%s is more than there is to count',
  async (query) => {
    const { errors } = (await world.subgraph.request({ query: `{ ${query} }` }, coach)) as { errors?: any };
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  },
);
