import type { DataClass } from '@klantbeeld/access';
import { BASIS } from '../../world/people.js';
import { idOf } from './made-up.js';
import { developing, rowOf, when, type SeedRow, type Subject } from './subject.js';

/** What the company does with somebody. */
export function journeyRows(subject: Subject): readonly SeedRow[] {
  const { see, has } = subject;
  const plan = rowOf(subject, 'plan');
  const laws = lawsOf(subject);
  return [
    ...when(
      has('SHARED_FACT'),
      developing('intake', {
        ...rowOf(subject, 'intake'),
        registered_on: see('SHARED_FACT', '2021-10-11', '2021-11-12'),
        question: see('DEVELOPMENT', 'Ik wil werken.', 'Ik wil leren.'),
        laws,
        household_size: see('SHARED_FACT', 2, 5),
        work_language: see('SHARED_FACT', 'nl', 'ar-SY'),
        limitations: see('FUNCTIONAL_LIMITATION', 'Niet tillen', null),
        adaptations: see('FUNCTIONAL_LIMITATION', ['Zitkruk'], ['Rustige plek', 'Korte dag']),
        participation_level: see('PARTICIPATION_LEVEL', 3, 5),
        organisation: 'GM0141',
        registered_by: 'con-1',
        version: 1,
      }),
    ),
    ...(['INCOME', 'INDICATION_DETAIL', 'SUPPORT_PROVISION'] as const).flatMap((dataClass) =>
      when(
        has(dataClass),
        developing('correction_request', {
          ...rowOf(subject, `correction ${dataClass}`),
          data_class: dataClass,
          statement: see(dataClass, 'Dit klopt niet.', 'Dit klopt al jaren niet.'),
          proposal: 'Zoals het was',
          received_on: '2023-01-09',
          organisation: 'GM0141',
          registered_by: 'con-1',
          version: 1,
        }),
      ),
    ),
    ...when(
      has('DEVELOPMENT'),
      developing('development_plan', {
        ...plan,
        agreed_on: '2022-02-22',
        from_on: '2022-03-01',
        hours_per_week: see('DEVELOPMENT', 32, 16),
        target_level: see('DEVELOPMENT', 5, 2),
        organisation: 'GM0141',
        agreed_by: 'con-1',
        ...BASIS,
        version: 1,
      }),
      developing('development_goal', {
        ...rowOf(subject, 'goal'),
        plan_id: plan.id,
        place: 0,
        domain: 'PHYSICAL',
        description: see('FUNCTIONAL_LIMITATION', 'Sterke rug', 'Zitten kunnen'),
        state: 'OPEN',
      }),
      developing('intervention', {
        ...rowOf(subject, 'intervention'),
        plan_id: plan.id,
        goal_id: idOf(`${subject.id} goal`),
        kind: see('DEVELOPMENT', 'TRAINING', 'JOB_COACHING'),
        description: see('DEVELOPMENT', 'Heftruck', 'Taal'),
        from_on: '2022-04-01',
        laws,
        organisation: 'GM0141',
        started_by: 'con-1',
        ...BASIS,
        version: 1,
      }),
    ),
    ...when(
      has('PLACEMENT'),
      placementOf(subject, 'first'),
      ...when(see('PLACEMENT', true, false), placementOf(subject, 'second')),
    ),
    ...when(
      has('PARTICIPATION_LEVEL'),
      developing('participation_measurement', {
        ...rowOf(subject, 'level'),
        measured_on: see('PARTICIPATION_LEVEL', '2023-05-13', '2024-06-14'),
        level: see('PARTICIPATION_LEVEL', 4, 1),
      }),
    ),
  ];
}

/** Laws that play; one that a view may not know of is there in one world only. */
function lawsOf({ see }: Subject): readonly string[] {
  const laws = [
    ...(see('INCOME', true, see('DUTY_STATUS', true, see('OBLIGATION_STATUS', true, false))) ? ['WWB'] : []),
    ...(see('INDICATION_CONCLUSION', true, see('SHELTERED_JOB', true, false)) ? ['WSW'] : []),
    ...(see('SUPPORT_PROVISION', true, see('PRACTICAL_AGREEMENT', true, false)) ? ['WMO'] : []),
  ];
  return laws.length > 0 ? laws : ['WMO'];
}

function placementOf(subject: Subject, name: string): SeedRow {
  return developing('placement', {
    ...rowOf(subject, `placement ${name}`),
    employer_id: idOf('Kwekerij Zonnedauw'),
    stage: subject.see('PLACEMENT', 'WORK_ON_LOCATION', 'TRIAL'),
    job_title: subject.see('PLACEMENT', 'Kweker', 'Bakker'),
    hours_per_week: 24,
    from_on: '2022-05-01',
    ...BASIS,
    version: 1,
  });
}

const HAPPENED: readonly (readonly [string, DataClass])[] = [
  ['BENEFIT_GRANTED', 'INCOME'],
  ['SANCTION_IMPOSED', 'SANCTION'],
  ['BENEFIT_CLAIM_DECIDED', 'SANCTION'],
  ['INDICATION_RECORDED', 'INDICATION_CONCLUSION'],
  ['SHELTERED_EMPLOYMENT_STARTED', 'SHELTERED_JOB'],
  ['INTAKE_REGISTERED', 'SHARED_FACT'],
  ['SUPPORT_REPORT_REGISTERED', 'SUPPORT_PROVISION'],
  ['ARRANGEMENT_ALLOCATED', 'SUPPORT_PROVISION'],
  ['DEVELOPMENT_PLAN_AGREED', 'DEVELOPMENT'],
  ['INTERVENTION_STARTED', 'DEVELOPMENT'],
  ['PLACEMENT_STARTED', 'PLACEMENT'],
];

/** What happened; where a class is hidden, it happened in one world only, or on another day. */
export function timelineRows(subject: Subject): readonly SeedRow[] {
  return HAPPENED.flatMap(([kind, dataClass], place) =>
    when(
      subject.has(dataClass) && subject.see(dataClass, true, place % 2 === 0),
      developing('timeline_entry', {
        ...rowOf(subject, `event ${kind}`),
        kind,
        source: 'a service',
        subject_id: idOf(`${subject.id} ${kind} subject`),
        happened_at: `2022-01-${subject.see(dataClass, 1, 15) + place}T09:00:00Z`,
      }),
    ),
  );
}
