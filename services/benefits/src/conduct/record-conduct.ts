import type { Purpose } from '@klantbeeld/access';
import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  refuseDeceased,
  requirePurpose,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { addToFile } from '../statement/add-to-file.js';
import type { RecordObservedConductInput } from './conduct.acts.type.js';

/** Purposes for which conduct is observed. */
export const CONDUCT_PURPOSES: readonly Purpose[] = ['WORK_DEVELOPMENT', 'WWB_WORK', 'WWB_INCOME'];

const LONGEST_DESCRIPTION = 1_000;

/** Records what was observed, also by who runs a programme; what it leads to the college decides (art. 7 lid 4). */
export async function recordConduct(request: SubgraphRequest, input: RecordObservedConductInput): Promise<WriteAnswer> {
  requirePurpose(request, 'record conduct', CONDUCT_PURPOSES);
  const invalid = whatIsWrong(input, request.today);
  if (invalid) return invalid;
  const { clientId, kind, occurredOn } = input;
  if (!(await mayActFor(request, clientId, 'OBLIGATION_STATUS'))) return clientNotFound(clientId);
  const { municipality } = await request.accessTo(clientId);
  return writeOnce(request, 'recordObservedConduct', input, async (unit) => {
    const { sql } = unit;
    await lockClient(sql, clientId);
    await refuseDeceased(unit, request, clientId);
    const { staffId, organisation } = request.caller;
    const facts = {
      municipality_code: municipality,
      programme_id: await programmeOf(sql, input),
      kind,
      occurred_on: occurredOn,
      fitting_advice_on: input.fittingAdviceOn ?? null,
      description: input.description.trim(),
      recorded_on: request.today,
      recorded_by: staffId,
      organisation,
    };
    const id = await addToFile(sql, request, 'observed_conduct', clientId, ['18', '2'], facts, occurredOn);
    await appendToOutbox(sql, [{ kind: 'CONDUCT_OBSERVED', clientId, subjectId: id, version: 1 }]);
    return { __typename: 'RecordObservedConductSuccess', recordId: id } as WriteAnswer;
  });
}

function whatIsWrong(
  { kind, occurredOn, fittingAdviceOn, description }: RecordObservedConductInput,
  today: string,
): InvalidInput | null {
  const isAboutWork = kind === 'REFUSED_FITTING_WORK';
  const advice = fittingAdviceOn ?? null;
  const mend = isAboutWork
    ? 'Refusing counts once somebody found the work fitting; give the day of that advice, at the latest that of the refusal.'
    : 'Only of refused work is it asked whether it was fitting; leave it out.';
  const isAdviceRight = isAboutWork ? advice !== null && advice <= occurredOn : advice === null;
  return new InputCheck()
    .expect(occurredOn <= today, 'occurredOn', 'Conduct lies in the past; check the day.')
    .expect(isAdviceRight, 'fittingAdviceOn', mend)
    .text(description, 'description', LONGEST_DESCRIPTION).refusal;
}

async function programmeOf(
  sql: SqlExecutor,
  { clientId, programmeId, occurredOn }: RecordObservedConductInput,
): Promise<string | null> {
  if ((programmeId ?? null) === null) return null;
  const known = 'select id from work_programme where id = $1 and client_id = $2 and from_on <= $3::date';
  const found = isUuid(programmeId!) ? await sql.query<{ id: string }>(known, [programmeId, clientId, occurredOn]) : [];
  const mend = 'This client followed no such programme on that day; check the id or leave it out.';
  return found[0]?.id ?? refuse(new InputCheck().expect(false, 'programmeId', mend).refusal!);
}
