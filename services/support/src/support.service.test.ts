import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { callerWith, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import {
  allocate,
  COACH,
  connectedClient,
  ON_TUESDAY,
  openSupportWorld,
  putResearch,
  register,
  view,
  WMO,
} from './testing/operations.js';

let world: ServiceWorld;
let clientId: string;

beforeAll(async () => {
  world = await openSupportWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await connectedClient(world);
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function eventsOf(client: string): Promise<Facts[]> {
  return (await world.eventsOf(client)).map(({ kind, version, payload }) => ({ kind, version, payload }));
}

async function arrangementsOf(client: string): Promise<Facts[]> {
  const [dossier] = await view(world, [client]);
  return dossier!.arrangements as Facts[];
}

describe('allocating support', () => {
  test('a consultant allocates day activities with a practical agreement', async () => {
    const { result } = await allocate(world, { clientId, practicalAgreement: ON_TUESDAY });
    expect(result).toEqual({
      __typename: 'AllocateArrangementSuccess',
      arrangement: {
        id: expect.any(String),
        reportId: null,
        decisionNumber: '425386123',
        decidedOn: '2015-03-20',
        product: { category: '07', categoryName: 'Dagbesteding', code: '07A03' },
        deliveryForm: 'IN_KIND',
        volume: { amount: 6, unit: 'HOUR', frequency: 'WEEK' },
        providerCode: '98025566',
        period: { from: '2015-03-01', until: null },
        practicalAgreement: { ...ON_TUESDAY, period: { from: '2015-03-01', until: null }, version: 1 },
        legalBasis: { bwbId: 'BWBR0035362', article: '2.3.5', paragraph: '3', validFrom: '2015-01-01' },
        version: 1,
        withheld: [],
      },
    });
    expect(await eventsOf(clientId)).toEqual([{ kind: 'ARRANGEMENT_ALLOCATED', version: 1, payload: {} }]);
  });

  test('a decision of 2014 rests on the Wmo 2007, and one without a day is of today', async () => {
    const old = await allocate(world, { clientId, decidedOn: '2014-12-31', until: '2015-04-01' });
    const current = await allocate(world, { clientId, decidedOn: undefined, from: '2015-04-01' });
    expect(old.result.arrangement).toMatchObject({ legalBasis: { bwbId: 'BWBR0020031', article: '4' } });
    expect(current.result.arrangement).toMatchObject({
      decidedOn: '2015-06-01',
      legalBasis: { bwbId: 'BWBR0035362' },
    });
  });

  test('all that is wrong is told at once', async () => {
    const { result } = await allocate(world, {
      clientId,
      decisionNumber: 'B-1',
      decidedOn: '2015-06-02',
      product: { category: '08', code: '07A03' },
      volume: { amount: 0, unit: 'HOUR', frequency: 'WEEK' },
      providerCode: null,
      until: '2015-03-01',
      practicalAgreement: { ...ON_TUESDAY, weekdays: [] },
    });
    expect((result.fields as Facts[]).map((field) => field.path)).toEqual([
      'decisionNumber',
      'decidedOn',
      'until',
      'product.code',
      'volume.amount',
      'providerCode',
      'practicalAgreement.weekdays',
    ]);
  });

  test('the same product on the same days is refused; the next day, or another product, is not', async () => {
    const first = await allocate(world, { clientId, until: '2015-05-01' });
    const overlapping = await allocate(world, { clientId, from: '2015-04-30' });
    const following = await allocate(world, { clientId, from: '2015-05-01' });
    const other = await allocate(world, { clientId, product: { category: '08', code: '08A03' } });
    expect(overlapping.result).toMatchObject({
      __typename: 'ArrangementOverlapsError',
      existingArrangementId: (first.result.arrangement as Facts).id,
    });
    expect([following, other].map(({ result }) => result.__typename)).toEqual([
      'AllocateArrangementSuccess',
      'AllocateArrangementSuccess',
    ]);
  });

  test('of two at once for the same days one succeeds and one is refused', async () => {
    const answers = await Promise.all([allocate(world, { clientId }), allocate(world, { clientId })]);
    expect(answers.map(({ result }) => result.__typename).sort()).toEqual([
      'AllocateArrangementSuccess',
      'ArrangementOverlapsError',
    ]);
    expect(await arrangementsOf(clientId)).toHaveLength(1);
  });

  test('a client of somebody else, one that does not exist and a broken id look the same', async () => {
    const stranger = callerWith({ staffId: 'wmo-2', role: 'WMO_CONSULTANT', purpose: 'WMO_SUPPORT' });
    const { result: notMine } = await allocate(world, { clientId }, stranger);
    const { result: nowhere } = await allocate(world, { clientId: crypto.randomUUID() });
    const { result: broken } = await allocate(world, { clientId: 'x' });
    expect([notMine, nowhere, broken].map((result) => [result.__typename, result.message])).toEqual(
      Array(3).fill(['ClientNotFoundError', notMine.message]),
    );
  });

  test('another purpose than social support is forbidden', async () => {
    expect((await allocate(world, { clientId }, COACH)).codes).toEqual(['FORBIDDEN']);
    expect(await arrangementsOf(clientId)).toEqual([]);
  });

  test('a repeat under one key has one effect, and another act under that key is a conflict', async () => {
    const idempotencyKey = crypto.randomUUID();
    const [first, second] = await Promise.all([
      allocate(world, { clientId, idempotencyKey }),
      allocate(world, { clientId, idempotencyKey }),
    ]);
    const other = await allocate(world, { clientId, idempotencyKey, decisionNumber: '1' });
    expect(second.result).toEqual(first.result);
    expect(other.codes).toEqual(['CONFLICT']);
    expect(await arrangementsOf(clientId)).toHaveLength(1);
    expect(await eventsOf(clientId)).toHaveLength(1);
  });
});

describe('deciding a report', () => {
  async function reportOf(client: string): Promise<string> {
    const { result } = await register(world, { clientId: client });
    return (result.report as Facts).id as string;
  }

  test('a report is decided by its first arrangement and may have more', async () => {
    const reportId = await reportOf(clientId);
    const first = await allocate(world, { clientId, reportId });
    await allocate(world, { clientId, reportId, product: { category: '08', code: '08A03' } });
    const [dossier] = await view(world, [clientId]);
    expect(first.result.arrangement).toMatchObject({ reportId });
    expect(dossier!.reports).toEqual([{ id: reportId, state: 'DECIDED', version: 2 }]);
    expect(dossier!.arrangements).toHaveLength(2);
  });

  test('a decision of the day before the report is refused, one of that day is not', async () => {
    const reportId = await reportOf(clientId);
    const { result } = await allocate(world, { clientId, reportId, decidedOn: '2015-03-01' });
    expect(result).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ path: 'decidedOn', message: expect.stringMatching(/report is of 2015-03-02/) }],
    });
    const [dossier] = await view(world, [clientId]);
    expect(dossier).toMatchObject({ arrangements: [], reports: [{ state: 'RECEIVED', version: 1 }] });
    const sameDay = await allocate(world, { clientId, reportId, decidedOn: '2015-03-02' });
    expect(sameDay.result.arrangement).toMatchObject({ reportId, decidedOn: '2015-03-02' });
  });

  test('a report of another client, one that was withdrawn and a broken id are refused, and nothing is saved', async () => {
    const others = await reportOf(await connectedClient(world));
    const withdrawn = await reportOf(clientId);
    await world.database.query(`update support_report set state = 'WITHDRAWN' where id = $1`, [withdrawn]);
    for (const reportId of [others, withdrawn, 'x']) {
      const { result } = await allocate(world, { clientId, reportId });
      expect((result.fields as Facts[]).map((field) => field.path)).toEqual(['reportId']);
    }
    expect(await arrangementsOf(clientId)).toEqual([]);
  });
});

describe('registering a report', () => {
  test('a report of 2 March 2015 is researched on 13 April at the latest (Wmo 2015 art. 2.3.2 lid 1)', async () => {
    const { result } = await register(world, { clientId, isUrgent: true });
    expect(result).toMatchObject({
      __typename: 'RegisterSupportReportSuccess',
      report: {
        reportedOn: '2015-03-02',
        isUrgent: true,
        state: 'RECEIVED',
        assessBefore: '2015-04-13',
        legalBasis: { bwbId: 'BWBR0035362', article: '2.3.2' },
        version: 1,
      },
    });
    expect(await eventsOf(clientId)).toEqual([{ kind: 'SUPPORT_REPORT_REGISTERED', version: 1, payload: {} }]);
  });

  test.each([
    ['of 13 April 2015, six weeks before Whit Monday', '2015-04-13', '2015-05-26'],
    ['of Saturday 28 March 2015', '2015-03-28', '2015-05-11'],
  ])('a report %s has until the first working day (Algemene termijnenwet art. 1 lid 1)', async (_which, day, last) => {
    const { result } = await register(world, { clientId, reportedOn: day });
    expect(result.report).toMatchObject({ reportedOn: day, assessBefore: last });
  });

  test('research after a report of 13 April 2015 is late from 27 May on (Algemene termijnenwet art. 1 lid 1)', async () => {
    for (const completedOn of ['2015-05-26', '2015-05-27']) {
      const { result } = await register(world, { clientId, reportedOn: '2015-04-13' });
      const reportId = (result.report as Facts).id as string;
      const facts = { client_id: clientId, report_id: reportId, started_on: '2015-04-20', completed_on: completedOn };
      await putResearch(world, facts);
    }
    const [dossier] = await view(world, [clientId]);
    const research = (dossier!.assessments as Facts[]).map((found) => [
      found.completedOn,
      found.dueBefore,
      found.isOverdue,
    ]);
    expect(research.sort()).toEqual([
      ['2015-05-26', '2015-05-26', false],
      ['2015-05-27', '2015-05-26', true],
    ]);
  });

  test('a report under the Wmo 2007 has no term for research', async () => {
    const { result } = await register(world, { clientId, reportedOn: '2014-12-31' });
    expect(result.report).toMatchObject({ assessBefore: null, legalBasis: { bwbId: 'BWBR0020031', article: '4' } });
  });

  test('a changed law is a new row of terms, and a report keeps the term of its own day', async () => {
    await world.database.query(`update support_term set until_on = '2015-05-15'`);
    await world.database.query(
      `insert into support_term select kind, 8, '2015-05-15', null, basis_bwb_id, basis_article, basis_paragraph, '2015-05-15'
         from support_term`,
    );
    const before = await register(world, { clientId, reportedOn: '2015-05-14' });
    const since = await register(world, { clientId, reportedOn: '2015-05-15' });
    await world.database.query(`delete from support_term where from_on = '2015-05-15'`);
    await world.database.query(`update support_term set until_on = null`);
    expect(before.result.report).toMatchObject({ assessBefore: '2015-06-25' });
    expect(since.result.report).toMatchObject({ assessBefore: '2015-07-10' });
  });

  test.each([
    ['a day to come', { reportedOn: '2015-06-02' }, 'reportedOn'],
    ['a day before the Wmo', { reportedOn: '2006-12-31' }, 'reportedOn'],
    ['no words', { requestedHelp: ' ' }, 'requestedHelp'],
  ])('a report with %s is refused', async (_what, facts, path) => {
    const { result } = await register(world, { clientId, ...facts });
    expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path }] });
  });

  test('only for social support, only for an own client, and once under one key', async () => {
    const idempotencyKey = crypto.randomUUID();
    const first = await register(world, { clientId, idempotencyKey });
    const again = await register(world, { clientId, idempotencyKey });
    const [dossier] = await view(world, [clientId], WMO);
    expect((await register(world, { clientId }, COACH)).codes).toEqual(['FORBIDDEN']);
    expect((await register(world, { clientId: crypto.randomUUID() })).result.__typename).toBe('ClientNotFoundError');
    expect(again.result).toEqual(first.result);
    expect(dossier!.reports).toHaveLength(1);
  });
});
