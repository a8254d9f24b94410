import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { ApplicationSteps, days, GRANT, type Facts } from './application-steps.js';
import { COMPANY, INCOME, SUPPORT, WORK } from './inputs.js';

let world: TestWorld;
let person: ApplicationSteps;
beforeAll(async () => {
  world = await openTestWorld({ today: '2006-03-01' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  person = await ApplicationSteps.begin(world);
});

test('who reports on 1 March and applies on the 3rd follows eight weeks as a duty, is paid nothing yet, and keeps the right from the 1st (F01)', async () => {
  await person.apply();
  await person.follow();
  const seen = await person.look();
  const period = { from: '2006-03-06', until: '2006-05-01' };
  expect(
    seen.duties
      .filter((duty: any) => duty.period.from === '2006-03-06')
      .toSorted((one: Facts, other: Facts) => (one.kind! < other.kind! ? -1 : 1)),
  ).toEqual([
    { kind: 'ADDITIONAL', period, legalBasis: { article: '55', paragraph: null } },
    { kind: 'REINTEGRATION', period, legalBasis: { article: '9', paragraph: '1' } },
  ]);
  expect(seen.workProgrammes).toMatchObject([{ kind: 'LEARN_WORK', period, legalBasis: { article: '55' } }]);
  expect(seen.applications).toMatchObject([
    { notifiedOn: '2006-03-01', appliedOn: '2006-03-03', outcome: 'PENDING', decideBefore: '2006-04-28' },
  ]);
  expect(seen).toMatchObject({ benefit: null, march: null });
  // The programme began on the 6th; the right did not move.
  world.setToday('2006-04-20');
  await person.act(INCOME, 'grantBenefit', GRANT);
  expect((await person.look()).benefit).toEqual({ period: { from: '2006-03-01', until: null } });
});

test('who attended all eight weeks has 794.90 a month from the report on, without gap, with the advance netted (F02)', async () => {
  const { id: applicationId } = await person.apply();
  const programme = await person.follow();
  world.setToday('2006-03-20');
  await person.act(INCOME, 'payBenefitAdvance', { amountCents: 100_000 });
  world.setToday('2006-04-20');
  const attended = { programmeId: programme.id, days: days([1, 2, 3, 4, 5, 6], 'PRESENT') };
  await person.act(COMPANY, 'recordWorkProgrammeAttendance', attended);
  await person.act(INCOME, 'grantBenefit', GRANT);
  world.setToday('2006-04-30');
  await person.act(COMPANY, 'recordWorkProgrammeAttendance', { ...attended, days: days([7, 8], 'PRESENT') });
  const end = {
    programmeId: programme.id,
    reason: 'COMPLETED',
    until: '2006-05-01',
    explanation: 'Alle weken gevolgd.',
  };
  await person.act(WORK, 'endWorkProgramme', { ...end, expectedVersion: programme.version });
  const seen = await person.look();
  expect(seen.workProgrammes[0]).toMatchObject({ endReason: 'COMPLETED', noShowSinceWeek: null });
  expect(seen.workProgrammes[0].weeks.map(({ present }: Facts) => present)).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
  expect(seen.applications).toMatchObject([
    {
      id: applicationId,
      outcome: 'GRANTED',
      decidedOn: '2006-04-20',
      decisionBasis: { article: '44', paragraph: '1' },
    },
  ]);
  expect([seen.march, seen.april, seen.may].map(({ right, payable }) => [right.cents, payable.cents])).toEqual([
    [79_490, 0],
    [79_490, 51_348],
    [79_490, 75_674],
  ]);
  expect(seen.march.lines).toContainEqual({ kind: 'ADVANCE', amount: { cents: -75_674 } });
});

describe('who finds work of 32 hours from 3 April on (F03)', () => {
  test('leaves before anything is granted, and has a benefit for the days before the work alone', async () => {
    const { id: applicationId } = await person.apply();
    const programme = await person.follow();
    world.setToday('2006-03-31');
    const end = {
      programmeId: programme.id,
      reason: 'FOUND_WORK',
      until: '2006-04-03',
      explanation: '32 uur bij een bakker.',
    };
    await person.act(WORK, 'endWorkProgramme', { ...end, expectedVersion: programme.version });
    const { applications, duties } = await person.look(INCOME, '2006-04-03');
    expect(applications).toMatchObject([{ outcome: 'PENDING', exitReason: 'WORK', exitOn: '2006-04-03' }]);
    // Those of the programme end with it; those of the law go on until the decision.
    expect(duties.map(({ kind }: Facts) => kind).toSorted()).toEqual([
      'COOPERATION',
      'INFORMATION',
      'REINTEGRATION',
      'WORK',
    ]);
    const open = await person.refused(INCOME, 'grantBenefit', GRANT);
    expect(open).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'until' }] });
    await person.act(INCOME, 'grantBenefit', { ...GRANT, until: '2006-04-03' });
    const seen = await person.look();
    expect(seen.applications).toMatchObject([{ id: applicationId, outcome: 'GRANTED', exitReason: 'WORK' }]);
    expect(seen.benefit).toEqual({ period: { from: '2006-03-01', until: '2006-04-03' } });
    expect((await person.look(INCOME, '2006-04-03')).duties).toEqual([]);
    // Two of thirty days of 794.90, each line rounded by itself: 37.85 and 15.14.
    expect([seen.march.right.cents, seen.april.right.cents, seen.may]).toEqual([79_490, 5_299, null]);
    const counted = { kind: 'BENEFIT_EXIT_BEFORE_GRANT', subjectId: applicationId };
    expect(await person.events()).toContainEqual(expect.objectContaining(counted));
    const outcomes = 'query ($year: Int!) { viewer { workOutcomes(year: $year) { exitsBeforeGrant clients } } }';
    const mine = async (staffId: string, purpose: string, year = 2006): Promise<unknown> =>
      (await world.ask(staffId, outcomes, { variables: { year }, purpose })).data.viewer.workOutcomes;
    expect(await mine('con-1', WORK.purpose)).toEqual({ exitsBeforeGrant: 1, clients: 1 });
    expect(await mine('con-1', WORK.purpose, 2007)).toEqual({ exitsBeforeGrant: 0, clients: 0 });
    expect(await mine('sw-1', COMPANY.purpose)).toEqual({ exitsBeforeGrant: 0, clients: 0 });
  });

  test('and who has no right for those days takes the application back, with reasons', async () => {
    const { id: applicationId, version } = await person.apply();
    const back = { applicationId, reason: 'FOUND_WORK', explanation: 'Werkt vanaf 3 april.', expectedVersion: version };
    expect(await person.refused(INCOME, 'withdrawBenefitApplication', back)).toMatchObject({
      fields: [{ path: 'workFrom' }],
    });
    await person.act(INCOME, 'withdrawBenefitApplication', { ...back, workFrom: '2006-04-03' });
    expect((await person.look()).applications).toMatchObject([
      { outcome: 'WITHDRAWN', decisionReason: 'FOUND_WORK', exitReason: 'WORK', explanation: 'Werkt vanaf 3 april.' },
    ]);
  });
});

describe('from report to decision', () => {
  test('who reports and applies on one day has both written down by one act', async () => {
    const input = { notifiedOn: '2006-03-01', appliedOn: '2006-03-01' };
    const { application } = await person.act(
      INCOME,
      'reportBenefitNeed',
      input,
      'application { appliedOn decideBefore outcome }',
    );
    expect(application).toEqual({ appliedOn: '2006-03-01', decideBefore: '2006-04-26', outcome: 'PENDING' });
  });

  test('no coach, consultant of support or consultant of another municipality reports, ends or decides', async () => {
    const { id: applicationId, version } = await person.apply();
    const closing = { applicationId, reason: 'FOUND_WORK', explanation: 'Werk.', expectedVersion: version };
    const acts = [
      ['reportBenefitNeed', { notifiedOn: '2006-03-01' }],
      ['withdrawBenefitApplication', closing],
      ['grantBenefit', GRANT],
    ] as const;
    for (const [name, input] of acts) {
      for (const actor of [COMPANY, SUPPORT, WORK])
        expect(await person.refused(actor, name, input)).toMatchObject({ code: 'FORBIDDEN', purposes: ['WWB_INCOME'] });
      const elsewhere = await person.refused({ staffId: 'con-2', purpose: INCOME.purpose }, name, input);
      expect(elsewhere.__typename).toBe('ClientNotFoundError');
    }
  });

  test('a second report leaves the earlier one that waits as it is', async () => {
    const { id } = await person.apply();
    const again = await person.refused(
      INCOME,
      'reportBenefitNeed',
      { notifiedOn: '2006-03-03' },
      '... on BenefitNeedReportedError { existingApplicationId }',
    );
    expect(again).toMatchObject({ __typename: 'BenefitNeedReportedError', existingApplicationId: id });
  });

  test('who is younger than 27 looks for work alone for four weeks first, since there is such a term (art. 41 lid 4)', async () => {
    world.setToday('2022-05-02');
    const reported = await person.act(INCOME, 'reportBenefitNeed', { notifiedOn: '2022-03-01' }, 'application { id }');
    const filing = { applicationId: reported.application.id, hasOwnSearch: true, expectedVersion: 1 };
    const early = await person.refused(INCOME, 'fileBenefitApplication', { ...filing, appliedOn: '2022-03-28' });
    expect(early).toMatchObject({ fields: [{ path: 'appliedOn' }] });
    const { application } = await person.act(
      INCOME,
      'fileBenefitApplication',
      { ...filing, appliedOn: '2022-03-29' },
      'application { decideBefore }',
    );
    expect(application).toEqual({ decideBefore: '2022-05-24' });
  });

  test('nothing is granted or refused of who reported and did not apply', async () => {
    const { application } = await person.act(
      INCOME,
      'reportBenefitNeed',
      { notifiedOn: '2006-03-01' },
      'application { id }',
    );
    const refusing = {
      applicationId: application.id,
      reason: 'NO_RIGHT',
      explanation: 'Geen recht.',
      expectedVersion: 1,
    };
    for (const [name, input] of [
      ['refuseBenefitApplication', refusing],
      ['grantBenefit', GRANT],
    ] as const)
      expect(await person.refused(INCOME, name, input)).toMatchObject({ fields: [{ path: 'applicationId' }] });
  });
});
