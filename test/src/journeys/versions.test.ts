import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, isInputObjectType } from 'graphql';
import { SCHEMA_FOLDER } from '@klantbeeld/schema';
import { attempt, succeed, type Act } from '../world/acts.js';
import { assign, BASIS, put, registerPerson, registerStaff } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { APPLICATIONS_TOLD_OTHERWISE, applicationActs } from './application-versions.js';
import {
  benefitInput,
  INCOME,
  placementInput,
  planInput,
  sanctionInput,
  TODAY,
  trainingInput,
  WORK,
} from './inputs.js';

const STANDING_IN = { staffId: 'sw-2', purpose: 'WORK_DEVELOPMENT' };
const TEAM = randomUUID();
const ASSIGNMENTS = 'query Assignments($id: ID!) { client(id: $id) { assignments { staff { id } version } } }';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
  await registerStaff(world, 'con-1', 'sw-1', 'sw-2');
  const colleague = { id: 'con-9', name: 'Collega', roles: ['WWB_CONSULTANT'], organisation: 'GM0141' };
  await put(world, 'people-development', 'staff_member', [{ ...colleague, caseload_limit: null }]);
  await put(world, 'people-development', 'team', [{ id: TEAM, name: 'Begeleiding', organisation: 'MOB-TWENTE' }]);
});
afterAll(() => world.stop());

/** What con-1 starts or asks for a client; resolves to the id of what came of it. */
async function made(act: string, input: object, thing: string, actor = WORK): Promise<string> {
  const success = `${thing} { id }`;
  const result = await succeed(world, { ...actor, act, input: { ...input }, success });
  return result[thing].id as string;
}

/** A benefit since January that is on hold since February; resolves to the suspension. */
async function suspended(clientId: string): Promise<string> {
  const benefitId = await made('grantBenefit', { ...benefitInput(clientId), from: '2026-01-01' }, 'benefit', INCOME);
  const days = { from: '2026-02-01', repairUntil: '2026-03-20' };
  const input = { clientId, benefitId, ...days, missing: 'Loonstroken', isBlameworthy: true };
  return made('suspendBenefit', input, 'suspension', INCOME);
}

async function versionOfAssignment(clientId: string, staffId: string): Promise<number> {
  const { data } = await world.ask('con-1', ASSIGNMENTS, { variables: { id: clientId }, purpose: 'WWB_WORK' });
  const own = data.client.assignments.find(({ staff }: { staff: { id: string } }) => staff.id === staffId);
  return own.version as number;
}

/** A claim on a client of whom income was told too late; resolves to its id. */
async function claimOn(clientId: string): Promise<string> {
  await made('grantBenefit', { ...benefitInput(clientId), from: '2026-01-01' }, 'benefit', INCOME);
  const month = { clientId, month: '2026-02-01' };
  await succeed(world, { ...INCOME, act: 'settleBenefitMonth', input: month });
  const income = { ...month, kind: 'OTHER', netCents: 10_000 };
  await succeed(world, { ...INCOME, act: 'recordBenefitIncome', input: income });
  return made('claimBenefitOverpayment', month, 'claim', INCOME);
}

/** Every act that takes the version which was read, for somebody of con-1 and sw-1 with an intake and a plan. */
const ACTS: Readonly<Record<string, (clientId: string) => Promise<Pick<Act, 'input'> & Partial<Act>>>> = {
  ...applicationActs(made),
  changeIntake: async (clientId) => ({ input: { clientId, expectedVersion: 1, householdSize: 4 } }),
  changeDevelopmentPlan: async (clientId) => {
    const plans = await world.databases
      .get('people-development')!
      .query<{ id: string }>('select id from development_plan where client_id = $1', [clientId]);
    return { input: { planId: plans[0]!.id, expectedVersion: 1, hoursPerWeek: 12 } };
  },
  changeIntervention: async (clientId) => ({
    input: {
      interventionId: await made('startIntervention', trainingInput(clientId), 'intervention'),
      expectedVersion: 1,
      hoursPerWeek: 12,
    },
  }),
  endIntervention: async (clientId) => ({
    input: {
      interventionId: await made('startIntervention', trainingInput(clientId), 'intervention'),
      expectedVersion: 1,
      endedOn: TODAY,
      reason: 'COMPLETED',
    },
  }),
  changePlacement: async (clientId) => ({
    input: {
      placementId: await made('startPlacement', placementInput(clientId), 'placement'),
      expectedVersion: 1,
      hoursPerWeek: 12,
    },
  }),
  endPlacement: async (clientId) => ({
    input: {
      placementId: await made('startPlacement', placementInput(clientId), 'placement'),
      expectedVersion: 1,
      until: '2026-04-01',
      reason: 'OTHER',
    },
  }),
  decideCorrection: async (clientId) => {
    const request = { clientId, dataClass: 'IDENTITY', statement: 'Zo heet ik niet.', proposal: 'Met accent.' };
    const correctionRequestId = await made('requestCorrection', request, 'correctionRequest');
    return { input: { correctionRequestId, expectedVersion: 1, outcome: 'REFUSED', reasons: 'Zie de BRP.' } };
  },
  withdrawConsent: async (clientId) => {
    const yes = { dataClass: 'SUPPORT_PROVISION', fromLaw: 'WMO', purpose: 'WWB_WORK', textVersion: '2026-1' };
    const consentId = await made('giveConsent', { clientId, ...yes }, 'consent');
    return { input: { consentId, expectedVersion: 1 } };
  },
  stopOverride: async (clientId) => {
    const need = { purpose: 'WORK_DEVELOPMENT', minutes: 10, reason: 'Collega ziek, de klant staat aan de balie.' };
    const overrideId = await made('requestOverride', { client: { id: clientId }, ...need }, 'override', STANDING_IN);
    return { ...STANDING_IN, input: { overrideId, expectedVersion: 1 } };
  },
  repayBenefitClaim: async (clientId) => {
    const claimId = await claimOn(clientId);
    return { ...INCOME, input: { clientId, claimId, amountCents: 100, repaidOn: TODAY, expectedVersion: 1 } };
  },
  netBenefitClaim: async (clientId) => {
    const claimId = await claimOn(clientId);
    return { ...INCOME, input: { clientId, claimId, fromMonth: TODAY, expectedVersion: 1 } };
  },
  reviseBenefit: async (clientId) => {
    const benefitId = await made('grantBenefit', benefitInput(clientId), 'benefit', INCOME);
    const input = { clientId, benefitId, from: '2026-04-01', normCents: 120_000, expectedVersion: 1 };
    return { ...INCOME, input };
  },
  endBenefit: async (clientId) => {
    const benefitId = await made('grantBenefit', benefitInput(clientId), 'benefit', INCOME);
    return { ...INCOME, input: { clientId, benefitId, until: '2026-04-01', reason: 'WORK', expectedVersion: 1 } };
  },
  repairBenefitSuspension: async (clientId) => {
    const suspensionId = await suspended(clientId);
    return { ...INCOME, input: { clientId, suspensionId, expectedVersion: 1 } };
  },
  withdrawSuspendedBenefit: async (clientId) => {
    const suspensionId = await suspended(clientId);
    const passed = `update benefit_suspension set repair_until = '2026-03-10' where id = $1`;
    await world.databases.get('benefits')!.query(passed, [suspensionId]);
    return { ...INCOME, input: { clientId, suspensionId, expectedVersion: 1 } };
  },
  resumeDecisionTerm: async (clientId) => {
    const applicationId = randomUUID();
    const days = { notified_on: '2026-03-02', applied_on: '2026-03-02', outcome: 'PENDING' };
    const application = { id: applicationId, client_id: clientId, municipality_code: 'GM0141', ...days, ...BASIS };
    await put(world, 'benefits', 'benefit_application', [{ ...application, version: 1 }]);
    const reason = { reason: 'APPLICANT_AGREES', explanation: 'Schriftelijk akkoord.' };
    const pauseId = await made(
      'pauseDecisionTerm',
      { clientId, applicationId, ...reason, until: '2026-04-16' },
      'pause',
      INCOME,
    );
    return { ...INCOME, input: { clientId, pauseId, until: '2026-03-20', expectedVersion: 1 } };
  },
  reviewWorkDutyExemption: async (clientId) => {
    const exemption = { clientId, until: '2026-12-01', reason: 'OTHER', explanation: 'Rouw.' };
    const exemptionId = await made('grantWorkDutyExemption', exemption, 'exemption');
    return { input: { clientId, exemptionId, note: 'Nog steeds.', until: '2026-11-01', expectedVersion: 1 } };
  },
  endDuty: async (clientId) => {
    await succeed(world, { ...INCOME, act: 'grantBenefit', input: benefitInput(clientId) });
    const obligation = { clientId, description: 'Meldt zich bij de schuldhulp.' };
    const dutyId = await made('imposeAdditionalObligation', obligation, 'duty');
    return { input: { clientId, dutyId, until: '2026-04-01', expectedVersion: 1 } };
  },
  completeTask: async (clientId) => {
    const [id, subject] = [randomUUID(), randomUUID()];
    const facts = { kind: 'REVIEW_EXEMPTION', subject_id: subject, due_on: TODAY, made_at: `${TODAY}T08:00:00Z` };
    await put(world, 'people-development', 'task', [{ id, client_id: clientId, ...facts, version: 1 }]);
    return { input: { taskId: id, expectedVersion: 1 } };
  },
  endSanction: async (clientId) => {
    const benefit = { clientId, householdType: 'SINGLE', from: '2026-01-01', normCents: 140_000 };
    await succeed(world, { ...INCOME, act: 'grantBenefit', input: benefit });
    const sanction = { ...sanctionInput(clientId), startMonth: '2026-03-01' };
    const sanctionId = await made('imposeSanction', sanction, 'sanction', INCOME);
    return { ...INCOME, input: { clientId, sanctionId, restoredOn: TODAY, expectedVersion: 1 } };
  },
  endAssignment: async (clientId) => ({
    input: { clientId, staffId: 'sw-1', expectedVersion: await versionOfAssignment(clientId, 'sw-1') },
  }),
  transferResponsibility: async (clientId) => ({
    input: { clientId, toStaffId: 'con-9', expectedVersion: await versionOfAssignment(clientId, 'con-1') },
  }),
  endTeamAssignment: async (clientId) => {
    const assigned = { id: randomUUID(), team_id: TEAM, client_id: clientId, purpose: 'WORK_DEVELOPMENT' };
    await put(world, 'people-development', 'team_assignment', [{ ...assigned, from_on: '2020-01-01', version: 1 }]);
    return { input: { clientId, teamId: TEAM, expectedVersion: 1 } };
  },
};

/** What the other is told where the act leaves nothing that has a version, or takes away their right to do it. */
const TOLD_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  ...APPLICATIONS_TOLD_OTHERWISE,
  endAssignment: ['AssignmentNotFoundError'],
  endTeamAssignment: ['TeamAssignmentNotFoundError'],
  transferResponsibility: ['FORBIDDEN', 'ClientNotFoundError'],
};

test('no act that takes a version was forgotten', () => {
  const schema = buildSchema(readFileSync(join(SCHEMA_FOLDER, 'public.graphql'), 'utf8'));
  const acts = Object.values(schema.getMutationType()!.getFields()).filter(({ args }) =>
    args.some(({ type }) => {
      const input = schema.getType(String(type).replace('!', ''));
      return isInputObjectType(input) && 'expectedVersion' in input.getFields();
    }),
  );
  expect(acts.map(({ name }) => name).toSorted()).toEqual(Object.keys(ACTS).toSorted());
});

test.each(Object.keys(ACTS))(
  'two who do %s at once with the version that both read: one does, the other learns of it',
  async (act) => {
    const clientId = await registerPerson(world);
    for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, clientId);
    await succeed(world, { ...WORK, act: 'registerIntake', input: { client: { id: clientId } } });
    await succeed(world, { ...WORK, act: 'agreeDevelopmentPlan', input: planInput(clientId) });
    const done: Act = { ...WORK, act, ...(await ACTS[act]!(clientId)) };
    const outcomes = await Promise.all([attempt(world, done), attempt(world, done)]);
    const successes = outcomes.filter(({ result }) => result?.__typename.endsWith('Success'));
    const others = outcomes.filter((outcome) => !successes.includes(outcome));
    expect(successes).toHaveLength(1);
    const told = others.map(({ result, error }) => result?.__typename ?? error?.extensions.code);
    if (act in TOLD_OTHERWISE) expect(TOLD_OTHERWISE[act]).toContain(told[0]);
    else expect(others).toMatchObject([{ error: { extensions: { code: 'CONFLICT', currentVersion: 2 } } }]);
  },
);
