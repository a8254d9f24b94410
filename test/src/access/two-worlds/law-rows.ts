import { BASIS } from '../../world/people.js';
import { inMunicipality, row, rowOf, when, type SeedRow, type Subject } from './subject.js';

/** What WWB knows of somebody. */
export function benefitRows(subject: Subject): readonly SeedRow[] {
  const { see, has } = subject;
  const from = { from_on: '2020-01-01', ...BASIS, version: 1 };
  const benefit = inMunicipality(subject, 'benefit');
  return [
    ...when(
      has('INCOME'),
      row('benefits', 'benefit_application', {
        ...inMunicipality(subject, 'application'),
        notified_on: see('INCOME', '2019-11-23', '2019-12-24'),
        applied_on: '2019-12-25',
        outcome: 'GRANTED',
        ...BASIS,
        version: 1,
      }),
      row('benefits', 'benefit', {
        ...benefit,
        ...from,
        household_type: see('INCOME', 'MARRIED', 'SINGLE'),
        decided_on: '2020-01-10',
        decided_by: 'con-1',
      }),
      ...Array.from({ length: see('INCOME', 1, 2) }, (_, index) =>
        row('benefits', 'benefit_period', {
          ...rowOf(subject, `period ${index}`),
          benefit_id: benefit.id,
          from_on: index === 0 ? '2020-01-01' : '2021-01-01',
          until_on: see('INCOME', null, index === 0 ? '2021-01-01' : null),
          norm_cents: see('INCOME', 123_456, 98_765),
          supplement_cents: 0,
          reduction_cents: 0,
        }),
      ),
    ),
    ...when(
      has('INCOME'),
      row('benefits', 'benefit_income', {
        ...inMunicipality(subject, 'income'),
        ...BASIS,
        month_on: see('INCOME', '2021-02-01', '2026-03-01'),
        kind: see('INCOME', 'OTHER', 'EARNINGS'),
        net_cents: see('INCOME', 22_222, 33_333),
        recorded_by: 'con-1',
        recorded_at: '2021-03-01T09:00:00Z',
        is_disregarded: false,
        version: 1,
      }),
      row('benefits', 'benefit_payment', {
        ...inMunicipality(subject, 'payment'),
        ...BASIS,
        month_on: '2021-02-01',
        amount_cents: see('INCOME', 1_234, 4_321),
        settled_on: '2021-03-01',
        settled_by: 'con-1',
        version: 1,
      }),
    ),
    ...when(
      has('DUTY_STATUS'),
      row('benefits', 'duty', {
        ...inMunicipality(subject, 'duty'),
        ...from,
        kind: see('DUTY_STATUS', 'WORK', 'COMMUNITY_SERVICE'),
        description: see('DUTY_STATUS', 'Solliciteren', 'Helpen'),
      }),
      row('benefits', 'work_duty_exemption', {
        ...inMunicipality(subject, 'exemption'),
        ...from,
        until_on: see('DUTY_STATUS', '2031-12-30', '2028-01-01'),
        reason: see('DUTY_REASON', 'CARE', 'MEDICAL'),
        explanation: see('DUTY_REASON', 'Mantelzorg', 'Ziek'),
        provision: see('DUTY_REASON', 'Geen opvang', null),
        kind: see('DUTY_REASON', 'INDIVIDUAL', 'SINGLE_PARENT'),
        review_on: see('DUTY_REASON', '2031-11-29', '2027-01-01'),
        reviewed_on: see('DUTY_REASON', null, '2025-01-01'),
      }),
    ),
    ...sanctionRows(subject),
    ...programmeRows(subject),
  ];
}

/** Whether obligations are met is seen by more people than why not, so that has to stay as it is for them. */
function sanctionRows(subject: Subject): readonly SeedRow[] {
  const { see, has } = subject;
  const sanction = (name: string, from: string, until: string): SeedRow =>
    row('benefits', 'sanction', {
      ...inMunicipality(subject, `sanction ${name}`),
      ...BASIS,
      version: 1,
      ground: see('SANCTION', 'Werkweigering', 'Te laat gemeld'),
      category: see('SANCTION', '3', '1'),
      percentage: see('SANCTION', 20, 100),
      from_on: from,
      until_on: until,
      amount_cents: see('SANCTION', 24_691, 99_999),
      reconsider_before: '2098-01-01',
    });
  return [
    ...when(has('OBLIGATION_STATUS'), sanction('now', see('SANCTION', '2026-01-01', '2025-06-01'), '2099-01-01')),
    ...when(see('SANCTION', false, true), sanction('past', '2021-01-01', '2021-04-01')),
  ];
}

/** Who runs a programme sees that it is followed; how it ended, what was observed and proposed is the college’s. */
function programmeRows(subject: Subject): readonly SeedRow[] {
  const { see, has } = subject;
  const rested = { ...BASIS, version: 1 };
  const programme = inMunicipality(subject, 'programme');
  const conduct = inMunicipality(subject, 'conduct');
  const observed = { recorded_on: '2021-03-09', recorded_by: 'sw-1', organisation: 'MOB-TWENTE' };
  return [
    ...when(
      has('DUTY_STATUS'),
      row('benefits', 'work_programme', {
        ...programme,
        ...rested,
        kind: see('DUTY_STATUS', 'LEARN_WORK', 'EMPLOYERS_BUREAU'),
        from_on: '2021-03-01',
        until_on: see('DUTY_STATUS', '2021-04-26', '2021-03-22'),
        started_by: 'con-1',
        ended_on: '2021-03-22',
        end_reason: see('DUTY_REASON', 'NO_BLAME', 'FOUND_WORK'),
        end_explanation: see('DUTY_REASON', 'Niemand te verwijten', 'Werkt nu'),
        ended_by: 'con-1',
      }),
      row('benefits', 'work_programme_attendance', {
        ...rowOf(subject, 'attendance'),
        programme_id: programme.id,
        day_on: '2021-03-08',
        state: see('DUTY_STATUS', 'PRESENT', 'ABSENT'),
        recorded_at: '2021-03-08T09:00:00Z',
        recorded_by: 'sw-1',
        organisation: 'MOB-TWENTE',
        version: 1,
      }),
    ),
    ...when(
      has('SANCTION'),
      row('benefits', 'observed_conduct', {
        ...conduct,
        ...rested,
        ...observed,
        kind: see('SANCTION', 'NO_SHOW', 'NO_COOPERATION'),
        occurred_on: '2021-03-08',
        description: see('SANCTION', 'Bleef weg', 'Werkte niet mee'),
      }),
      row('benefits', 'sanction_proposal', {
        ...inMunicipality(subject, 'proposal'),
        ...rested,
        explanation: see('SANCTION', 'Bleef vaker weg', 'Zegt nee'),
        outcome: 'PENDING',
        proposed_on: '2021-03-10',
        proposed_by: 'sw-1',
        organisation: 'MOB-TWENTE',
      }),
    ),
    ...when(
      has('DUTY_REASON'),
      row('benefits', 'inability_conclusion', {
        ...inMunicipality(subject, 'conclusion'),
        ...rested,
        unable_until: see('DUTY_REASON', '2021-04-15', '2021-05-17'),
        recorded_on: '2021-03-12',
        recorded_by: 'med-1',
      }),
    ),
  ];
}

/** What WSW knows of somebody. */
export function shelteredRows(subject: Subject): readonly SeedRow[] {
  const { see, has } = subject;
  const recorded = { organisation_code: 'MOB-TWENTE', recorded_by: 'sw-1', recorded_at: '2021-04-17T09:00:00Z' };
  const indication = (name: string, from: string, until: string): SeedRow =>
    row('sheltered-employment', 'wsw_indication', {
      ...rowOf(subject, `indication ${name}`),
      ...recorded,
      decided_on: see('INDICATION_DETAIL', '2011-04-17', '2011-03-03'),
      decided_by: see('INDICATION_DETAIL', 'UWV', 'CWI'),
      handicap_category: see('INDICATION_DETAIL', 'SEVERE', 'MODERATE'),
      from_on: from,
      until_on: until,
      adaptations: see('INDICATION_DETAIL', ['PACE'], ['TECHNICAL', 'GUIDANCE']),
      supported_work_advice: see('INDICATION_DETAIL', true, false),
      ...BASIS,
      version: 1,
    });
  return [
    ...when(
      has('INDICATION_CONCLUSION'),
      indication('now', '2011-05-01', see('INDICATION_CONCLUSION', '2031-05-29', '2029-01-01')),
    ),
    ...when(
      has('SHELTERED_JOB'),
      row('sheltered-employment', 'waiting_list_entry', {
        ...inMunicipality(subject, 'waiting'),
        since_on: see('SHELTERED_JOB', '2011-04-19', '2012-04-19'),
        ...BASIS,
        version: 1,
      }),
      row('sheltered-employment', 'sheltered_employment', {
        ...rowOf(subject, 'job'),
        ...recorded,
        kind: 'SHELTERED',
        work_type: see('SHELTERED_JOB', 'GREEN', 'METAL'),
        setting: 'SHELTERED_INSIDE',
        full_time_hundredths: see('SHELTERED_JOB', 80, 40),
        from_on: '2012-01-01',
        ...BASIS,
        version: 1,
      }),
    ),
  ];
}

/** What WMO knows of somebody. */
export function supportRows(subject: Subject): readonly SeedRow[] {
  const { see, has } = subject;
  const report = inMunicipality(subject, 'report');
  const arrangement = inMunicipality(subject, 'arrangement');
  const decided = { ...BASIS, version: 1 };
  return [
    row('support', 'support_report', {
      ...report,
      reported_on: '2020-06-01',
      requested_help: see('SUPPORT_PROVISION', 'Traplift', 'Dagopvang'),
      state: 'DECIDED',
      registered_by: 'wmo-1',
      ...decided,
    }),
    ...when(
      has('SUPPORT_ASSESSMENT'),
      row('support', 'needs_assessment', {
        ...inMunicipality(subject, 'assessment'),
        report_id: report.id,
        started_on: '2020-06-10',
        completed_on: '2020-06-20',
        conclusion: see('SUPPORT_ASSESSMENT', 'Eenzaam', 'Hulp genoeg'),
        ...decided,
      }),
    ),
    // Days and transport belong to an arrangement, so it is there where they may be seen.
    ...when(
      has('PRACTICAL_AGREEMENT'),
      row('support', 'support_arrangement', {
        ...arrangement,
        report_id: report.id,
        decision_number: see('SUPPORT_PROVISION', '738291645', '42'),
        decided_on: see('SUPPORT_PROVISION', '2020-07-01', '2020-06-25'),
        decided_by: 'wmo-1',
        product_category: see('SUPPORT_PROVISION', '07', '02'),
        product_code: see('SUPPORT_PROVISION', '07A03', '02A01'),
        delivery_form: see('SUPPORT_PROVISION', 'PERSONAL_BUDGET', 'ALLOWANCE'),
        volume_amount: see('SUPPORT_PROVISION', 2, 9),
        volume_unit: 'HALF_DAY',
        volume_frequency: 'WEEK',
        from_on: '2020-07-01',
        ...decided,
      }),
      row('support', 'practical_agreement', {
        ...rowOf(subject, 'agreement'),
        arrangement_id: arrangement.id,
        weekdays: see('PRACTICAL_AGREEMENT', ['TUESDAY'], ['MONDAY', 'FRIDAY']),
        part_of_day: see('PRACTICAL_AGREEMENT', 'MORNING', 'EVENING'),
        is_transport_needed: see('PRACTICAL_AGREEMENT', true, false),
        agreement: see('PRACTICAL_AGREEMENT', 'Dinsdagbusje', 'Loopt zelf'),
        version: 1,
      }),
    ),
  ];
}
