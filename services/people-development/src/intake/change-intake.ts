import { LockMode } from '@mikro-orm/core';
import type { UnitOfWork } from '@klantbeeld/database';
import type { Law } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type SubjectAccess,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { noteChange, requireVersion } from '../last-change/index.js';
import type { ChangeIntakeInput } from './change-intake.type.js';
import { GUIDING_PURPOSES } from './connect-caller.js';
import { withSources } from './fact-source.rules.js';
import { IntakeEntity } from './intake.entity.js';
import { checkFacts, checkRightsToChange } from './intake.rules.js';
import { intakeMissing } from './intake-missing.js';
import { changedLaws } from './known-laws.rules.js';
import { workLanguageOf } from './work-language.rules.js';

/** Changes or completes the one intake of a client: what another law began is carried on, not done again. */
export async function changeIntake(request: SubgraphRequest, input: ChangeIntakeInput): Promise<WriteAnswer> {
  requirePurpose(request, 'change an intake', GUIDING_PURPOSES);
  const check = checkFacts(new InputCheck(), input);
  const invalid = checkRightsToChange(check, request.caller.purpose, input).refusal;
  if (invalid) return invalid;
  const { clientId } = input;
  if (!(await mayActFor(request, clientId, 'SHARED_FACT'))) return clientNotFound(clientId);
  const access = await request.accessTo(clientId);
  return writeOnce(request, 'changeIntake', input, async (unit) => {
    const intake = await change(unit, request, access, input);
    await appendToOutbox(unit.sql, [
      { kind: 'INTAKE_CHANGED', clientId, subjectId: intake.id, version: intake.version },
    ]);
    return { __typename: 'ChangeIntakeSuccess', clientId };
  });
}

async function change(
  unit: UnitOfWork,
  request: SubgraphRequest,
  access: SubjectAccess,
  input: ChangeIntakeInput,
): Promise<{ id: string; version: number }> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const intake = await unit.entities.findOne(IntakeEntity, { clientId: input.clientId }, lock);
  if (!intake) refuse(intakeMissing(input.clientId));
  await requireVersion(unit, request, intake, input.expectedVersion);
  const { question, laws, householdSize, workLanguage, limitations, adaptations } = input;
  if (question !== undefined) intake.question = question;
  if (laws) intake.laws = [...changedLaws(access, intake.laws as Law[], laws)];
  if (householdSize !== undefined) intake.householdSize = householdSize;
  if (workLanguage !== undefined) intake.workLanguage = workLanguage === null ? null : workLanguageOf(workLanguage);
  if (limitations !== undefined) intake.limitations = limitations;
  if (adaptations !== undefined) intake.adaptations = adaptations ?? [];
  intake.sources = withSources(intake.sources, input, { on: request.today, organisation: request.caller.organisation });
  noteChange(intake, request);
  await unit.entities.flush();
  return intake;
}
