import { randomUUID } from 'node:crypto';
import { succeed } from '../world/acts.js';
import {
  assign,
  BASIS,
  consent,
  everywhere,
  newBsn,
  override,
  put,
  registerPerson,
  registerStaff,
} from '../world/people.js';
import type { TestWorld } from '../world/test-world.js';
import { openWorkType } from '../world/placements.js';
import {
  arrangementInput,
  benefitInput,
  COACH,
  INCOME,
  indicationInput,
  MANAGER,
  placementInput,
  planInput,
  shelteredJobInput,
  SUPPORT,
  TODAY,
  trainingInput,
  WORK,
} from './inputs.js';

/** People in the states that acts are refused for. */
export interface People {
  /** Somebody of con-1, sw-1 and wmo-1 of whom nothing is recorded. */
  readonly fresh: string;
  /** Somebody of theirs of whom everything is recorded, ended where it can end. */
  readonly busy: string;
  /** The benefit of who is busy, in version 1. */
  readonly benefit: string;
  /** A report of who is busy that waits, and a programme that runs. */
  readonly application: string;
  readonly programme: string;
  /** The duty to work of who is busy, which is of the law. */
  readonly duty: string;
  /** Tasks about who is busy, both in version 1. */
  readonly task: { readonly open: string; readonly done: string };
  /** Somebody of theirs with a benefit on hold and a term that stands still, both in version 1. */
  readonly waiting: { readonly client: string; readonly suspension: string; readonly pause: string };
  /** Somebody who exists and is nobody's. */
  readonly stranger: string;
  /** Number of somebody of con-1 without an intake. */
  readonly bsnOfColleague: string;
  /** Number of somebody who lives in Roosendaal. */
  readonly bsnElsewhere: string;
  /** Ended ones of who is busy, in version 2, and standing ones, in version 1. */
  readonly ended: { readonly intervention: string; readonly placement: string };
  readonly standing: { readonly intervention: string; readonly placement: string };
  /** Plans of who waits: one that is over, one that runs until 2030 and one from then on, all in version 1. */
  readonly plan: { readonly ended: string; readonly running: string; readonly toCome: string };
  /** A consent of who is fresh that was taken back; another one stands. */
  readonly withdrawnConsent: string;
  /** An override of sw-2 that is over; two others run. */
  readonly endedOverride: string;
  /** A team of the company that works with who is fresh and not with who is busy; sw-1 is in it. */
  readonly team: string;
  /** A work type with one place, which who is busy has by this placement until June; from then on somebody else has it. */
  readonly work: { readonly type: string; readonly placement: string };
  /** What who is busy says is wrong: one in version 1, and one that was decided on, in version 2. */
  readonly correction: { readonly open: string; readonly decided: string };
}

/** Registers them, and does what makes them so. */
export async function meetPeople(world: TestWorld): Promise<People> {
  const [bsnOfColleague, bsnElsewhere] = [newBsn(), newBsn()];
  await assign(world, 'con-1', await registerPerson(world, { bsn: bsnOfColleague }));
  await registerPerson(world, { bsn: bsnElsewhere, municipality: 'GM1674' });
  const [fresh, busy, stranger] = [await somebody(world), await somebody(world), await registerPerson(world)];
  const benefit = await recordEverything(world, busy);
  const waiting = await reportAndFollow(world, busy);
  const ended = await beginWork(world, busy);
  await endWork(world, ended);
  const standing = await beginWork(world, busy);
  const related = await relate(world, fresh, busy);
  const correction = await askCorrections(world, busy);
  const work = await fillWorkType(world, busy);
  await closeBudgets(world);
  return {
    fresh,
    busy,
    stranger,
    bsnOfColleague,
    bsnElsewhere,
    ended,
    standing,
    correction,
    work,
    benefit,
    ...waiting,
    plan: await plansOf(world),
    duty: await workDutyOf(world, busy),
    task: await tasksAbout(world, busy),
    waiting: await somebodyWaiting(world),
    ...related,
  };
}

async function reportAndFollow(world: TestWorld, clientId: string): Promise<Pick<People, 'application' | 'programme'>> {
  const report = { ...INCOME, act: 'reportBenefitNeed', input: { clientId, notifiedOn: TODAY } };
  const input = { clientId, kind: 'LEARN_WORK', from: TODAY, explanation: 'Weer ritme.' };
  return {
    application: (await succeed(world, { ...report, success: 'recordId' })).recordId,
    programme: (await succeed(world, { ...WORK, act: 'startWorkProgramme', input, success: 'recordId' })).recordId,
  };
}

async function workDutyOf(world: TestWorld, clientId: string): Promise<string> {
  const [duty] = await world.databases
    .get('benefits')!
    .query<{ id: string }>(`select id from duty where client_id = $1 and kind = 'WORK'`, [clientId]);
  return duty!.id;
}

async function plansOf(world: TestWorld): Promise<People['plan']> {
  const clientId = await somebody(world);
  const facts = { client_id: clientId, agreed_on: '2020-01-01', organisation: 'GM0141', agreed_by: 'con-1', ...BASIS };
  const [ended, running, toCome] = [randomUUID(), randomUUID(), randomUUID()];
  await put(world, 'people-development', 'development_plan', [
    { ...facts, id: ended, from_on: '2020-01-01', until_on: '2021-01-01', version: 1 },
    { ...facts, id: running, from_on: '2021-01-01', until_on: '2030-01-01', version: 1 },
    { ...facts, id: toCome, from_on: '2030-01-01', until_on: '2034-01-01', version: 1 },
  ]);
  return { ended, running, toCome };
}

async function tasksAbout(world: TestWorld, clientId: string): Promise<People['task']> {
  const [open, done] = [randomUUID(), randomUUID()];
  const facts = { client_id: clientId, kind: 'REVIEW_EXEMPTION', due_on: TODAY, made_at: `${TODAY}T08:00:00Z` };
  const rows = [open, done].map((id) => ({
    id,
    ...facts,
    subject_id: id,
    done_on: id === done ? TODAY : null,
    version: 1,
  }));
  await put(world, 'people-development', 'task', rows);
  return { open, done };
}

async function somebodyWaiting(world: TestWorld): Promise<People['waiting']> {
  const clientId = await somebody(world);
  const granting = { ...benefitInput(clientId), from: '2026-01-01' };
  const granted = { ...INCOME, act: 'grantBenefit', input: granting, success: 'benefit { id }' };
  const benefitId = (await succeed(world, granted)).benefit.id;
  const held = {
    clientId,
    benefitId,
    from: '2026-02-01',
    repairUntil: '2026-03-20',
    missing: 'Loonstroken',
    isBlameworthy: true,
  };
  const holding = { ...INCOME, act: 'suspendBenefit', input: held, success: 'suspension { id }' };
  const applicationId = randomUUID();
  const days = { notified_on: '2026-03-02', applied_on: '2026-03-02', outcome: 'PENDING' };
  const application = { id: applicationId, client_id: clientId, municipality_code: 'GM0141', ...days, ...BASIS };
  await put(world, 'benefits', 'benefit_application', [{ ...application, version: 1 }]);
  const still = {
    clientId,
    applicationId,
    reason: 'APPLICANT_AGREES',
    explanation: 'Schriftelijk akkoord.',
    until: '2026-04-16',
  };
  const pausing = { ...INCOME, act: 'pauseDecisionTerm', input: still, success: 'pause { id }' };
  const { suspension } = await succeed(world, holding);
  return { client: clientId, suspension: suspension.id, pause: (await succeed(world, pausing)).pause.id };
}

/** The budget for benefits of Almelo over 2024 is closed with a surplus of € 1.000,00. */
async function closeBudgets(world: TestWorld): Promise<void> {
  const year = { municipality: 'GM0141', year: 2024, part: 'INCOME' };
  const granted = { ...year, kind: 'GRANTED', amountCents: 100_000, description: 'Toegekend door het Rijk' };
  await succeed(world, { ...MANAGER, act: 'bookBenefitBudget', input: granted });
  await succeed(world, { ...MANAGER, act: 'closeBenefitBudget', input: year });
}

async function askCorrections(world: TestWorld, clientId: string): Promise<People['correction']> {
  const input = { clientId, dataClass: 'IDENTITY', statement: 'Zo heet ik niet.', proposal: 'Met accent.' };
  const asked = { ...WORK, act: 'requestCorrection', input, success: 'correctionRequest { id }' };
  const [open, decided] = [await succeed(world, asked), await succeed(world, asked)].map(
    (one) => one.correctionRequest.id,
  );
  const decision = { correctionRequestId: decided, expectedVersion: 1, outcome: 'REFUSED', reasons: 'Zie de BRP.' };
  await succeed(world, { ...WORK, act: 'decideCorrection', input: decision });
  return { open, decided };
}

async function fillWorkType(world: TestWorld, busy: string): Promise<People['work']> {
  const type = await openWorkType(world, 'Post', 1);
  const success = 'placement { id }';
  const input = { ...placementInput(busy), workTypeId: type, until: '2026-06-01' };
  const { placement } = await succeed(world, { ...WORK, act: 'startPlacement', input, success });
  const later = { ...placementInput(await somebody(world)), workTypeId: type, from: '2026-06-01' };
  await succeed(world, { ...WORK, act: 'startPlacement', input: later });
  return { type, placement: placement.id };
}

async function relate(
  world: TestWorld,
  fresh: string,
  busy: string,
): Promise<Pick<People, 'withdrawnConsent' | 'endedOverride' | 'team'>> {
  await registerStaff(world, 'con-1', 'sw-1', 'sw-2', 'wmo-1');
  const full = { id: 'con-full', name: 'Volle caseload', roles: ['WWB_CONSULTANT'], organisation: 'GM0141' };
  const elsewhere = { ...full, id: 'con-2', organisation: 'GM1674' };
  const staff = [full, elsewhere].map((one) => ({ ...one, caseload_limit: 1 }));
  await put(world, 'people-development', 'staff_member', staff);
  await assign(world, elsewhere.id, await registerPerson(world, { municipality: 'GM1674' }));
  const link = { id: randomUUID(), client_id: busy, staff_id: full.id, purpose: 'WWB_WORK', capacity: 'GUIDANCE' };
  await everywhere(world, 'assignment', [{ ...link, is_responsible: false, from_on: '2020-01-01', version: 1 }]);
  await consent(world, fresh, 'SUPPORT_PROVISION', 'WWB_WORK');
  const withdrawnAt = `${TODAY}T08:00:00Z`;
  const withdrawnConsent = await consent(world, fresh, 'PRACTICAL_AGREEMENT', 'WWB_WORK', { withdrawnAt });
  const now = new Date(`${TODAY}T10:59:00Z`);
  for (const other of [await registerPerson(world), await registerPerson(world)]) {
    await override(world, 'sw-2', other, 'WORK_DEVELOPMENT', { startedAt: now });
  }
  const startedAt = new Date(`${TODAY}T09:00:00Z`);
  return {
    team: await teamOf(world, fresh),
    withdrawnConsent,
    endedOverride: await override(world, 'sw-2', await registerPerson(world), 'WORK_DEVELOPMENT', { startedAt }),
  };
}

async function teamOf(world: TestWorld, clientId: string): Promise<string> {
  const id = randomUUID();
  const part = { id: randomUUID(), team_id: id, from_on: '2020-01-01' };
  await put(world, 'people-development', 'team', [{ id, name: 'Begeleiding', organisation: 'MOB-TWENTE' }]);
  await put(world, 'people-development', 'team_member', [{ ...part, staff_id: 'sw-1' }]);
  const assigned = { ...part, client_id: clientId, purpose: 'WORK_DEVELOPMENT', version: 1 };
  await put(world, 'people-development', 'team_assignment', [assigned]);
  return id;
}

async function somebody(world: TestWorld): Promise<string> {
  const id = await registerPerson(world);
  for (const staffId of ['con-1', 'sw-1', 'wmo-1']) await assign(world, staffId, id);
  return id;
}

/** Resolves to the benefit. */
async function recordEverything(world: TestWorld, id: string): Promise<string> {
  await succeed(world, { ...WORK, act: 'registerIntake', input: { client: { id } } });
  await succeed(world, { ...WORK, act: 'agreeDevelopmentPlan', input: planInput(id) });
  const granting = { ...INCOME, act: 'grantBenefit', input: benefitInput(id), success: 'benefit { id }' };
  const { benefit } = await succeed(world, granting);
  await succeed(world, { ...INCOME, act: 'settleBenefitMonth', input: { clientId: id, month: TODAY } });
  await succeed(world, { ...COACH, act: 'recordIndication', input: indicationInput(id) });
  const job = { ...shelteredJobInput(id), from: '2014-12-01' };
  await succeed(world, { ...COACH, act: 'recordShelteredEmployment', input: job });
  await succeed(world, { ...SUPPORT, act: 'allocateArrangement', input: arrangementInput(id) });
  return benefit.id;
}

async function beginWork(world: TestWorld, id: string): Promise<People['standing']> {
  const training = { ...WORK, act: 'startIntervention', input: trainingInput(id), success: 'intervention { id }' };
  const placement = { ...placementInput(id), from: '2026-03-01' };
  const placing = { ...WORK, act: 'startPlacement', input: placement, success: 'placement { id }' };
  return {
    intervention: (await succeed(world, training)).intervention.id,
    placement: (await succeed(world, placing)).placement.id,
  };
}

async function endWork(world: TestWorld, { intervention, placement }: People['ended']): Promise<void> {
  const training = { interventionId: intervention, expectedVersion: 1, endedOn: TODAY, reason: 'COMPLETED' };
  await succeed(world, { ...WORK, act: 'endIntervention', input: training });
  const work = { placementId: placement, expectedVersion: 1, until: TODAY, reason: 'OTHER' };
  await succeed(world, { ...WORK, act: 'endPlacement', input: work });
}
