import type { DataClass } from '@klantbeeld/access';
import { BASIS } from '../../world/people.js';
import { idOf } from './made-up.js';
import { developing, inMunicipality, row, rowOf, when, type SeedRow, type Subject } from './subject.js';

/** Obligations, rights on hold and terms that stand still; they go after the benefit and the application. */
export function dutyRows(subject: Subject): readonly SeedRow[] {
  const { see, has } = subject;
  const decided = { ...BASIS, decided_on: '2020-02-10', decided_by: 'con-1', version: 1 };
  return [
    ...when(
      has('DUTY_REASON'),
      row('benefits', 'duty', {
        ...inMunicipality(subject, 'obligation'),
        ...decided,
        kind: 'ADDITIONAL',
        description: see('DUTY_REASON', 'Naar de schuldhulp', 'Naar de arts'),
        is_medical_treatment: see('DUTY_REASON', false, true),
        doctor_advised_on: see('DUTY_REASON', null, '2020-02-01'),
        from_on: see('DUTY_REASON', '2020-02-10', '2021-02-10'),
      }),
    ),
    ...when(
      has('INCOME'),
      row('benefits', 'benefit_suspension', {
        ...inMunicipality(subject, 'suspension'),
        ...decided,
        benefit_id: rowOf(subject, 'benefit').id,
        missing: see('INCOME', 'Loonstroken', 'Bankafschriften'),
        from_on: see('INCOME', '2026-02-01', '2026-02-08'),
        until_on: see('INCOME', '2026-03-29', '2026-04-05'),
        repair_until: '2026-03-10',
        state: see('INCOME', 'RUNNING', 'REPAIRED'),
        closed_on: see('INCOME', null, '2026-02-20'),
      }),
      row('benefits', 'decision_pause', {
        ...inMunicipality(subject, 'pause'),
        ...decided,
        application_id: rowOf(subject, 'application').id,
        reason: see('INCOME', 'ADDITION_ASKED', 'APPLICANT_AGREES'),
        explanation: see('INCOME', 'Gevraagd: huurcontract', 'Akkoord'),
        from_on: '2020-01-02',
        until_on: see('INCOME', '2020-01-06', '2020-01-08'),
      }),
    ),
  ];
}

const WAITING: readonly (readonly [string, DataClass])[] = [
  ['REVIEW_EXEMPTION', 'DUTY_REASON'],
  ['GUIDE_AFTER_EXEMPTION', 'DUTY_REASON'],
  ['DECIDE_APPLICATION', 'INCOME'],
  ['DECIDE_AFTER_SUSPENSION', 'INCOME'],
  ['JUDGE_SANCTION_PROPOSAL', 'SANCTION'],
];

/** What waits for who guides somebody; where a class is hidden, it waits in one world only, or for another day. */
export function taskRows(subject: Subject): readonly SeedRow[] {
  return WAITING.flatMap(([kind, dataClass], place) =>
    when(
      subject.has(dataClass) && subject.see(dataClass, true, place % 2 === 0),
      developing('task', {
        ...rowOf(subject, `task ${kind}`),
        kind,
        subject_id: idOf(`${subject.id} ${kind} task`),
        due_on: `2026-03-${subject.see(dataClass, 10, 20) + place}`,
        made_at: '2026-02-01T09:00:00Z',
        version: subject.see(dataClass, 1, 2),
      }),
    ),
  );
}
