import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Caller } from '@klantbeeld/access';
import { openServiceWorld, statementsOf, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { SHELTERED_EMPLOYMENT_SERVICE } from './index.js';
import {
  callsTo,
  COACH,
  CONSULTANT,
  STRANGER,
  type ActAnswer,
  type ActInput,
  type ServiceCalls,
} from './testing/service-calls.js';
import { connectedClient, lapseOn, waitSince, withdrawOn } from './testing/stored-records.js';

const CONFLICT = { extensions: { code: 'CONFLICT' } };
const CATEGORY_SEVERE = {
  decidedOn: '2004-05-10',
  decidedBy: 'CWI',
  handicapCategory: 'SEVERE',
  from: '2004-06-01',
  until: '2007-06-01',
  adaptations: ['GUIDANCE', 'PACE'],
  supportedWorkAdvice: true,
};
const JOB = {
  kind: 'SHELTERED',
  workType: 'GREEN',
  setting: 'WORK_ON_LOCATION',
  fullTimeHundredths: 80,
  from: '2005-03-01',
};

let world: ServiceWorld;
let calls: ServiceCalls;
let clientId: string;

beforeAll(async () => {
  world = await openServiceWorld(SHELTERED_EMPLOYMENT_SERVICE, { today: '2020-01-15' });
  calls = callsTo(world);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  clientId = await connectedClient(world.database);
});

const recordIndication = (facts: ActInput = {}, caller = COACH) =>
  calls.recordIndication({ clientId, ...CATEGORY_SEVERE, ...facts }, caller);
const recordJob = (facts: ActInput = {}, caller = COACH) => calls.recordJob({ clientId, ...JOB, ...facts }, caller);
const view = async (on: string, caller = COACH) => (await calls.sectionsOf([clientId], on, caller))[0]!;
const eventsOf = async (client: string) => (await world.eventsOf(client)).map((event) => event.kind);
const wrongFields = (answer: ActAnswer) => answer.fields?.map((field) => field.path);

describe('recording an indication', () => {
  test('saves the decision with the law of its own date and tells the others once', async () => {
    const answer = await recordIndication();
    expect(answer).toEqual({
      __typename: 'RecordIndicationSuccess',
      indication: {
        id: expect.any(String),
        decidedOn: '2004-05-10',
        decidedBy: 'CWI',
        handicapCategory: 'SEVERE',
        period: { from: '2004-06-01', until: '2007-06-01' },
        validUntil: '2007-06-01',
        adaptations: ['GUIDANCE', 'PACE'],
        supportedWorkAdvice: true,
        legalBasis: { bwbId: 'BWBR0008903', article: '11', paragraph: '1', validFrom: '1998-01-01' },
        version: 1,
      },
    });
    expect(await eventsOf(clientId)).toEqual(['INDICATION_RECORDED']);
  });

  test('names every field that cannot be right', async () => {
    const answer = await recordIndication({
      appliedOn: '2999-01-02',
      decidedOn: '2999-01-01',
      until: '2004-12-01',
      adaptations: ['PACE', 'PACE'],
    });
    expect(answer.__typename).toBe('InvalidInputError');
    expect(wrongFields(answer)).toEqual(['appliedOn', 'decidedOn', 'decidedBy', 'until', 'adaptations']);
  });

  test('refuses a client of somebody else, one that is not there and no id at all in the same way', async () => {
    const answers = [
      await recordIndication({}, STRANGER),
      await recordIndication({ clientId: crypto.randomUUID() }),
      await recordIndication({ clientId: 'nobody' }),
    ];
    for (const answer of answers) {
      expect(answer).toEqual({ __typename: 'ClientNotFoundError', message: answers[0]!.message });
    }
  });

  test('refuses another purpose, and says which one it takes', async () => {
    await expect(recordIndication({}, CONSULTANT)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN', purposes: ['WSW_EMPLOYMENT'] },
    });
  });

  test('refuses an overlap and names the indication that is in the way', async () => {
    const first = await recordIndication();
    expect(await recordIndication({ from: '2007-05-31', until: '2010-06-01' })).toMatchObject({
      __typename: 'IndicationOverlapsError',
      existingIndicationId: first.indication!.id,
    });
    expect((await recordIndication({ from: '2007-06-01', until: '2010-06-01' })).__typename).toBe(
      'RecordIndicationSuccess',
    );
  });

  test('refuses from 2015-01-01 on who has no job, indicated before or not, and takes the re-indication of an employee', async () => {
    const late = { decidedOn: '2016-03-01', decidedBy: 'UWV', from: '2016-04-01', until: '2019-04-01' };
    expect(await recordIndication(late)).toMatchObject({
      __typename: 'IndicationNotAllowedError',
      reason: 'CLOSED_FOR_NEWCOMERS',
      allowedFrom: null,
    });
    await recordIndication();
    expect(await recordIndication(late)).toMatchObject({ reason: 'CLOSED_FOR_NEWCOMERS' });
    await recordJob();
    expect(await recordIndication(late)).toMatchObject({
      __typename: 'RecordIndicationSuccess',
      indication: { legalBasis: { validFrom: '2015-01-01' } },
    });
  });

  test('refuses for 12 months after a withdrawal and says from when it can be asked again', async () => {
    await recordIndication();
    await withdrawOn(world.database, clientId, '2006-03-15');
    const again = { decidedOn: '2006-12-01', from: '2006-12-01', until: '2009-12-01' };
    expect(await recordIndication(again)).toMatchObject({
      __typename: 'IndicationNotAllowedError',
      reason: 'BARRED_AFTER_WITHDRAWAL',
      allowedFrom: '2007-03-15',
    });
  });

  test('has one effect and one answer for one key, and refuses the key for something else', async () => {
    const idempotencyKey = crypto.randomUUID();
    const first = await recordIndication({ idempotencyKey });
    expect(await recordIndication({ idempotencyKey })).toEqual(first);
    await expect(recordIndication({ idempotencyKey, handicapCategory: 'MODERATE' })).rejects.toMatchObject(CONFLICT);
    expect(await eventsOf(clientId)).toEqual(['INDICATION_RECORDED']);
  });

  test('lets one of two at once through', async () => {
    const answers = await Promise.all([recordIndication(), recordIndication()]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'IndicationOverlapsError',
      'RecordIndicationSuccess',
    ]);
    expect((await view('2005-01-01')).allIndications).toHaveLength(1);
  });
});

describe('recording a job', () => {
  test('saves it, takes the client off the waiting list that day and tells the others', async () => {
    await recordIndication();
    await waitSince(world.database, clientId, '2004-05-10');
    expect(await recordJob()).toMatchObject({
      __typename: 'RecordShelteredEmploymentSuccess',
      employment: {
        kind: 'SHELTERED',
        workType: 'GREEN',
        setting: 'WORK_ON_LOCATION',
        fullTimeHundredths: 80,
        period: { from: '2005-03-01', until: null },
        legalBasis: { article: '2' },
      },
    });
    expect((await view('2005-02-28')).waitingListEntry).toEqual({
      municipalityCode: null,
      sinceOn: '2004-05-10',
      withheld: [{ path: 'municipalityCode', reason: 'CONFIDENTIAL' }],
    });
    const after = await view('2005-03-01');
    expect(after).toMatchObject({ waitingListEntry: null, employment: { setting: 'WORK_ON_LOCATION' } });
    expect(after.allWaitingListEntries).toEqual([
      { sinceOn: '2004-05-10', leftOn: '2005-03-01', leftReason: 'JOB_STARTED', version: 2 },
    ]);
    expect(await eventsOf(clientId)).toEqual([
      'INDICATION_RECORDED',
      'SHELTERED_EMPLOYMENT_STARTED',
      'WAITING_LIST_LEFT',
    ]);
  });

  test('leaves a wait that began after the job had ended as it is', async () => {
    await recordIndication();
    await waitSince(world.database, clientId, '2006-01-01');
    await recordJob({ until: '2005-12-01' });
    expect((await view('2006-06-01')).waitingListEntry).toMatchObject({ sinceOn: '2006-01-01' });
  });

  test('a supported job rests on article 7 and needs no kind of work', async () => {
    await recordIndication();
    const answer = await recordJob({ kind: 'SUPPORTED', setting: 'SUPPORTED_EMPLOYMENT', workType: null });
    expect(answer.employment).toMatchObject({ workType: null, legalBasis: { article: '7' } });
  });

  test('names every field that cannot be right', async () => {
    const answer = await recordJob({
      setting: 'SUPPORTED_EMPLOYMENT',
      workType: null,
      fullTimeHundredths: 101,
      until: '2005-03-01',
    });
    expect(wrongFields(answer)).toEqual(['until', 'setting', 'workType', 'fullTimeHundredths']);
  });

  test('refuses a job without a valid indication, a newcomer since 2015 and an overlap', async () => {
    expect((await recordJob()).reason).toBe('NO_VALID_INDICATION');
    await recordIndication({ until: '2034-06-01' });
    expect((await recordJob({ from: '2015-01-01' })).reason).toBe('CLOSED_FOR_NEWCOMERS');
    const first = await recordJob();
    expect(await recordJob({ from: '2015-01-01' })).toMatchObject({
      __typename: 'ShelteredEmploymentOverlapsError',
      existingEmploymentId: first.employment!.id,
    });
  });

  test('refuses another purpose and the client of somebody else', async () => {
    await expect(recordJob({}, CONSULTANT)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect((await recordJob({}, STRANGER)).__typename).toBe('ClientNotFoundError');
  });

  test('has one effect for one key, and lets one of two at once through', async () => {
    await recordIndication();
    const idempotencyKey = crypto.randomUUID();
    const job = { idempotencyKey, until: '2006-01-01' };
    const [first, second] = await Promise.all([recordJob(job), recordJob(job)]);
    expect(second).toEqual(first);
    await expect(recordJob({ ...job, workType: 'POST' })).rejects.toMatchObject(CONFLICT);
    const rivals = await Promise.all([recordJob({ from: '2006-01-01' }), recordJob({ from: '2006-01-01' })]);
    expect(rivals.map((answer) => answer.__typename).sort()).toEqual([
      'RecordShelteredEmploymentSuccess',
      'ShelteredEmploymentOverlapsError',
    ]);
    expect((await view('2005-06-01')).allEmployments).toHaveLength(2);
  });
});

describe('the WSW part of the client view', () => {
  const DETAILS = ['indication', 'allIndications'];
  const JOBS = ['waitingListEntry', 'allWaitingListEntries', 'employment', 'allEmployments'];

  test('a consultant who guides to work sees the conclusion only, and is told what is withheld', async () => {
    await recordIndication();
    await recordJob();
    const seen = await view('2005-06-01', CONSULTANT);
    expect(seen).toMatchObject({ hasValidIndication: true, indicationValidUntil: '2007-06-01' });
    for (const path of [...DETAILS, ...JOBS]) expect(seen[path]).toBeNull();
    const withheld = [...DETAILS, ...JOBS].map((path) => ({ path, reason: 'PURPOSE_NOT_ALLOWED' }));
    expect(seen.withheld).toHaveLength(withheld.length);
    expect(seen.withheld).toEqual(expect.arrayContaining(withheld));
  });

  test('who may see nothing gets the same answer whether or not there is anything', async () => {
    await recordIndication();
    const empty = await connectedClient(world.database);
    for (const [caller, reason] of [
      [{ ...CONSULTANT, purpose: 'WWB_INCOME' }, 'PURPOSE_NOT_ALLOWED'],
      [STRANGER, 'NOT_IN_CASELOAD'],
    ] satisfies [Caller, string][]) {
      const [full, none] = await calls.sectionsOf([clientId, empty], '2005-06-01', caller);
      expect(full).toEqual({
        __typename: 'Withheld',
        law: 'WSW',
        reason,
        purposesThatAllow: ['WWB_WORK', 'WSW_EMPLOYMENT', 'WORK_DEVELOPMENT'],
      });
      expect(none).toEqual(full);
    }
  });

  test('an indication counts from its first day until the day it lapses', async () => {
    await recordIndication();
    await lapseOn(world.database, clientId, '2006-09-15');
    expect(await view('2004-05-31')).toMatchObject({ hasValidIndication: false, indicationValidUntil: null });
    expect(await view('2006-09-14')).toMatchObject({ hasValidIndication: true, indicationValidUntil: '2006-09-15' });
    expect(await view('2006-09-15')).toMatchObject({
      hasValidIndication: false,
      indication: null,
      allIndications: [{ lapsedOn: '2006-09-15', lapseReason: 'OTHER_WORK', validUntil: '2006-09-15' }],
    });
  });

  test('takes as many statements for 50 clients as for 1', async () => {
    const clients = await Promise.all(Array.from({ length: 50 }, () => connectedClient(world.database)));
    const readOf = (ids: readonly string[]) => () => calls.sectionsOf(ids, '2005-06-01', COACH);
    const forOne = await statementsOf(world, readOf(clients.slice(0, 1)));
    expect(forOne).toEqual([
      'access-log-append',
      'indications-of-clients',
      'relations',
      'sheltered-employments-of-clients',
      'waiting-list-entries-of-clients',
    ]);
    expect(await statementsOf(world, readOf(clients))).toEqual(forOne);
  });
});

test('nothing went wrong on our side during these tests', () => {
  expect(world.failures).toEqual([]);
});
