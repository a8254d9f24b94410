import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { ApplicationSteps, days, GRANT, type Facts } from './application-steps.js';
import { ADVISOR, COMPANY, INCOME, WORK } from './inputs.js';

let world: TestWorld;
let person: ApplicationSteps;
beforeAll(async () => {
  world = await openTestWorld({ today: '2006-03-01' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  person = await ApplicationSteps.begin(world);
});

describe('who stays away from week 3 on without a reason (F04)', () => {
  test('is heard and blamed, and a sanction is proposed as the ordinance says; nothing is imposed by itself', async () => {
    const { id: applicationId, version } = await person.apply();
    const { programme, conductId } = await person.stayAway();
    const end = {
      programmeId: programme.id,
      reason: 'STOPPED_WITHOUT_REASON',
      until: '2006-04-07',
      explanation: 'Stopte.',
    };
    const stopping = { ...end, expectedVersion: programme.version };
    expect(await person.refused(WORK, 'endWorkProgramme', stopping)).toMatchObject({ fields: [{ path: 'reason' }] });
    await person.act(WORK, 'assessConductBlame', { conductId, blame: 'FULL', explanation: 'Niets stond in de weg.' });
    await person.act(WORK, 'endWorkProgramme', stopping);
    const proposal = { conducts: [{ conductId, category: 'CATEGORY_2' }], explanation: 'Bleef drie weken weg.' };
    await person.act(COMPANY, 'proposeSanction', proposal);
    const seen = await person.look();
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
    // The college has it on its list until it decides; hearing is done.
    expect(await person.tasks(INCOME)).toEqual(['JUDGE_SANCTION_PROPOSAL']);
    expect(await person.tasks(COMPANY)).toEqual([]);
    // The application is decided by itself, and never without reasons.
    const refusing = { applicationId, reason: 'NO_COOPERATION', explanation: ' ', expectedVersion: version };
    expect(await person.refused(INCOME, 'refuseBenefitApplication', refusing)).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ path: 'explanation' }],
    });
    const explanation = 'Werkte niet mee aan het vaststellen van het recht, na twee brieven en een gesprek.';
    await person.act(INCOME, 'refuseBenefitApplication', { ...refusing, explanation });
    expect((await person.look()).applications).toMatchObject([
      {
        outcome: 'REFUSED',
        decisionReason: 'NO_COOPERATION',
        explanation,
        decisionBasis: { article: '17', paragraph: '2' },
      },
    ]);
  });

  test('and owes the advance when no benefit follows, which a later one then sets off no more (art. 52, 58)', async () => {
    const { id: applicationId, version } = await person.apply();
    await person.act(INCOME, 'payBenefitAdvance', { amountCents: 30_000 });
    const early = await person.refused(INCOME, 'claimBenefitAdvance', { applicationId });
    expect(early).toMatchObject({ fields: [{ path: 'applicationId' }] });
    const explanation = 'Kwam na drie weken niet meer en gaf geen gegevens.';
    const refusing = { applicationId, reason: 'INFORMATION_MISSING', explanation, expectedVersion: version };
    await person.act(INCOME, 'refuseBenefitApplication', refusing);
    const claiming = ['claimBenefitAdvance', { applicationId }] as const;
    expect(await person.refused(COMPANY, ...claiming)).toMatchObject({ code: 'FORBIDDEN' });
    const { claim } = await person.act(INCOME, ...claiming, 'claim { month balance { cents } }');
    expect(claim).toEqual({ month: '2006-03-01', balance: { cents: 30_000 } });
    expect(await person.refused(INCOME, ...claiming)).toMatchObject({ fields: [{ path: 'applicationId' }] });
    world.setToday('2006-05-02');
    await person.act(INCOME, 'grantBenefit', { ...GRANT, from: '2006-05-01' });
    expect((await person.look()).may).toMatchObject({ payable: { cents: 75_674 } });
  });

  test('or has a benefit that the college lowers upon the proposal', async () => {
    await person.apply();
    const { conductId } = await person.stayAway();
    await person.act(WORK, 'assessConductBlame', { conductId, blame: 'FULL', explanation: 'Niets stond in de weg.' });
    const proposal = { conducts: [{ conductId, category: 'CATEGORY_2' }], explanation: 'Bleef drie weken weg.' };
    const { recordId: proposalId } = await person.act(COMPANY, 'proposeSanction', proposal, 'recordId');
    world.setToday('2006-04-20');
    await person.act(INCOME, 'grantBenefit', GRANT);
    await person.act(INCOME, 'imposeSanction', { conducts: [], proposalId, startMonth: '2006-05-01' });
    const seen = await person.look();
    expect(seen.sanctions).toEqual([{ conductIds: [conductId], percentage: 20 }]);
    expect(seen.sanctionProposals).toMatchObject([{ outcome: 'IMPOSED', lowering: null }]);
    expect(await person.tasks(INCOME)).toEqual([]);
    // 794.90 less a fifth of it.
    expect(seen.may.right.cents).toBe(79_490 - 15_898);
  });
});

test('who the medical advisor finds not able until 15 April is not lowered, and no diagnosis is kept or shown (F05)', async () => {
  await person.apply();
  const { programme, conductId } = await person.stayAway();
  await person.act(WORK, 'assessConductBlame', { conductId, blame: 'FULL', explanation: 'Niets stond in de weg.' });
  const concluded = await person.act(
    ADVISOR,
    'recordInabilityConclusion',
    { unableUntil: '2006-04-15' },
    'conclusion { unableUntil }',
  );
  expect(concluded.conclusion).toEqual({ unableUntil: '2006-04-15' });
  const proposal = { conducts: [{ conductId, category: 'CATEGORY_2' }], explanation: 'Bleef drie weken weg.' };
  const { recordId: proposalId } = await person.act(COMPANY, 'proposeSanction', proposal, 'recordId');
  world.setToday('2006-04-20');
  await person.act(INCOME, 'grantBenefit', GRANT);
  const imposing = { conducts: [], proposalId, startMonth: '2006-05-01' };
  const no = await person.refused(INCOME, 'imposeSanction', imposing, '... on SanctionNotAllowedError { reason }');
  expect(no).toMatchObject({ __typename: 'SanctionNotAllowedError', reason: 'NO_BLAME' });
  const stopping = { programmeId: programme.id, until: '2006-04-07', explanation: 'Stopte.', expectedVersion: 1 };
  const blamed = await person.refused(WORK, 'endWorkProgramme', { ...stopping, reason: 'STOPPED_WITHOUT_REASON' });
  expect(blamed).toMatchObject({ fields: [{ path: 'reason' }] });
  await person.act(WORK, 'endWorkProgramme', { ...stopping, reason: 'NO_BLAME' });
  const seen = await person.look();
  expect(seen.sanctionProposals).toMatchObject([{ outcome: 'PENDING', lowering: { reason: 'NO_BLAME' } }]);
  const rejecting = { proposalId, explanation: 'Niet verwijtbaar (art. 18 lid 2).', expectedVersion: 1 };
  await person.act(INCOME, 'rejectSanctionProposal', rejecting);
  expect((await person.look()).sanctionProposals).toMatchObject([{ outcome: 'REJECTED' }]);
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
    expect(await person.refused(COMPANY, name, input)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a coach who would impose a sanction reads why not, and what to do instead (art. 7 lid 4)', async () => {
    const { message } = await person.refused(COMPANY, 'imposeSanction', { conducts: [], startMonth: '2006-05-01' });
    expect(message).toMatch(/college.*art\. 7 lid 4.*proposeSanction/);
  });

  test('nobody but the medical advisor draws a medical conclusion', async () => {
    for (const actor of [INCOME, WORK, COMPANY]) {
      const no = await person.refused(actor, 'recordInabilityConclusion', { unableUntil: '2006-04-15' });
      expect(no).toMatchObject({ code: 'FORBIDDEN', purposes: ['MEDICAL_ADVICE'] });
    }
  });

  test('a coach sees the programme and who was there, and neither how it ended, conduct, conclusion nor proposal', async () => {
    await person.apply();
    const programme = await person.follow();
    await stayAwayOf(programme.id);
    const seen = await person.look(COMPANY);
    expect(seen).toMatchObject({
      applications: null,
      observedConducts: null,
      inabilityConclusions: null,
      sanctionProposals: null,
    });
    expect(seen.duties.map(({ kind }: Facts) => kind)).toEqual(['REINTEGRATION', 'WORK', 'REINTEGRATION']);
    expect(seen.workProgrammes).toMatchObject([{ kind: 'LEARN_WORK', endReason: null }]);
    expect(seen.workProgrammes[0].withheld).toEqual([{ path: 'endReason' }, { path: 'explanation' }]);
  });

  async function stayAwayOf(programmeId: string): Promise<void> {
    world.setToday('2006-03-20');
    await person.act(COMPANY, 'recordWorkProgrammeAttendance', { programmeId, days: days([1, 2], 'PRESENT') });
  }
});
