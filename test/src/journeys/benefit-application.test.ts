import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attempt, succeed } from '../world/acts.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { ADVISOR, COMPANY, INCOME, WORK, type Actor } from './inputs.js';

type Facts = Readonly<Record<string, unknown>>;

const APPLICATION = `id version notifiedOn appliedOn outcome decidedOn decideBefore decisionReason explanation exitReason
  exitOn decisionBasis { article paragraph }`;
const PROGRAMME = `id version kind period { from until } endReason noShowSinceWeek weeks { number present excused absent }
  legalBasis { article } withheld { path }`;
const CONDUCT = `id kind hearing { heardOn manner view } assessment { blame explanation }`;
const PROPOSAL = `id version outcome organisation sanctionId lowering { reason category percentage months }`;

const LOOK = `query Look($id: ID!, $march: Date!, $april: Date!, $may: Date!, $day: Date!) { client(id: $id) { benefits {
  ... on BenefitsDossier {
    applications { ${APPLICATION} }
    benefit(on: $day) { period { from until } }
    duties(on: $day) { kind period { from until } legalBasis { article paragraph } }
    workProgrammes { ${PROGRAMME} }
    observedConducts { ${CONDUCT} } inabilityConclusions { unableFrom unableUntil }
    sanctionProposals { ${PROPOSAL} } sanctions { conductIds percentage }
    march: statement(month: $march) { right { cents } payable { cents } lines { kind amount { cents } } }
    april: statement(month: $april) { right { cents } payable { cents } lines { kind amount { cents } } }
    may: statement(month: $may) { right { cents } payable { cents } }
    withheld { path }
  } } } }`;

let world: TestWorld;
let clientId: string;
beforeAll(async () => {
  world = await openTestWorld({ today: '2006-03-01' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.setToday('2006-03-01');
  clientId = await registerPerson(world);
  for (const staffId of ['con-1', 'sw-1', 'med-1']) await assign(world, staffId, clientId);
});

// Answers are read by path in the tests; a wrong path fails there.
async function look({ staffId, purpose }: Actor = INCOME, day = '2006-03-20'): Promise<any> {
  const months = { march: '2006-03-01', april: '2006-04-01', may: '2006-05-01' };
  const { data, errors } = await world.ask(staffId, LOOK, { variables: { id: clientId, ...months, day }, purpose });
  expect(errors).toBeUndefined();
  return data.client.benefits;
}

/** An act about the client of the test that succeeds. */
function act(actor: Actor, name: string, input: Facts, success = '__typename'): Promise<any> {
  return succeed(world, { ...actor, act: name, input: { clientId, ...input }, success });
}

/** Why an act about the client of the test is refused: its refusal, or the error. */
async function refused(actor: Actor, name: string, input: Facts, refusals = ''): Promise<any> {
  const { result, error } = await attempt(world, { ...actor, act: name, input: { clientId, ...input }, refusals });
  return result ?? { ...error!.extensions, message: error!.message };
}

/** Report of 1 March and application of 3 March; resolves to the application. */
async function apply(): Promise<{ readonly id: string; readonly version: number }> {
  const { application } = await act(
    INCOME,
    'reportBenefitNeed',
    { notifiedOn: '2006-03-01' },
    'application { id version }',
  );
  world.setToday('2006-03-03');
  const filing = { applicationId: application.id, appliedOn: '2006-03-03', expectedVersion: application.version };
  return (await act(INCOME, 'fileBenefitApplication', filing, 'application { id version }')).application;
}

/** Eight weeks in the learn-work company from 6 March on; resolves to the programme. */
async function begin(): Promise<{ readonly id: string; readonly version: number }> {
  const input = {
    kind: 'LEARN_WORK',
    from: '2006-03-06',
    explanation: 'Zij heeft lang niet gewerkt en wil weer ritme.',
  };
  return (await act(WORK, 'startWorkProgramme', input, 'programme { id version }')).programme;
}

const DAY = 86_400_000;
/** Days of the weeks of the programme, Monday to Friday. */
function days(weeks: readonly number[], state: string): Facts[] {
  const first = Date.parse('2006-03-06');
  return weeks.flatMap((week) =>
    [0, 1, 2, 3, 4].map((day) => ({
      on: new Date(first + ((week - 1) * 7 + day) * DAY).toISOString().slice(0, 10),
      state,
    })),
  );
}

const GRANT = { householdType: 'SINGLE', from: '2006-03-01', household: { ageBand: 'ADULT', hasChild: false } };

test('who reports on 1 March and applies on the 3rd follows eight weeks as a duty, is paid nothing yet, and keeps the right from the 1st (F01)', async () => {
  await apply();
  await begin();
  const seen = await look();
  const period = { from: '2006-03-06', until: '2006-05-01' };
  expect(seen.duties.toSorted((one: Facts, other: Facts) => (one.kind! < other.kind! ? -1 : 1))).toEqual([
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
  await act(INCOME, 'grantBenefit', GRANT);
  expect((await look()).benefit).toEqual({ period: { from: '2006-03-01', until: null } });
});

test('who attended all eight weeks has 794.90 a month from the report on, without gap, with the advance netted (F02)', async () => {
  const { id: applicationId } = await apply();
  const programme = await begin();
  world.setToday('2006-03-20');
  await act(INCOME, 'payBenefitAdvance', { amountCents: 100_000 });
  world.setToday('2006-04-20');
  const attended = { programmeId: programme.id, days: days([1, 2, 3, 4, 5, 6], 'PRESENT') };
  await act(COMPANY, 'recordWorkProgrammeAttendance', attended);
  await act(INCOME, 'grantBenefit', GRANT);
  world.setToday('2006-04-30');
  await act(COMPANY, 'recordWorkProgrammeAttendance', { ...attended, days: days([7, 8], 'PRESENT') });
  const end = {
    programmeId: programme.id,
    reason: 'COMPLETED',
    until: '2006-05-01',
    explanation: 'Alle weken gevolgd.',
  };
  await act(WORK, 'endWorkProgramme', { ...end, expectedVersion: programme.version });
  const seen = await look();
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
    const { id: applicationId } = await apply();
    const programme = await begin();
    world.setToday('2006-03-31');
    const end = {
      programmeId: programme.id,
      reason: 'FOUND_WORK',
      until: '2006-04-03',
      explanation: '32 uur bij een bakker.',
    };
    await act(WORK, 'endWorkProgramme', { ...end, expectedVersion: programme.version });
    const { applications, duties } = await look(INCOME, '2006-04-03');
    expect(applications).toMatchObject([{ outcome: 'PENDING', exitReason: 'WORK', exitOn: '2006-04-03' }]);
    expect(duties).toEqual([]);
    const open = await refused(INCOME, 'grantBenefit', GRANT);
    expect(open).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'until' }] });
    await act(INCOME, 'grantBenefit', { ...GRANT, until: '2006-04-03' });
    const seen = await look();
    expect(seen.applications).toMatchObject([{ id: applicationId, outcome: 'GRANTED', exitReason: 'WORK' }]);
    expect(seen.benefit).toEqual({ period: { from: '2006-03-01', until: '2006-04-03' } });
    // Two of thirty days of 794.90, each line rounded by itself: 37.85 and 15.14.
    expect([seen.march.right.cents, seen.april.right.cents, seen.may]).toEqual([79_490, 5_299, null]);
    const counted = { kind: 'BENEFIT_EXIT_BEFORE_GRANT', subjectId: applicationId };
    expect(await eventsOfClient()).toContainEqual(expect.objectContaining(counted));
  });

  test('and who has no right for those days takes the application back, with reasons', async () => {
    const { id: applicationId, version } = await apply();
    const back = { applicationId, reason: 'FOUND_WORK', explanation: 'Werkt vanaf 3 april.', expectedVersion: version };
    expect(await refused(INCOME, 'withdrawBenefitApplication', back)).toMatchObject({ fields: [{ path: 'workFrom' }] });
    await act(INCOME, 'withdrawBenefitApplication', { ...back, workFrom: '2006-04-03' });
    expect((await look()).applications).toMatchObject([
      { outcome: 'WITHDRAWN', decisionReason: 'FOUND_WORK', exitReason: 'WORK', explanation: 'Werkt vanaf 3 april.' },
    ]);
  });
});

/** Weeks 1 and 2 attended, nothing since; the coach records it, the client is heard. Resolves to programme and conduct. */
async function stayAway(): Promise<{
  readonly programme: { id: string; version: number };
  readonly conductId: string;
}> {
  const programme = await begin();
  world.setToday('2006-04-07');
  const { id: programmeId } = programme;
  const attended = [...days([1, 2], 'PRESENT'), ...days([3, 4, 5], 'ABSENT')];
  await act(COMPANY, 'recordWorkProgrammeAttendance', { programmeId, days: attended });
  const conduct = { kind: 'NO_SHOW', occurredOn: '2006-03-20', description: 'Bleef weg zonder bericht.', programmeId };
  const { recordId: conductId, conduct: shown } = await act(
    COMPANY,
    'recordObservedConduct',
    conduct,
    'recordId conduct { id }',
  );
  // Who observes is not shown what the college makes of it.
  expect(shown).toBeNull();
  const view = 'Had geen zin meer.';
  await act(WORK, 'recordConductHearing', { conductId, heardOn: '2006-04-06', manner: 'IN_PERSON', view });
  return { programme, conductId };
}

describe('who stays away from week 3 on without a reason (F04)', () => {
  test('is heard and blamed, and a sanction is proposed as the ordinance says; nothing is imposed by itself', async () => {
    const { id: applicationId, version } = await apply();
    const { programme, conductId } = await stayAway();
    const end = {
      programmeId: programme.id,
      reason: 'STOPPED_WITHOUT_REASON',
      until: '2006-04-07',
      explanation: 'Stopte.',
    };
    const stopping = { ...end, expectedVersion: programme.version };
    expect(await refused(WORK, 'endWorkProgramme', stopping)).toMatchObject({ fields: [{ path: 'reason' }] });
    await act(WORK, 'assessConductBlame', { conductId, blame: 'FULL', explanation: 'Niets stond in de weg.' });
    await act(WORK, 'endWorkProgramme', stopping);
    const proposal = { conducts: [{ conductId, category: 'CATEGORY_2' }], explanation: 'Bleef drie weken weg.' };
    await act(COMPANY, 'proposeSanction', proposal);
    const seen = await look();
    expect(seen.workProgrammes[0]).toMatchObject({ endReason: 'STOPPED_WITHOUT_REASON', noShowSinceWeek: 3 });
    expect(seen.observedConducts).toMatchObject([{ kind: 'NO_SHOW', assessment: { blame: 'FULL' } }]);
    expect(seen.sanctionProposals).toMatchObject([
      {
        outcome: 'PENDING',
        organisation: 'MOB-TWENTE',
        lowering: { reason: null, category: 'CATEGORY_2', percentage: 20, months: 1 },
      },
    ]);
    expect(seen.sanctions).toEqual([]);
    // The application is decided by itself, and never without reasons.
    const refusing = { applicationId, reason: 'NO_COOPERATION', explanation: ' ', expectedVersion: version };
    expect(await refused(INCOME, 'refuseBenefitApplication', refusing)).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ path: 'explanation' }],
    });
    const explanation = 'Werkte niet mee aan het vaststellen van het recht, na twee brieven en een gesprek.';
    await act(INCOME, 'refuseBenefitApplication', { ...refusing, explanation });
    expect((await look()).applications).toMatchObject([
      {
        outcome: 'REFUSED',
        decisionReason: 'NO_COOPERATION',
        explanation,
        decisionBasis: { article: '17', paragraph: '2' },
      },
    ]);
  });

  test('or has a benefit that the college lowers upon the proposal', async () => {
    await apply();
    const { conductId } = await stayAway();
    await act(WORK, 'assessConductBlame', { conductId, blame: 'FULL', explanation: 'Niets stond in de weg.' });
    const proposal = { conducts: [{ conductId, category: 'CATEGORY_2' }], explanation: 'Bleef drie weken weg.' };
    const { recordId: proposalId } = await act(COMPANY, 'proposeSanction', proposal, 'recordId');
    world.setToday('2006-04-20');
    await act(INCOME, 'grantBenefit', GRANT);
    await act(INCOME, 'imposeSanction', { conducts: [], proposalId, startMonth: '2006-05-01' });
    const seen = await look();
    expect(seen.sanctions).toEqual([{ conductIds: [conductId], percentage: 20 }]);
    expect(seen.sanctionProposals).toMatchObject([{ outcome: 'IMPOSED', lowering: null }]);
    // 794.90 less a fifth of it.
    expect(seen.may.right.cents).toBe(79_490 - 15_898);
  });
});

test('who the medical advisor finds not able until 15 April is not lowered, and no diagnosis is kept or shown (F05)', async () => {
  await apply();
  const { programme, conductId } = await stayAway();
  await act(WORK, 'assessConductBlame', { conductId, blame: 'FULL', explanation: 'Niets stond in de weg.' });
  const concluded = await act(
    ADVISOR,
    'recordInabilityConclusion',
    { unableUntil: '2006-04-15' },
    'conclusion { unableUntil }',
  );
  expect(concluded.conclusion).toEqual({ unableUntil: '2006-04-15' });
  const proposal = { conducts: [{ conductId, category: 'CATEGORY_2' }], explanation: 'Bleef drie weken weg.' };
  const { recordId: proposalId } = await act(COMPANY, 'proposeSanction', proposal, 'recordId');
  world.setToday('2006-04-20');
  await act(INCOME, 'grantBenefit', GRANT);
  const imposing = { conducts: [], proposalId, startMonth: '2006-05-01' };
  const no = await refused(INCOME, 'imposeSanction', imposing, '... on SanctionNotAllowedError { reason }');
  expect(no).toMatchObject({ __typename: 'SanctionNotAllowedError', reason: 'NO_BLAME' });
  const stopping = { programmeId: programme.id, until: '2006-04-07', explanation: 'Stopte.', expectedVersion: 1 };
  const blamed = await refused(WORK, 'endWorkProgramme', { ...stopping, reason: 'STOPPED_WITHOUT_REASON' });
  expect(blamed).toMatchObject({ fields: [{ path: 'reason' }] });
  await act(WORK, 'endWorkProgramme', { ...stopping, reason: 'NO_BLAME' });
  const seen = await look();
  expect(seen.sanctionProposals).toMatchObject([{ outcome: 'PENDING', lowering: { reason: 'NO_BLAME' } }]);
  const rejecting = { proposalId, explanation: 'Niet verwijtbaar (art. 18 lid 2).', expectedVersion: 1 };
  await act(INCOME, 'rejectSanctionProposal', rejecting);
  expect((await look()).sanctionProposals).toMatchObject([{ outcome: 'REJECTED' }]);
  expect(seen.inabilityConclusions).toEqual([{ unableFrom: null, unableUntil: '2006-04-15' }]);
  const columns = `select column_name from information_schema.columns
    where table_name = 'inability_conclusion' and data_type = 'text' and column_name !~ '^basis_'`;
  const texts = await world.databases.get('benefits')!.query<{ column_name: string }>(columns);
  expect(texts.map(({ column_name }) => column_name).toSorted()).toEqual(['municipality_code', 'recorded_by']);
});

describe('the wrong member of staff', () => {
  test.each([
    ['reportBenefitNeed', { notifiedOn: '2006-03-01' }],
    ['startWorkProgramme', { kind: 'LEARN_WORK', from: '2006-03-06', explanation: 'Ritme.' }],
    ['imposeSanction', { conducts: [], startMonth: '2006-05-01' }],
    ['recordConductHearing', { conductId: 'x', heardOn: '2006-03-01', manner: 'NOT_USED' }],
  ])('a coach does no %s', async (name, input) => {
    expect(await refused(COMPANY, name, input)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a coach who would impose a sanction reads why not, and what to do instead (art. 7 lid 4)', async () => {
    const { message } = await refused(COMPANY, 'imposeSanction', { conducts: [], startMonth: '2006-05-01' });
    expect(message).toMatch(/college.*art\. 7 lid 4.*proposeSanction/);
  });

  test('nobody but the medical advisor draws a medical conclusion', async () => {
    for (const actor of [INCOME, WORK, COMPANY]) {
      const no = await refused(actor, 'recordInabilityConclusion', { unableUntil: '2006-04-15' });
      expect(no).toMatchObject({ code: 'FORBIDDEN', purposes: ['MEDICAL_ADVICE'] });
    }
  });

  test('a coach sees the programme and who was there, and neither how it ended, conduct, conclusion nor proposal', async () => {
    await apply();
    const programme = await begin();
    await stayAwayOf(programme.id);
    const seen = await look(COMPANY);
    expect(seen).toMatchObject({
      applications: null,
      observedConducts: null,
      inabilityConclusions: null,
      sanctionProposals: null,
    });
    expect(seen.duties.map(({ kind }: Facts) => kind)).toEqual(['REINTEGRATION']);
    expect(seen.workProgrammes).toMatchObject([{ kind: 'LEARN_WORK', endReason: null }]);
    expect(seen.workProgrammes[0].withheld).toEqual([{ path: 'endReason' }, { path: 'explanation' }]);
  });

  async function stayAwayOf(programmeId: string): Promise<void> {
    world.setToday('2006-03-20');
    await act(COMPANY, 'recordWorkProgrammeAttendance', { programmeId, days: days([1, 2], 'PRESENT') });
  }
});

describe('from report to decision', () => {
  test('a second report leaves the earlier one that waits as it is', async () => {
    const { id } = await apply();
    const again = await refused(
      INCOME,
      'reportBenefitNeed',
      { notifiedOn: '2006-03-03' },
      '... on BenefitNeedReportedError { existingApplicationId }',
    );
    expect(again).toMatchObject({ __typename: 'BenefitNeedReportedError', existingApplicationId: id });
  });

  test('who is younger than 27 looks for work alone for four weeks first, since there is such a term (art. 41 lid 4)', async () => {
    world.setToday('2022-05-02');
    const reported = await act(INCOME, 'reportBenefitNeed', { notifiedOn: '2022-03-01' }, 'application { id }');
    const filing = { applicationId: reported.application.id, hasOwnSearch: true, expectedVersion: 1 };
    const early = await refused(INCOME, 'fileBenefitApplication', { ...filing, appliedOn: '2022-03-28' });
    expect(early).toMatchObject({ fields: [{ path: 'appliedOn' }] });
    const { application } = await act(
      INCOME,
      'fileBenefitApplication',
      { ...filing, appliedOn: '2022-03-29' },
      'application { decideBefore }',
    );
    expect(application).toEqual({ decideBefore: '2022-05-24' });
  });

  test('nothing is granted or refused of who reported and did not apply', async () => {
    const { application } = await act(INCOME, 'reportBenefitNeed', { notifiedOn: '2006-03-01' }, 'application { id }');
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
      expect(await refused(INCOME, name, input)).toMatchObject({ fields: [{ path: 'applicationId' }] });
  });
});

async function eventsOfClient(): Promise<readonly object[]> {
  await world.settled();
  const { newest } = await world.log.bounds();
  return (await world.log.readAfter(Math.max(0, newest - 1_000), 1_000)).filter((event) => event.clientId === clientId);
}
