import { lockClient, type UnitOfWork } from '@klantbeeld/database';
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
  refuseDeceased,
} from '@klantbeeld/subgraph';
import type { WswHistory } from '../indication/indication.rules.js';
import { readWswHistory } from '../indication/wsw-history.js';
import { wswBasisOn } from '../law/wsw-law.rules.js';
import { leaveWaitingListForJob } from '../waiting-list/leave-waiting-list.js';
import { ShelteredEmploymentEntity } from './employment.entity.js';
import {
  articleOfKind,
  overlappingEmployment,
  settingFitsKind,
  whyEmploymentIsNotAllowed,
  type EmploymentRefusalReason,
} from './employment.rules.js';
import type { RecordShelteredEmploymentInput } from './record-sheltered-employment.type.js';

/** Records the start of a job: checks the input, refuses what the law does not allow and overlap, saves, ends the wait, tells the others. */
export async function recordShelteredEmployment(
  request: SubgraphRequest,
  input: RecordShelteredEmploymentInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'record sheltered employment', ['WSW_EMPLOYMENT']);
  const invalid = whatIsWrong(input);
  if (invalid) return invalid;
  if (!(await mayActFor(request, input.clientId, 'SHELTERED_JOB'))) return clientNotFound(input.clientId);
  const { clientId, from, until = null } = input;
  return writeOnce(request, 'recordShelteredEmployment', input, async (unit) => {
    await lockClient(unit.sql, clientId);
    await refuseDeceased(unit, request, clientId);
    refuseUnlessAllowed(input, await readWswHistory(unit.sql, clientId));
    const job = await saveEmployment(unit, request, input);
    const endOfWait = await leaveWaitingListForJob(unit.sql, clientId, { from, until });
    await appendToOutbox(unit.sql, [
      { kind: 'SHELTERED_EMPLOYMENT_STARTED', clientId, subjectId: job.id, version: job.version },
      ...endOfWait,
    ]);
    return { __typename: 'RecordShelteredEmploymentSuccess', employmentId: job.id };
  });
}

function whatIsWrong(input: RecordShelteredEmploymentInput): InvalidInput | null {
  const { kind, setting, workType, fullTimeHundredths } = input;
  return new InputCheck()
    .period(input.from, input.until, 'until')
    .expect(
      settingFitsKind(kind, setting),
      'setting',
      'SUPPORTED goes with SUPPORTED_EMPLOYMENT, SHELTERED with any other setting; change one of the two.',
    )
    .expect(
      kind === 'SUPPORTED' || Boolean(workType),
      'workType',
      'A sheltered job has a kind of work; name the one that is nearest.',
    )
    .expect(
      fullTimeHundredths >= 1 && fullTimeHundredths <= 100,
      'fullTimeHundredths',
      'Give hundredths of a full week, 1 to 100, such as 80 for 0.80 FTE.',
    ).refusal;
}

const REFUSAL_MESSAGES: Readonly<Record<EmploymentRefusalReason, string>> = {
  NO_VALID_INDICATION: 'No indication of this client is valid on the first day; record the indication first.',
  CLOSED_FOR_NEWCOMERS:
    'Since 2015-01-01 the WSW gives jobs only to who had one on 2014-12-31; look at the Participatiewet (beschut werk) instead.',
};

function refuseUnlessAllowed(input: RecordShelteredEmploymentInput, history: WswHistory): void {
  const reason = whyEmploymentIsNotAllowed(input.from, history);
  if (reason) {
    refuse({
      __typename: 'ShelteredEmploymentNotAllowedError',
      message: REFUSAL_MESSAGES[reason],
      reason,
    } as WriteAnswer);
  }
  const existing = overlappingEmployment({ from: input.from, until: input.until ?? null }, history);
  if (existing) {
    refuse({
      __typename: 'ShelteredEmploymentOverlapsError',
      message: 'This client has a job on some of these days already; choose a period that does not overlap.',
      existingEmploymentId: existing.id,
    } as WriteAnswer);
  }
}

async function saveEmployment(
  { entities }: UnitOfWork,
  { caller }: SubgraphRequest,
  input: RecordShelteredEmploymentInput,
): Promise<{ id: string; version: number }> {
  const basis = wswBasisOn(input.from, articleOfKind(input.kind), null);
  const job = entities.create(ShelteredEmploymentEntity, {
    id: crypto.randomUUID(),
    clientId: input.clientId,
    organisationCode: caller.organisation,
    kind: input.kind,
    workType: input.workType ?? null,
    setting: input.setting,
    fullTimeHundredths: input.fullTimeHundredths,
    fromOn: input.from,
    untilOn: input.until ?? null,
    recordedBy: caller.staffId,
    basisBwbId: basis.bwbId,
    basisArticle: basis.article,
    basisParagraph: basis.paragraph,
    basisValidFrom: basis.validFrom,
  });
  await entities.flush();
  return job;
}
