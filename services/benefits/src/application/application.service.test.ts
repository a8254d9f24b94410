import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ask,
  assignTo,
  openServiceWorld,
  statementsOf,
  type Facts,
  type ServiceWorld,
} from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from '../index.js';
import { COACH, INCOME, WMO, WORK } from '../testing/operations.js';
import { ADVISOR, record, records, type RecordAnswer } from '../testing/record-operations.js';
import { connectedClient } from '../testing/stored-records.js';

const WHY = { explanation: 'Zo staat het in de brief.' };

let world: ServiceWorld;
let clientId: string;
beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-03-20' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await knownClient();
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function knownClient(): Promise<string> {
  const id = await connectedClient(world.database);
  await assignTo(world.database, id, { staffId: 'med-1', purpose: 'MEDICAL_ADVICE' });
  return id;
}

async function done(name: string, input: Facts, caller = INCOME): Promise<RecordAnswer> {
  const { result, errors } = await record(world, name, { clientId, ...input }, caller);
  expect(errors).toEqual([]);
  return result;
}

/** Code of the error that an act ends with. */
async function codesOf(name: string, input: Facts, caller = INCOME): Promise<readonly unknown[]> {
  return (await record(world, name, { clientId, ...input }, caller)).codes;
}

async function applied(): Promise<string> {
  const { recordId } = await done('reportBenefitNeed', { notifiedOn: '2006-03-01' });
  await done('fileBenefitApplication', { applicationId: recordId, appliedOn: '2006-03-03', expectedVersion: 1 });
  return recordId!;
}

async function programme(): Promise<string> {
  await applied();
  const input = { kind: 'LEARN_WORK', from: '2006-03-06', ...WHY };
  return (await done('startWorkProgramme', input, WORK)).recordId!;
}

const dossier = async (): Promise<any> => (await records(world, [clientId]))[0];
const kinds = async (): Promise<string[]> => (await world.eventsOf(clientId)).map(({ kind }) => kind);

describe('an application', () => {
  test('that was changed meanwhile is a conflict, and one that is decided is not found any more', async () => {
    const applicationId = await applied();
    const refusing = { applicationId, reason: 'NO_RIGHT', ...WHY };
    expect(await codesOf('refuseBenefitApplication', { ...refusing, expectedVersion: 1 })).toEqual(['CONFLICT']);
    await done('refuseBenefitApplication', { ...refusing, expectedVersion: 2 });
    const again = await done('withdrawBenefitApplication', {
      ...refusing,
      reason: 'CLIENT_REQUEST',
      expectedVersion: 3,
    });
    expect(again.__typename).toBe('BenefitApplicationNotFoundError');
    expect(await kinds()).toEqual([
      'BENEFIT_NEED_REPORTED',
      'BENEFIT_APPLICATION_FILED',
      'BENEFIT_APPLICATION_DECIDED',
    ]);
  });

  async function paused(input: Facts): Promise<unknown> {
    const document = `mutation ($input: PauseDecisionTermInput!) { pauseDecisionTerm(input: $input) { __typename
      ... on InvalidInputError { fields { path } } } }`;
    const facts = { clientId, reason: 'ADDITION_ASKED', ...WHY, ...input };
    return (await ask(world, document, { input: facts }, INCOME)).data.pauseDecisionTerm;
  }
  const wrongAt = (path: string): object => ({ __typename: 'InvalidInputError', fields: [{ path }] });

  test('of which the term is over is not paused any more, also not from a day on which it still ran', async () => {
    const reported = { notifiedOn: '2006-01-02', appliedOn: '2006-01-02' };
    const { recordId: applicationId } = await done('reportBenefitNeed', reported);
    const pause = { applicationId, from: '2006-02-01', until: '2006-04-01' };
    expect(await paused(pause)).toEqual(wrongAt('applicationId'));
  });

  test('stands still once at a time, however its id is written', async () => {
    const applicationId = await applied();
    const pause = { from: '2006-03-21', until: '2006-04-01' };
    const once = { __typename: 'PauseDecisionTermSuccess' };
    expect(await paused({ applicationId, ...pause })).toEqual(once);
    for (const id of [applicationId, applicationId.toUpperCase()])
      expect(await paused({ applicationId: id, ...pause })).toEqual(wrongAt('from'));
  });

  test('is reported once, also when two report it at once or a report is repeated under one key', async () => {
    const input = { notifiedOn: '2006-03-01', idempotencyKey: crypto.randomUUID() };
    const [first, repeated] = [await done('reportBenefitNeed', input), await done('reportBenefitNeed', input)];
    expect(repeated).toEqual(first);
    expect(await codesOf('reportBenefitNeed', { ...input, notifiedOn: '2006-03-02' })).toEqual(['CONFLICT']);
    clientId = await knownClient();
    const both = ['2006-03-01', '2006-03-02'].map((notifiedOn) => done('reportBenefitNeed', { notifiedOn }));
    expect((await Promise.all(both)).map(({ __typename }) => __typename).toSorted()).toEqual([
      'BenefitNeedReportedError',
      'ReportBenefitNeedSuccess',
    ]);
    expect((await dossier()).applications).toHaveLength(1);
  });

  test('is filed once, and its duties end with a refusal and no benefit', async () => {
    const applicationId = await applied();
    const again = { applicationId, appliedOn: '2006-03-10', expectedVersion: 2 };
    expect(await done('fileBenefitApplication', again)).toMatchObject({ fields: [{ path: 'applicationId' }] });
    await done('refuseBenefitApplication', { applicationId, reason: 'NO_RIGHT', ...WHY, expectedVersion: 2 });
    const until = 'select distinct until_on as until from duty where client_id = $1';
    expect(await world.database.query(until, [clientId])).toEqual([{ until: '2006-03-20' }]);
  });

  test('is not closed while a programme runs with it, so that its way out is said first', async () => {
    const programmeId = await programme();
    const { applications } = await dossier();
    const refusing = { applicationId: applications[0].id, reason: 'NO_RIGHT', ...WHY, expectedVersion: 2 };
    expect(await done('refuseBenefitApplication', refusing)).toMatchObject({ fields: [{ path: 'applicationId' }] });
    const end = { programmeId, reason: 'NO_BLAME', until: '2006-03-20', ...WHY, expectedVersion: 1 };
    await done('endWorkProgramme', end, WORK);
    await done('refuseBenefitApplication', refusing);
  });
});

describe('a programme of work first', () => {
  test('takes a report or a benefit, for duties begin with these (art. 9, 55)', async () => {
    const input = { kind: 'LEARN_WORK', from: '2006-03-06', ...WHY };
    expect(await done('startWorkProgramme', input, WORK)).toMatchObject({ fields: [{ path: 'from' }] });
  });

  test('has days of which the latest word counts, none outside of it, and one end', async () => {
    const programmeId = await programme();
    const day = (on: string, state: string): Facts => ({ programmeId, days: [{ on, state }] });
    await done('recordWorkProgrammeAttendance', day('2006-03-06', 'ABSENT'), COACH);
    await done('recordWorkProgrammeAttendance', day('2006-03-06', 'PRESENT'), COACH);
    const outside = await done('recordWorkProgrammeAttendance', day('2006-03-05', 'PRESENT'), COACH);
    expect(outside).toMatchObject({ fields: [{ path: 'days' }] });
    const [seen] = (await dossier()).workProgrammes;
    expect(seen.attendance).toEqual([{ on: '2006-03-06', state: 'PRESENT' }]);
    const end = { programmeId, reason: 'FOUND_WORK', until: '2006-03-27', ...WHY };
    expect(await codesOf('endWorkProgramme', { ...end, expectedVersion: 7 }, WORK)).toEqual(['CONFLICT']);
    await done('endWorkProgramme', { ...end, expectedVersion: 1 }, WORK);
    const twice = await done('endWorkProgramme', { ...end, expectedVersion: 2 }, WORK);
    expect(twice.__typename).toBe('WorkProgrammeNotFoundError');
    expect((await kinds()).slice(-2)).toEqual(['WORK_PROGRAMME_ENDED', 'BENEFIT_EXIT_BEFORE_GRANT']);
  });

  test('is started and ended by the college alone (art. 7 lid 4)', async () => {
    for (const caller of [COACH, WMO, ADVISOR]) {
      const { errors } = await record(
        world,
        'startWorkProgramme',
        { clientId, kind: 'LEARN_WORK', from: '2006-03-06', ...WHY },
        caller,
      );
      expect(errors).toMatchObject([{ code: 'FORBIDDEN', purposes: ['WWB_INCOME', 'WWB_WORK'] }]);
      expect(errors[0]!.message).toContain('art. 7 lid 4');
    }
  });
});

describe('conduct', () => {
  async function observed(): Promise<string> {
    const input = { kind: 'NO_COOPERATION', occurredOn: '2006-03-10', description: 'Werkte niet mee.' };
    return (await done('recordObservedConduct', input, COACH)).recordId!;
  }

  test('that nobody assessed, or of which the client was not heard, leads to no sanction', async () => {
    const input = { householdType: 'SINGLE', from: '2006-03-01', household: { ageBand: 'ADULT' } };
    const grant = `mutation ($input: GrantBenefitInput!) { grantBenefit(input: $input) { __typename } }`;
    await world.subgraph.request({ query: grant, variables: { input: { clientId, ...input } } }, INCOME);
    const conductId = await observed();
    const conducts = [{ conductId, category: 'CATEGORY_2' }];
    const impose = (more: Facts = {}): Promise<RecordAnswer> =>
      imposed({ clientId, conducts, startMonth: '2006-04-01', ...more });
    expect(await impose()).toMatchObject({ __typename: 'SanctionNotAllowedError', reason: 'NOT_HEARD' });
    await done('recordConductHearing', { conductId, heardOn: '2006-03-15', manner: 'NOT_USED' });
    expect(await impose()).toMatchObject({ fields: [{ path: 'conducts' }] });
    await done('assessConductBlame', { conductId, blame: 'NONE', ...WHY });
    expect(await impose()).toMatchObject({ reason: 'NO_BLAME' });
    await done('assessConductBlame', { conductId, blame: 'LESS', ...WHY });
    // What the records say is not told by hand beside them.
    const told = await impose({ blame: 'FULL', heardOn: '2006-03-15' });
    expect(told).toMatchObject({ fields: [{ path: 'blame' }, { path: 'heardOn' }] });
    const twice = await Promise.all([impose(), impose({ startMonth: '2006-05-01' })]);
    // Nobody is lowered twice for the same conduct.
    expect(twice.filter(({ __typename }) => __typename === 'ImposeSanctionSuccess')).toHaveLength(1);
    expect(await impose({ startMonth: '2006-06-01' })).toMatchObject({ fields: [{ path: 'conducts' }] });
    const stored = 'select blame, heard_on as heard, ground, conduct_ids as ids from sanction where client_id = $1';
    expect(await world.database.query(stored, [clientId])).toEqual([
      { blame: 'LESS', heard: '2006-03-15', ground: 'Werkte niet mee.', ids: [conductId] },
    ]);
  });

  async function imposed(input: Facts): Promise<RecordAnswer> {
    const document = `mutation ($input: ImposeSanctionInput!) { imposeSanction(input: $input) { __typename
      ... on SanctionNotAllowedError { reason } ... on InvalidInputError { fields { path } } } }`;
    const answer = await world.subgraph.request({ query: document, variables: { input } }, INCOME);
    return (JSON.parse(JSON.stringify(answer)) as { data: { imposeSanction: RecordAnswer } }).data.imposeSanction;
  }

  test('of somebody else is not proposed for, and a proposal is decided once', async () => {
    const conductId = await observed();
    const mine = clientId;
    clientId = await knownClient();
    const theirs = await done('proposeSanction', { conducts: [{ conductId }], ...WHY }, COACH);
    expect(theirs).toMatchObject({ fields: [{ path: 'conducts' }] });
    clientId = mine;
    const { recordId: proposalId } = await done('proposeSanction', { conducts: [{ conductId }], ...WHY }, COACH);
    expect((await dossier()).sanctionProposals).toMatchObject([{ outcome: 'PENDING', lowering: null }]);
    const rejecting = { proposalId, ...WHY };
    expect(await codesOf('rejectSanctionProposal', { ...rejecting, expectedVersion: 2 })).toEqual(['CONFLICT']);
    await done('rejectSanctionProposal', { ...rejecting, expectedVersion: 1 });
    const twice = await done('rejectSanctionProposal', { ...rejecting, expectedVersion: 2 });
    expect(twice.__typename).toBe('SanctionProposalNotFoundError');
    expect(await kinds()).toEqual(['CONDUCT_OBSERVED', 'SANCTION_PROPOSED', 'SANCTION_PROPOSAL_REJECTED']);
  });

  test('and conclusions by the company are kept with the municipality of the client', async () => {
    await observed();
    await done('recordInabilityConclusion', { unableUntil: '2006-04-15' }, ADVISOR);
    for (const table of ['observed_conduct', 'inability_conclusion']) {
      const kept = `select municipality_code as municipality from ${table} where client_id = $1`;
      expect(await world.database.query(kept, [clientId])).toEqual([{ municipality: 'GM0141' }]);
    }
  });
});

test('all records of fifty clients are read with as many statements as those of one', async () => {
  const clients: string[] = [];
  for (let number = 0; number < 50; number += 1) {
    clientId = await knownClient();
    clients.push(clientId);
    if (number > 3) continue;
    const programmeId = await programme();
    await done('recordWorkProgrammeAttendance', { programmeId, days: [{ on: '2006-03-06', state: 'PRESENT' }] }, COACH);
    const observed = { kind: 'NO_SHOW', occurredOn: '2006-03-10', description: 'Bleef weg.', programmeId };
    const { recordId: conductId } = await done('recordObservedConduct', observed, COACH);
    await done('recordConductHearing', { conductId, heardOn: '2006-03-15', manner: 'NOT_USED' });
    await done('assessConductBlame', { conductId, blame: 'FULL', ...WHY });
    await done('proposeSanction', { conducts: [{ conductId, category: 'CATEGORY_2' }], ...WHY }, COACH);
    await done('recordInabilityConclusion', { unableUntil: '2006-03-09' }, ADVISOR);
  }
  const forOne = await statementsOf(world, () => records(world, clients.slice(0, 1)));
  expect(await statementsOf(world, () => records(world, clients))).toEqual(forOne);
  expect((await records(world, clients))[3]).toMatchObject({
    applications: [{ outcome: 'PENDING' }],
    workProgrammes: [{ attendance: [{ state: 'PRESENT' }] }],
    observedConducts: [{ hearing: { manner: 'NOT_USED' }, assessment: { blame: 'FULL' } }],
    inabilityConclusions: [{ unableUntil: '2006-03-09' }],
    sanctionProposals: [{ lowering: { reason: null, percentage: 20 } }],
  });
});
