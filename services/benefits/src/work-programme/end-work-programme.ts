import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  conflict,
  InputCheck,
  mayActFor,
  refuse,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { recordExit } from '../application/record-exit.js';
import { conclusionsOfClient, conductsOfClient } from '../conduct/conduct.loader.js';
import { blameFor } from '../conduct/conduct.rules.js';
import { requireCollege } from '../dossier/college.js';
import { LONGEST_EXPLANATION } from '../dossier/input-limits.js';
import { standingProgramme, type StandingProgramme } from './standing-programme.js';
import type { EndWorkProgrammeInput } from './work-programme.acts.type.js';
import { whyNoEnd } from './work-programme.rules.js';

const END = `
  update work_programme
     set until_on = $2, ended_on = $3, end_reason = $4, end_explanation = $5, ended_by = $6, version = version + 1
   where id = $1 returning version`;
const END_DUTIES = `
  update duty set until_on = $2, version = version + 1 where programme_id = $1 and until_on > $2::date`;

/** Ends a programme by one of its ways out; each does what it does and nothing more, and no sanction follows by itself. */
export async function endWorkProgramme(request: SubgraphRequest, input: EndWorkProgrammeInput): Promise<WriteAnswer> {
  const instead = 'register attendance and conduct instead';
  requireCollege(request, 'end a programme of work first', { purposes: ['WWB_INCOME', 'WWB_WORK'], instead });
  const { clientId, programmeId } = input;
  const invalid = new InputCheck().text(input.explanation, 'explanation', LONGEST_EXPLANATION).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'DUTY_REASON'))) return clientNotFound(clientId);
  return writeOnce(request, 'endWorkProgramme', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const standing = await standingProgramme(sql, input);
    if (standing.version !== input.expectedVersion) throw conflict(standing.version);
    refuseWrongEnd(standing, input, request.today);
    if (input.reason === 'STOPPED_WITHOUT_REASON') await refuseWithoutBlame(request, standing, clientId);
    const version = await end(sql, request, input);
    await appendToOutbox(sql, [{ kind: 'WORK_PROGRAMME_ENDED', clientId, subjectId: programmeId, version }]);
    if (input.reason === 'FOUND_WORK' && standing.applicationId !== null)
      await recordExit(sql, { clientId, applicationId: standing.applicationId, exitOn: input.until });
    return { __typename: 'EndWorkProgrammeSuccess', recordId: standing.id } as WriteAnswer;
  });
}

function refuseWrongEnd({ period }: StandingProgramme, { reason, until }: EndWorkProgrammeInput, today: string): void {
  const why = whyNoEnd(period, { reason, until, today });
  if (why !== null) refuse(new InputCheck().expect(false, 'until', why).refusal!);
}

/** Nobody is told that they stopped without a reason before they were heard about it and blamed (Awb art. 4:8, art. 18). */
async function refuseWithoutBlame(
  request: SubgraphRequest,
  { id }: StandingProgramme,
  clientId: string,
): Promise<void> {
  const [conducts, conclusions] = await Promise.all([
    request.load(conductsOfClient, clientId),
    request.load(conclusionsOfClient, clientId),
  ]);
  const isBlamed = conducts.some(
    (conduct) =>
      conduct.programmeId === id && conduct.hearing !== null && (blameFor(conduct, conclusions) ?? 'NONE') !== 'NONE',
  );
  const mend =
    'This takes conduct of this programme that was recorded, heard and found blameworthy; record it, or give NO_BLAME.';
  const { refusal } = new InputCheck().expect(isBlamed, 'reason', mend);
  if (refusal) refuse(refusal);
}

async function end(
  sql: SqlExecutor,
  { today, caller }: SubgraphRequest,
  { programmeId, until, reason, explanation }: EndWorkProgrammeInput,
): Promise<number> {
  const facts = [programmeId, until, today, reason, explanation.trim(), caller.staffId];
  const [ended] = await sql.query<{ version: number }>(END, facts);
  await sql.query(END_DUTIES, [programmeId, until]);
  return ended!.version;
}
