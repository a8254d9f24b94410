import { BASIS, put } from '../world/people.js';
import type { TestWorld } from '../world/test-world.js';
import { PLANTED } from './planted.js';
import { inMunicipality, rowOf } from './rows.js';

/** Benefit, duties, exemption, sanction. */
export async function knowBenefits(world: TestWorld, clientId: string): Promise<void> {
  const from = { from_on: '2020-01-01', ...BASIS, version: 1 };
  const granted = {
    ...inMunicipality(clientId),
    ...from,
    household_type: 'MARRIED',
    decided_on: '2020-01-10',
    decided_by: 'con-1',
  };
  await put(world, 'benefits', 'benefit_application', [
    {
      ...inMunicipality(clientId),
      notified_on: PLANTED['BenefitsDossier.applications'],
      applied_on: '2019-11-25',
      outcome: 'GRANTED',
      ...BASIS,
      version: 1,
    },
  ]);
  await put(world, 'benefits', 'benefit', [granted]);
  await put(world, 'benefits', 'benefit_period', [
    {
      ...rowOf(clientId),
      benefit_id: granted.id,
      from_on: '2020-01-01',
      norm_cents: Number(PLANTED['BenefitsDossier.benefit']),
      supplement_cents: 0,
      reduction_cents: 0,
    },
  ]);
  await put(world, 'benefits', 'benefit_suspension', [
    {
      ...inMunicipality(clientId),
      ...from,
      benefit_id: granted.id,
      missing: PLANTED['BenefitsDossier.suspensions'],
      from_on: '2020-02-01',
      until_on: '2020-03-28',
      repair_until: '2020-03-01',
      state: 'REPAIRED',
      decided_on: '2020-02-10',
      decided_by: 'con-1',
      closed_on: '2020-02-20',
    },
  ]);
  await put(world, 'benefits', 'duty', [
    { ...inMunicipality(clientId), ...from, kind: 'WORK', description: PLANTED['Duty.description'] },
  ]);
  await knowConduct(world, clientId);
  await put(world, 'benefits', 'work_duty_exemption', [
    {
      ...inMunicipality(clientId),
      ...from,
      until_on: PLANTED['BenefitsDossier.exemption'],
      reason: 'CARE',
      explanation: PLANTED['WorkDutyExemption.explanation'],
      provision: 'Geen opvang in de buurt',
      review_on: PLANTED['WorkDutyExemption.reviewOn'],
      reviewed_on: '2024-05-06',
    },
  ]);
  await put(world, 'benefits', 'sanction', [
    {
      ...inMunicipality(clientId),
      ...from,
      ground: PLANTED['BenefitsDossier.sanctions'],
      category: '3',
      percentage: 20,
      until_on: '2099-01-01',
      amount_cents: 24_691,
      reconsider_before: '2098-01-01',
    },
  ]);
}

/** A programme that ended, conduct in it with all that was recorded about it, and a proposal. */
async function knowConduct(world: TestWorld, clientId: string): Promise<void> {
  const followed = {
    ...inMunicipality(clientId),
    kind: 'LEARN_WORK',
    from_on: '2019-09-02',
    until_on: '2019-09-16',
    started_by: 'con-1',
    ended_on: '2019-09-16',
    end_reason: 'NO_BLAME',
    end_explanation: PLANTED['WorkProgramme.explanation'],
    ended_by: 'con-1',
    ...BASIS,
    version: 2,
  };
  const observed = {
    ...inMunicipality(clientId),
    programme_id: followed.id,
    kind: 'NO_SHOW',
    occurred_on: '2019-09-10',
    description: PLANTED['BenefitsDossier.observedConducts'],
    recorded_on: '2019-09-10',
    recorded_by: 'sw-1',
    organisation: 'MOB-TWENTE',
    ...BASIS,
    version: 1,
  };
  const proposed = {
    ...inMunicipality(clientId),
    explanation: PLANTED['BenefitsDossier.sanctionProposals'],
    outcome: 'REJECTED',
    proposed_on: '2019-09-11',
    proposed_by: 'sw-1',
    organisation: 'MOB-TWENTE',
    decided_on: '2019-09-12',
    decided_by: 'con-1',
    ...BASIS,
    version: 2,
  };
  const of = (parent: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
    ...rowOf(clientId),
    ...parent,
    recorded_at: '2019-09-11T09:00:00Z',
    version: 1,
  });
  const rows: readonly (readonly [table: string, row: Record<string, unknown>])[] = [
    ['work_programme', followed],
    [
      'work_programme_attendance',
      {
        ...of({ programme_id: followed.id }),
        day_on: '2019-09-10',
        state: 'ABSENT',
        recorded_by: 'sw-1',
        organisation: 'MOB-TWENTE',
      },
    ],
    ['observed_conduct', observed],
    [
      'conduct_hearing',
      {
        ...of({ conduct_id: observed.id }),
        heard_on: '2019-09-11',
        manner: 'IN_PERSON',
        view: 'Ziek',
        recorded_by: 'con-1',
      },
    ],
    [
      'conduct_assessment',
      {
        ...of({ conduct_id: observed.id }),
        blame: 'NONE',
        explanation: 'Ziek',
        decided_on: '2019-09-11',
        decided_by: 'con-1',
      },
    ],
    [
      'inability_conclusion',
      {
        ...inMunicipality(clientId),
        unable_until: PLANTED['BenefitsDossier.inabilityConclusions'],
        recorded_on: '2019-09-11',
        recorded_by: 'med-1',
        ...BASIS,
        version: 1,
      },
    ],
    ['sanction_proposal', proposed],
    [
      'sanction_proposal_conduct',
      { ...rowOf(clientId), proposal_id: proposed.id, conduct_id: observed.id, version: 1 },
    ],
  ];
  for (const [table, row] of rows) await put(world, 'benefits', table, [row]);
}

/** Indication, place on the waiting list, job. */
export async function knowShelteredEmployment(world: TestWorld, clientId: string): Promise<void> {
  const recorded = { organisation_code: 'MOB-TWENTE', recorded_by: 'sw-1', recorded_at: '2021-04-17T09:00:00Z' };
  await put(world, 'sheltered-employment', 'wsw_indication', [
    {
      ...rowOf(clientId),
      ...recorded,
      decided_on: PLANTED['ShelteredEmploymentDossier.indication'],
      decided_by: 'UWV',
      handicap_category: 'SEVERE',
      from_on: '2021-05-01',
      until_on: PLANTED['ShelteredEmploymentDossier.indicationValidUntil'],
      adaptations: ['PACE'],
      supported_work_advice: true,
      ...BASIS,
      version: 1,
    },
  ]);
  await put(world, 'sheltered-employment', 'waiting_list_entry', [
    {
      ...inMunicipality(clientId),
      since_on: PLANTED['ShelteredEmploymentDossier.waitingListEntry'],
      ...BASIS,
      version: 1,
    },
  ]);
  await put(world, 'sheltered-employment', 'sheltered_employment', [
    {
      ...rowOf(clientId),
      ...recorded,
      kind: 'SHELTERED',
      work_type: PLANTED['ShelteredEmploymentDossier.allEmployments'],
      setting: 'SHELTERED_INSIDE',
      full_time_hundredths: 80,
      from_on: '2012-01-01',
      ...BASIS,
      version: 1,
    },
  ]);
}

/** Report, research, arrangement with its practical agreement. */
export async function knowSupport(world: TestWorld, clientId: string): Promise<void> {
  const report = {
    ...inMunicipality(clientId),
    reported_on: '2020-06-01',
    requested_help: PLANTED['SupportDossier.reports'],
    state: 'DECIDED',
    registered_by: 'wmo-1',
    ...BASIS,
    version: 1,
  };
  const arrangement = {
    ...inMunicipality(clientId),
    report_id: report.id,
    decision_number: PLANTED['SupportDossier.arrangements'],
    decided_on: '2020-07-01',
    decided_by: 'wmo-1',
    product_category: '07',
    product_code: '07A03',
    delivery_form: 'PERSONAL_BUDGET',
    volume_amount: 2,
    volume_unit: 'HALF_DAY',
    volume_frequency: 'WEEK',
    from_on: '2020-07-01',
    ...BASIS,
    version: 1,
  };
  await put(world, 'support', 'support_report', [report]);
  await put(world, 'support', 'needs_assessment', [
    {
      ...inMunicipality(clientId),
      report_id: report.id,
      started_on: '2020-06-10',
      completed_on: '2020-06-20',
      conclusion: PLANTED['SupportDossier.assessments'],
      ...BASIS,
      version: 1,
    },
  ]);
  await put(world, 'support', 'support_arrangement', [arrangement]);
  await put(world, 'support', 'practical_agreement', [
    {
      ...rowOf(clientId),
      arrangement_id: arrangement.id,
      weekdays: ['TUESDAY'],
      part_of_day: 'MORNING',
      is_transport_needed: true,
      agreement: PLANTED['SupportDossier.practicalAgreements'],
      version: 1,
    },
  ]);
}
