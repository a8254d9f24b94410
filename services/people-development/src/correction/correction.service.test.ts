import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import type { Caller } from '@klantbeeld/access';
import { assignTo, statementsOf, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import {
  COACH,
  CONSULTANT,
  EMPLOYER_CONTACT,
  MANAGER,
  WMO_CONSULTANT,
  type Facts,
} from '../intake/testing/guidance-acts.js';
import { newClient, openGuidanceWorld } from '../intake/testing/guidance-world.js';
import { remedyAgainstRefusal } from './correction.rules.js';

const SHOWN = `id dataClass statement proposal receivedOn dueOn dueSource state isOverdue decidedOn reasons remedy version
  viewerCanDecide`;
const REFUSALS = '... on UserError { message } ... on InvalidInputError { fields { path message } }';
const REQUEST = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename
  ... on RequestCorrectionSuccess { correctionRequest { ${SHOWN} } } ${REFUSALS} } }`;
const DECIDE = `mutation ($input: DecideCorrectionInput!) { decideCorrection(input: $input) { __typename
  ... on DecideCorrectionSuccess { correctionRequest { ${SHOWN} } } ${REFUSALS} } }`;
const VIEW = `query ($clients: [_Any!]!) { _entities(representations: $clients) { ... on Client {
  correctionRequests { ${SHOWN} } withheld { path } } } }`;

let world: ServiceWorld;
let clientId: string;
beforeAll(async () => {
  world = await openGuidanceWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  ({ id: clientId } = await newClient(world.database));
  await assignTo(world.database, clientId, { staffId: 'con-1', purpose: 'WWB_WORK' });
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

function attempt(query: string, input: object, who: Caller = CONSULTANT): Promise<FormattedExecutionResult> {
  return world.subgraph.request({ query, variables: { input } }, who);
}

async function act(query: string, input: object, who?: Caller): Promise<Facts> {
  const { data, errors } = await attempt(query, input, who);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data!)[0] as Facts;
}

async function codeOf(query: string, input: object, who?: Caller): Promise<unknown> {
  return (await attempt(query, input, who)).errors?.[0]?.extensions?.code;
}

async function view(ids: readonly string[], who: Caller = CONSULTANT): Promise<Facts[]> {
  const clients = ids.map((id) => ({ __typename: 'Client', id }));
  const { data, errors } = await world.subgraph.request({ query: VIEW, variables: { clients } }, who);
  if (errors) throw new Error(JSON.stringify(errors));
  return data!._entities as Facts[];
}

/** What Suzanne says of her sanction. */
function wrong(more: object = {}): object {
  const said = { statement: 'Ik was er wel bij het gesprek.', proposal: 'Geen maatregel in maart.' };
  return { clientId, dataClass: 'SANCTION', ...said, receivedOn: '2006-03-01', ...more };
}

async function requested(more: object = {}): Promise<Facts & { id: string }> {
  const answer = await act(REQUEST, wrong(more));
  return answer.correctionRequest as Facts & { id: string };
}

describe('a request for correction', () => {
  test('is written down in the words of the client, with its last day by the law of its own day', async () => {
    expect(await requested()).toEqual({
      id: expect.any(String),
      dataClass: 'SANCTION',
      statement: 'Ik was er wel bij het gesprek.',
      proposal: 'Geen maatregel in maart.',
      receivedOn: '2006-03-01',
      dueOn: '2006-03-29',
      dueSource: 'Wbp art. 36 lid 2',
      state: 'OPEN',
      isOverdue: false,
      decidedOn: null,
      reasons: null,
      remedy: null,
      version: 1,
      viewerCanDecide: true,
    });
    expect((await world.eventsOf(clientId)).at(-1)).toMatchObject({
      kind: 'CORRECTION_REQUESTED',
      payload: { data_class: 'SANCTION' },
    });
  });

  test('AVG art. 12 lid 3: since 25 May 2018 the last day is a month after receipt', async () => {
    const { id } = await requested();
    await world.database.query(`update correction_request set received_on = '2026-01-31' where id = $1`, [id]);
    const [{ correctionRequests }] = (await view([clientId])) as [{ correctionRequests: Facts[] }];
    expect(correctionRequests).toMatchObject([{ dueOn: '2026-02-28', dueSource: 'AVG art. 12 lid 3' }]);
  });

  test('about what somebody may not see is not there for them, and who sees nothing of it is told so', async () => {
    await requested();
    const { id } = await requested({ dataClass: 'SHARED_FACT' });
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    const contact = { staffId: 'emp-1', purpose: 'WORK_DEVELOPMENT', capacity: 'EMPLOYER_CONTACT' } as const;
    await assignTo(world.database, clientId, contact);
    expect((await view([clientId]))[0]!.correctionRequests).toHaveLength(2);
    expect((await view([clientId], COACH))[0]!.correctionRequests).toMatchObject([{ id }]);
    const [seen] = await view([clientId], EMPLOYER_CONTACT);
    expect(seen).toMatchObject({ correctionRequests: null });
    expect(seen!.withheld).toContainEqual({ path: 'correctionRequests' });
  });

  test('tells all that is wrong with the input', async () => {
    const input = wrong({ statement: ' ', proposal: 'x'.repeat(2_001), receivedOn: '2006-03-21' });
    const { fields } = (await act(REQUEST, input)) as { fields?: Facts[] };
    expect(fields!.map(({ path }) => path)).toEqual(['statement', 'proposal', 'receivedOn']);
  });

  test('is for who guides the client and may see what it is about', async () => {
    expect(await act(REQUEST, wrong(), COACH)).toMatchObject({ __typename: 'ClientNotFoundError' });
    expect(await codeOf(REQUEST, wrong(), MANAGER)).toBe('FORBIDDEN');
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    expect(await codeOf(REQUEST, wrong(), COACH)).toBe('FORBIDDEN');
    expect(await act(REQUEST, wrong({ dataClass: 'PLACEMENT' }), COACH)).toMatchObject({
      __typename: 'RequestCorrectionSuccess',
    });
  });

  test('under the same key has one effect, also twice at once; another input under that key is a conflict', async () => {
    const input = wrong({ idempotencyKey: crypto.randomUUID() });
    const [first, second] = await Promise.all([act(REQUEST, input), act(REQUEST, input)]);
    expect(second).toEqual(first);
    expect(await codeOf(REQUEST, { ...input, proposal: 'Iets anders.' })).toBe('CONFLICT');
    expect((await view([clientId]))[0]!.correctionRequests).toHaveLength(1);
  });

  test('costs the same number of statements for one client and for fifty', async () => {
    const others = await Promise.all(Array.from({ length: 49 }, () => newClient(world.database)));
    for (const { id } of others) await assignTo(world.database, id, { staffId: 'con-1', purpose: 'WWB_WORK' });
    const one = await statementsOf(world, () => view([clientId]));
    const fifty = await statementsOf(world, () => view([clientId, ...others.map(({ id }) => id)]));
    expect(fifty).toHaveLength(one.length);
  });
});

describe('deciding on it', () => {
  test('refuses with reasons, and says what the client can do about it', async () => {
    const { id } = await requested();
    const decision = { correctionRequestId: id, expectedVersion: 1, outcome: 'REFUSED', reasons: 'Het verslag klopt.' };
    expect(await act(DECIDE, decision)).toMatchObject({
      __typename: 'DecideCorrectionSuccess',
      correctionRequest: {
        state: 'REFUSED',
        decidedOn: '2006-03-20',
        reasons: 'Het verslag klopt.',
        remedy: remedyAgainstRefusal('2006-03-20'),
        version: 2,
        viewerCanDecide: false,
      },
    });
    expect((await world.eventsOf(clientId)).at(-1)).toMatchObject({ kind: 'CORRECTION_DECIDED', version: 2 });
    expect(await codeOf(DECIDE, decision)).toBe('CONFLICT');
    expect(await act(DECIDE, { ...decision, expectedVersion: 2 })).toMatchObject({
      __typename: 'CorrectionAlreadyDecidedError',
    });
  });

  test('grants it today, without a remedy', async () => {
    const { id } = await requested();
    const decision = { correctionRequestId: id, expectedVersion: 1, outcome: 'GRANTED', reasons: 'U was er wel.' };
    expect(await act(DECIDE, decision)).toMatchObject({
      correctionRequest: { state: 'GRANTED', decidedOn: '2006-03-20', remedy: null },
    });
  });

  test('UAVG art. 34, Awb art. 6:7 and Algemene termijnenwet art. 1: six weeks to object, and not until a Sunday', () => {
    expect(remedyAgainstRefusal('2026-11-22')).toBe(
      'U kunt tot en met 2027-01-04 bezwaar maken bij wie dit besluit nam (UAVG art. 34, Awb art. 6:7), en een klacht indienen bij de Autoriteit Persoonsgegevens (AVG art. 77).',
    );
    expect(remedyAgainstRefusal('2006-03-15')).toContain('Wbp art. 45');
  });

  test('is for who keeps the data: a job coach refuses no correction of a duty, a contact of employers none at all', async () => {
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    await assignTo(world.database, clientId, {
      staffId: 'emp-1',
      purpose: 'WORK_DEVELOPMENT',
      capacity: 'EMPLOYER_CONTACT',
    });
    for (const [dataClass, who] of [
      ['DUTY_STATUS', COACH],
      ['CONTACT', EMPLOYER_CONTACT],
    ] as const) {
      const { id } = await requested({ dataClass });
      const decision = { correctionRequestId: id, expectedVersion: 1, outcome: 'REFUSED', reasons: 'Nee.' };
      expect(await codeOf(DECIDE, decision, who)).toBe('FORBIDDEN');
      expect(await act(DECIDE, decision)).toMatchObject({ __typename: 'DecideCorrectionSuccess' });
    }
  });

  test('as a refusal is of today, because the term to object begins when the client is told (Awb art. 6:8)', async () => {
    const { id } = await requested();
    const decision = { correctionRequestId: id, expectedVersion: 1, outcome: 'REFUSED', reasons: 'Nee.' };
    expect(await act(DECIDE, { ...decision, decidedOn: '2006-03-15' })).toMatchObject({
      fields: [{ path: 'decidedOn' }],
    });
  });

  test('by two at once decides once; the other is told the current version', async () => {
    const { id } = await requested();
    const answers = await Promise.all(
      ['GRANTED', 'REFUSED'].map((outcome) =>
        attempt(DECIDE, { correctionRequestId: id, expectedVersion: 1, outcome, reasons: 'Zo is het.' }),
      ),
    );
    const failed = answers.filter(({ errors }) => errors);
    expect(failed).toHaveLength(1);
    expect(failed[0]!.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  test('is refused for a day that cannot be, without reasons, for an unknown one and for who may not see it', async () => {
    const { id } = await requested();
    const decision = { correctionRequestId: id, expectedVersion: 1, outcome: 'GRANTED', reasons: 'Ja.' };
    for (const decidedOn of ['2006-02-28', '2006-03-21']) {
      expect(await act(DECIDE, { ...decision, decidedOn })).toMatchObject({ fields: [{ path: 'decidedOn' }] });
    }
    expect(await act(DECIDE, { ...decision, reasons: '' })).toMatchObject({ fields: [{ path: 'reasons' }] });
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    const refusals = [
      [crypto.randomUUID(), CONSULTANT],
      ['nonsense', CONSULTANT],
      [id, COACH],
      [id, WMO_CONSULTANT],
    ] as const;
    for (const [correctionRequestId, who] of refusals) {
      expect(await act(DECIDE, { ...decision, correctionRequestId }, who)).toMatchObject({
        __typename: 'CorrectionRequestNotFoundError',
      });
    }
    expect(await codeOf(DECIDE, decision, MANAGER)).toBe('FORBIDDEN');
  });

  test('under the same key has one effect', async () => {
    const { id } = await requested();
    const key = { idempotencyKey: crypto.randomUUID() };
    const decision = { correctionRequestId: id, expectedVersion: 1, outcome: 'GRANTED', reasons: 'Ja.', ...key };
    const first = await act(DECIDE, decision);
    expect(await act(DECIDE, decision)).toEqual(first);
    expect(await codeOf(DECIDE, { ...decision, outcome: 'REFUSED' })).toBe('CONFLICT');
  });
});
