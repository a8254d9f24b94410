import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt } from '../world/acts.js';
import { assign, consent, override, put, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { BENEFIT_ACTS, BUDGET_ACTS } from './benefit-acts.js';
import { registerKnownPerson } from './known-person.js';
import { WRITTEN } from './written-tables.js';

/** What an act is aimed at. */
type Target =
  | 'client'
  | 'placement'
  | 'plan'
  | 'intervention'
  | 'consent'
  | 'override'
  | 'team'
  | 'correctionRequest'
  | 'task'
  | 'municipality';

/** One act, with an input that is right but for whom it is about. */
interface Act {
  readonly staffId: string;
  readonly purpose: string;
  readonly target: Target;
  readonly input: (id: string) => Readonly<Record<string, unknown>>;
}

const COACH = { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' };
const MANAGER = { staffId: 'boss-1', purpose: 'MANAGEMENT' };
/** A team of Roosendaal. */
const TEAM_ELSEWHERE = randomUUID();
const CONSULTANT = { staffId: 'con-1', purpose: 'WWB_WORK' };
const SUPPORT = { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' };
const TODAY = '2026-03-02';

const ACTS: Readonly<Record<string, Act>> = {
  grantBenefit: {
    ...CONSULTANT,
    purpose: 'WWB_INCOME',
    target: 'client',
    input: (clientId) => ({ clientId, householdType: 'SINGLE', from: TODAY, normCents: 100_000 }),
  },
  ...BENEFIT_ACTS,
  ...BUDGET_ACTS,
  agreeDevelopmentPlan: {
    ...CONSULTANT,
    target: 'client',
    input: (clientId) => ({ clientId, goals: [{ domain: 'WORK', description: 'Leren lassen' }] }),
  },
  changeDevelopmentPlan: {
    ...CONSULTANT,
    target: 'plan',
    input: (planId) => ({ planId, expectedVersion: 1, hoursPerWeek: 8 }),
  },
  registerIntake: {
    ...CONSULTANT,
    target: 'client',
    input: (id) => ({ client: { id }, question: 'Ik zoek werk.' }),
  },
  changeIntake: {
    ...CONSULTANT,
    target: 'client',
    input: (clientId) => ({ clientId, expectedVersion: 1, question: 'Ik zoek ander werk.' }),
  },
  startIntervention: {
    ...COACH,
    target: 'client',
    input: (clientId) => ({ clientId, kind: 'TRAINING', from: TODAY }),
  },
  changeIntervention: {
    ...COACH,
    target: 'intervention',
    input: (interventionId) => ({ interventionId, expectedVersion: 1, hoursPerWeek: 8 }),
  },
  endIntervention: {
    ...COACH,
    target: 'intervention',
    input: (interventionId) => ({ interventionId, expectedVersion: 1, endedOn: TODAY, reason: 'COMPLETED' }),
  },
  requestCorrection: {
    ...COACH,
    target: 'client',
    input: (clientId) => ({ clientId, dataClass: 'IDENTITY', statement: 'Dat is niet mijn naam.', proposal: 'Jansen' }),
  },
  decideCorrection: {
    ...COACH,
    target: 'correctionRequest',
    input: (correctionRequestId) => ({
      correctionRequestId,
      expectedVersion: 1,
      outcome: 'GRANTED',
      reasons: 'Het klopt.',
    }),
  },
  assignClient: {
    ...CONSULTANT,
    target: 'client',
    input: (clientId) => ({ clientId, staffId: 'sw-1' }),
  },
  endAssignment: {
    ...CONSULTANT,
    target: 'client',
    input: (clientId) => ({ clientId, staffId: 'con-2', expectedVersion: 1 }),
  },
  transferResponsibility: {
    ...CONSULTANT,
    target: 'client',
    input: (clientId) => ({ clientId, toStaffId: 'con-1', expectedVersion: 2 }),
  },
  assignTeam: {
    ...CONSULTANT,
    target: 'client',
    input: (clientId) => ({ clientId, teamId: TEAM_ELSEWHERE, purposes: ['WWB_WORK'] }),
  },
  endTeamAssignment: {
    ...CONSULTANT,
    target: 'client',
    input: (clientId) => ({ clientId, teamId: TEAM_ELSEWHERE, expectedVersion: 1 }),
  },
  addTeamMember: { ...MANAGER, target: 'team', input: (teamId) => ({ teamId, staffId: 'sw-1' }) },
  removeTeamMember: { ...MANAGER, target: 'team', input: (teamId) => ({ teamId, staffId: 'con-2' }) },
  giveConsent: {
    ...CONSULTANT,
    target: 'client',
    input: (clientId) => ({
      clientId,
      dataClass: 'SUPPORT_PROVISION',
      fromLaw: 'WMO',
      purpose: 'WWB_WORK',
      textVersion: '2026-1',
    }),
  },
  withdrawConsent: {
    ...CONSULTANT,
    target: 'consent',
    input: (consentId) => ({ consentId, expectedVersion: 1 }),
  },
  requestOverride: {
    ...CONSULTANT,
    target: 'client',
    input: (id) => ({ client: { id }, purpose: 'WWB_WORK', minutes: 10, reason: 'Collega is ziek, klant staat hier.' }),
  },
  stopOverride: {
    ...CONSULTANT,
    target: 'override',
    input: (overrideId) => ({ overrideId, expectedVersion: 1 }),
  },
  completeTask: { ...CONSULTANT, target: 'task', input: (taskId) => ({ taskId, expectedVersion: 1 }) },
  startPlacement: {
    ...COACH,
    target: 'client',
    input: (clientId) => ({ clientId, stage: 'SHELTERED_INSIDE', jobTitle: 'Inpakker', hoursPerWeek: 20, from: TODAY }),
  },
  changePlacement: {
    ...COACH,
    target: 'placement',
    input: (placementId) => ({ placementId, expectedVersion: 1, hoursPerWeek: 30 }),
  },
  endPlacement: {
    ...COACH,
    target: 'placement',
    input: (placementId) => ({ placementId, expectedVersion: 1, until: TODAY, reason: 'REGULAR_JOB' }),
  },
  recordShelteredEmployment: {
    ...COACH,
    purpose: 'WSW_EMPLOYMENT',
    target: 'client',
    input: (clientId) => ({
      clientId,
      kind: 'SHELTERED',
      workType: 'GREEN',
      setting: 'SHELTERED_INSIDE',
      fullTimeHundredths: 80,
      from: TODAY,
    }),
  },
  recordIndication: {
    ...COACH,
    purpose: 'WSW_EMPLOYMENT',
    target: 'client',
    input: (clientId) => ({
      clientId,
      decidedOn: TODAY,
      decidedBy: 'UWV',
      handicapCategory: 'MODERATE',
      from: TODAY,
      until: '2030-01-01',
      adaptations: ['PACE'],
      supportedWorkAdvice: false,
    }),
  },
  allocateArrangement: {
    ...SUPPORT,
    target: 'client',
    input: (clientId) => ({
      clientId,
      decisionNumber: '4253',
      product: { category: '07', code: '07A03' },
      deliveryForm: 'PERSONAL_BUDGET',
      volume: { amount: 2, unit: 'HALF_DAY', frequency: 'WEEK' },
      from: TODAY,
    }),
  },
  registerSupportReport: {
    ...SUPPORT,
    target: 'client',
    input: (clientId) => ({ clientId, requestedHelp: 'Hulp bij het huishouden' }),
  },
};

let world: TestWorld;
/** A client of con-2 alone, known to all laws. */
let theirs: string;
/** Their ids, by what an act is aimed at. */
let foreign: Readonly<Record<Target, string>>;

beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
  theirs = await registerKnownPerson(world, { municipality: 'GM1674' });
  await assign(world, 'con-2', theirs);
  await consent(world, theirs, 'SUPPORT_PROVISION', 'WWB_WORK');
  await override(world, 'con-2', theirs, 'WWB_WORK');
  const team = { id: TEAM_ELSEWHERE, name: 'Werkplein', organisation: 'GM1674' };
  await put(world, 'people-development', 'team', [team]);
  const assigned = { team_id: team.id, client_id: theirs, purpose: 'WWB_WORK', from_on: '2020-01-01', version: 1 };
  await put(world, 'people-development', 'team_assignment', [{ id: randomUUID(), ...assigned }]);
  const due = { kind: 'REVIEW_EXEMPTION', subject_id: randomUUID(), due_on: TODAY, made_at: `${TODAY}T08:00:00Z` };
  await put(world, 'people-development', 'task', [{ id: randomUUID(), client_id: theirs, ...due, version: 1 }]);
  foreign = {
    client: theirs,
    placement: await idOf('placement'),
    plan: await idOf('development_plan'),
    intervention: await idOf('intervention'),
    correctionRequest: await idOf('correction_request'),
    consent: await idOf('consent'),
    override: await idOf('access_override'),
    team: TEAM_ELSEWHERE,
    task: await idOf('task'),
    municipality: 'GM0344',
  };
});
afterAll(() => world?.stop());

async function idOf(table: string): Promise<string> {
  const [row] = await world.databases
    .get('people-development')!
    .query<{ id: string }>(`select id from ${table} where client_id = $1`, [theirs]);
  return row!.id;
}

/** All that is stored about their client, as text. */
async function stored(): Promise<string> {
  const rows = Object.entries(WRITTEN).flatMap(([service, tables]) =>
    tables.map(async (table) => {
      const sql = `select to_jsonb(t) as row from ${table} t where client_id = $1 order by id`;
      return [table, await world.databases.get(service)!.query(sql, [theirs])];
    }),
  );
  return JSON.stringify(await Promise.all(rows));
}

/** What a refusal says of whom it is about, beside its message. */
const NOT_FOUND: Readonly<Record<Target, { readonly type: string; readonly fragment: string }>> = {
  client: { type: 'ClientNotFoundError', fragment: '... on ClientNotFoundError { clientId }' },
  placement: { type: 'PlacementNotFoundError', fragment: '... on PlacementNotFoundError { placementId }' },
  plan: { type: 'DevelopmentPlanNotFoundError', fragment: '... on DevelopmentPlanNotFoundError { planId }' },
  correctionRequest: {
    type: 'CorrectionRequestNotFoundError',
    fragment: '... on CorrectionRequestNotFoundError { correctionRequestId }',
  },
  intervention: { type: 'InterventionNotFoundError', fragment: '... on InterventionNotFoundError { interventionId }' },
  consent: { type: 'ConsentNotFoundError', fragment: '... on ConsentNotFoundError { consentId }' },
  team: { type: 'TeamNotFoundError', fragment: '... on TeamNotFoundError { teamId }' },
  task: { type: 'TaskNotFoundError', fragment: '... on TaskNotFoundError { taskId }' },
  // A municipality that one does not work for is a wrong input, as one that is not there.
  municipality: { type: 'InvalidInputError', fragment: '' },
  override: { type: 'OverrideNotFoundError', fragment: '... on OverrideNotFoundError { overrideId }' },
};

/** The exact text that an act answers, with the id that was sent taken out. */
async function answerTo(name: string, id: string, as: Pick<Act, 'staffId' | 'purpose'> = ACTS[name]!): Promise<string> {
  const { target, input } = ACTS[name]!;
  const { staffId, purpose } = as;
  const refusals = NOT_FOUND[target].fragment;
  const { answer } = await attempt(world, { staffId, purpose, act: name, input: input(id), refusals });
  return answer.text.replaceAll(JSON.stringify(id), '"the id"');
}

describe('an act on somebody else’s client', () => {
  test('is tried here for every mutation of the graph', () => {
    const names = [...world.subgraphs.values()].flatMap(({ schema }) =>
      Object.keys(schema.getMutationType()?.getFields() ?? {}),
    );
    expect(Object.keys(ACTS).sort()).toEqual(names.sort());
  });

  test.each(Object.keys(ACTS))(
    '%s answers to the byte what it answers for nobody, and changes nothing',
    async (name) => {
      const { target } = ACTS[name]!;
      const before = await stored();
      const onTheirs = await answerTo(name, foreign[target]);
      expect(JSON.parse(onTheirs).data[name].__typename).toBe(NOT_FOUND[target].type);
      expect(onTheirs).toBe(await answerTo(name, randomUUID()));
      expect(onTheirs).toBe(await answerTo(name, 'no-id'));
      expect(await stored()).toBe(before);
    },
  );

  test.each(Object.keys(ACTS))(
    '%s is forbidden for another purpose in the same words, whoever it is about',
    async (name) => {
      const { target, purpose } = ACTS[name]!;
      const other = purpose === MANAGER.purpose ? CONSULTANT : MANAGER;
      const refusals = await Promise.all([foreign[target], randomUUID()].map((id) => answerTo(name, id, other)));
      const [onTheirs, onNobody] = refusals.map((text) => withoutRequestId(text));
      expect(onTheirs).toEqual(onNobody);
      expect(onTheirs).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    },
  );

  test('an assignment that ended yesterday gives no act any more', async () => {
    const client = await registerPerson(world);
    await assign(world, 'sw-1', client, { until: '2026-03-01' });
    expect(await answerTo('startPlacement', client)).toBe(await answerTo('startPlacement', randomUUID()));
  });

  test('a resident of another municipality is not found by BSN for an intake, like a number that nobody has', async () => {
    await registerPerson(world, { bsn: '991234182', municipality: 'GM1674' });
    const query = `mutation($bsn: String!) { registerIntake(input: { client: { bsn: $bsn }, question: "Werk" }) {
      __typename ... on UserError { message } } }`;
    const answers = ['991234182', '991234194'].map(async (bsn) => {
      const { text } = await world.ask('con-1', query, { variables: { bsn }, purpose: 'WWB_WORK' });
      return text;
    });
    const [elsewhere, nobody] = await Promise.all(answers);
    expect(elsewhere).toBe(nobody);
    expect(elsewhere).toContain('ClientNotFoundError');
  });
});

describe('an act on one’s own client', () => {
  test.each(Object.keys(ACTS).filter((name) => ACTS[name]!.target === 'client'))(
    '%s takes the id in capitals, as reading does',
    async (name) => {
      const client = await registerPerson(world);
      await assign(world, ACTS[name]!.staffId, client);
      const [asWritten, inCapitals] = [await registerPerson(world), client.toUpperCase()];
      await assign(world, ACTS[name]!.staffId, asWritten);
      const typeOf = async (id: string) => JSON.parse(await answerTo(name, id)).data[name].__typename;
      const outcome = await typeOf(inCapitals);
      expect(outcome).not.toBe('ClientNotFoundError');
      expect(outcome).toBe(await typeOf(asWritten));
    },
  );

  test('shows what was done when the id was in capitals', async () => {
    const client = await registerPerson(world);
    await assign(world, 'con-1', client);
    const input = ACTS.registerIntake!.input(client.toUpperCase());
    const act = { ...CONSULTANT, act: 'registerIntake', input, success: 'intake { question } client { id }' };
    const { result } = await attempt(world, act);
    expect(result).toMatchObject({ intake: { question: 'Ik zoek werk.' }, client: { id: client } });
  });
});

describe('the contact of an employer, who knows the client and does not guide them', () => {
  test('cannot register what guidance registers', async () => {
    const client = await registerKnownPerson(world);
    await assign(world, 'emp-1', client, { capacity: 'EMPLOYER_CONTACT' });
    const contact = { staffId: 'emp-1', purpose: 'WORK_DEVELOPMENT' };
    for (const name of ['agreeDevelopmentPlan', 'startIntervention', 'registerIntake', 'changeIntake']) {
      const answer = JSON.parse(await answerTo(name, client, contact));
      expect({ name, code: answer.errors?.[0].extensions.code }).toEqual({ name, code: 'FORBIDDEN' });
    }
  });
});

function withoutRequestId(text: string): { readonly errors: readonly { readonly extensions: object }[] } {
  const answer = JSON.parse(text);
  for (const error of answer.errors) delete error.extensions.requestId;
  return answer;
}
