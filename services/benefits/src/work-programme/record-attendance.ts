import { insertRows, lockClient } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { standingProgramme } from './standing-programme.js';
import type { RecordWorkProgrammeAttendanceInput } from './work-programme.acts.type.js';

const MOST_DAYS = 62;

/** Registers who was there, by whoever runs the programme: a fact, about which the college decides (art. 7 lid 4). */
export async function recordAttendance(
  request: SubgraphRequest,
  input: RecordWorkProgrammeAttendanceInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'register attendance', ['WORK_DEVELOPMENT', 'WWB_WORK', 'WWB_INCOME']);
  const invalid = whatIsWrong(input, request.today);
  if (invalid) return invalid;
  const { clientId, programmeId, days } = input;
  if (!(await mayActFor(request, clientId, 'DUTY_STATUS'))) return clientNotFound(clientId);
  return writeOnce(request, 'recordWorkProgrammeAttendance', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const { id, period, version } = await standingProgramme(sql, input);
    const isInside = days.every(({ on }) => on >= period.from && on < period.until);
    const wrong = `The programme runs from ${period.from} until ${period.until}; leave other days out.`;
    const { refusal } = new InputCheck().expect(isInside, 'days', wrong);
    if (refusal) return refuse(refusal);
    const { staffId, organisation } = request.caller;
    const by = { programme_id: id, client_id: clientId, recorded_by: staffId, organisation, version: 1 };
    const rows = days.map(({ on, state }) => ({ id: crypto.randomUUID(), ...by, day_on: on, state }));
    await insertRows(sql, 'work_programme_attendance', rows);
    await appendToOutbox(sql, [
      { kind: 'WORK_PROGRAMME_ATTENDANCE_RECORDED', clientId, subjectId: programmeId, version },
    ]);
    return { __typename: 'RecordWorkProgrammeAttendanceSuccess', recordId: id } as WriteAnswer;
  });
}

function whatIsWrong({ days }: RecordWorkProgrammeAttendanceInput, today: string): InvalidInput | null {
  const isOnce = new Set(days.map(({ on }) => on)).size === days.length;
  return new InputCheck()
    .expect(days.length > 0 && days.length <= MOST_DAYS, 'days', `Name 1 to ${MOST_DAYS} days at once.`)
    .expect(isOnce, 'days', 'Name each day once.')
    .expect(
      days.every(({ on }) => on <= today),
      'days',
      'Attendance is registered of days that have come.',
    ).refusal;
}
