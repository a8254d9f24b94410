import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  refuseDeceased,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { COLLEGE, requireCollege } from '../dossier/college.js';
import { appendDecision } from '../decision/append-decision.js';
import { addToFile } from '../statement/add-to-file.js';
import type { ImposeAdditionalObligationInput } from './duty.acts.type.js';

/** The first day of which a client has, or had, to do with this law: of a report or of a benefit. */
const SINCE = `
  select least((select min(notified_on) from benefit_application where client_id = $1),
               (select min(from_on) from benefit where client_id = $1)) as day`;

/** Imposes an obligation that is aimed at work or at lowering or ending the benefit (Participatiewet art. 55). */
export async function imposeObligation(
  request: SubgraphRequest,
  input: ImposeAdditionalObligationInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'impose an obligation', { purposes: COLLEGE });
  const from = input.from ?? request.today;
  const invalid = whatIsWrong(input, from, request.today);
  if (invalid) return invalid;
  const { clientId, description } = input;
  if (!(await mayActFor(request, clientId, 'DUTY_REASON'))) return clientNotFound(clientId);
  return writeOnce(request, 'imposeAdditionalObligation', input, async (unit) => {
    const { sql } = unit;
    await lockClient(sql, clientId);
    await refuseDeceased(unit, request, clientId);
    await refuseBefore(sql, clientId, from);
    const days = { from_on: from, until_on: input.until ?? null };
    const advised = {
      is_medical_treatment: input.isMedicalTreatment,
      doctor_advised_on: input.doctorAdvisedOn ?? null,
    };
    const decided = { decided_on: request.today, decided_by: request.caller.staffId };
    const facts = { kind: 'ADDITIONAL', description: description.trim(), ...days, ...advised, ...decided };
    const dutyId = await addToFile(sql, request, 'duty', clientId, ['55', null], facts);
    await appendDecision(sql, { kind: 'DUTY_STARTED', clientId, subjectId: dutyId, version: 1 });
    return { __typename: 'ImposeAdditionalObligationSuccess', dutyId } as WriteAnswer;
  });
}

function whatIsWrong(
  { description, until, isMedicalTreatment, doctorAdvisedOn }: ImposeAdditionalObligationInput,
  from: IsoDate,
  today: IsoDate,
): InvalidInput | null {
  const advice = 'Treatment of a medical kind takes the advice of a doctor: say when it was given (art. 55).';
  return new InputCheck()
    .text(description, 'description', 1_000)
    .period(from, until, 'until')
    .expect(!isMedicalTreatment || (doctorAdvisedOn ?? null) !== null, 'doctorAdvisedOn', advice)
    .expect(!doctorAdvisedOn || doctorAdvisedOn <= today, 'doctorAdvisedOn', 'Advice was given today or before.')
    .refusal;
}

async function refuseBefore(sql: SqlExecutor, clientId: string, from: IsoDate): Promise<void> {
  const [since] = await sql.query<{ day: IsoDate | null }>(SINCE, [clientId]);
  const day = since?.day ?? null;
  const wrong =
    day === null
      ? 'There is no report and no benefit; an obligation comes with one of them (Participatiewet art. 55).'
      : `An obligation applies from the day of the report at the earliest, ${day} (Participatiewet art. 55).`;
  const { refusal } = new InputCheck().expect(day !== null && day <= from, 'from', wrong);
  if (refusal) refuse(refusal);
}
