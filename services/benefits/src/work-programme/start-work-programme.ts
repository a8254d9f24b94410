import { lockClient, type SqlExecutor, type UnitOfWork } from '@klantbeeld/database';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  refuseDeceased,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { pendingApplication } from '../application/pending-application.js';
import { appendDecision } from '../decision/append-decision.js';
import { requireCollege } from '../dossier/college.js';
import { LONGEST_EXPLANATION } from '../dossier/input-limits.js';
import { readLaw } from '../rule/rule.loader.js';
import { afterTerm } from '../rule/term.rules.js';
import { addToFile } from '../statement/add-to-file.js';
import type { StartWorkProgrammeInput } from './work-programme.acts.type.js';
import type { ProgrammePeriod } from './work-programme.rules.js';

/**
 * Starts a programme of work first: a duty from its first day on, decided by the college (art. 7 lid 4), that puts off no
 * right (art. 44).
 */
export async function startWorkProgramme(
  request: SubgraphRequest,
  input: StartWorkProgrammeInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'start a programme of work first', { purposes: ['WWB_INCOME', 'WWB_WORK'] });
  const { clientId } = input;
  const invalid = new InputCheck().text(input.explanation, 'explanation', LONGEST_EXPLANATION).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'DUTY_REASON'))) return clientNotFound(clientId);
  return writeOnce(request, 'startWorkProgramme', input, async (unit) => {
    await lockClient(unit.sql, clientId);
    await refuseDeceased(unit, request, clientId);
    const period = await periodOf(unit.sql, request, input);
    await refuseOverlap(unit.sql, clientId, period);
    const id = await save(unit, request, input, period);
    await appendDecision(unit.sql, { kind: 'WORK_PROGRAMME_STARTED', clientId, subjectId: id, version: 1 });
    return { __typename: 'StartWorkProgrammeSuccess', recordId: id } as WriteAnswer;
  });
}

async function periodOf(
  sql: SqlExecutor,
  { caller }: SubgraphRequest,
  { kind, from }: StartWorkProgrammeInput,
): Promise<ProgrammePeriod> {
  const { book } = await readLaw(sql, caller.organisation);
  const weeks = book.on(from, 'WORK_PROGRAMME', kind);
  if (weeks) return { from, until: afterTerm(from, weeks) };
  const mend = `No rule is loaded: WORK_PROGRAMME ${kind} on ${from}. Load it (klantbeeld rules load).`;
  return refuse(new InputCheck().expect(false, 'kind', mend).refusal!);
}

const OVERLAPPING = `
  select id from work_programme where client_id = $1 and until_on > $2::date and from_on < $3::date limit 1`;

async function refuseOverlap(sql: SqlExecutor, clientId: string, { from, until }: ProgrammePeriod): Promise<void> {
  const [existing] = await sql.query<{ id: string }>(OVERLAPPING, [clientId, from, until]);
  if (!existing) return;
  const message = 'This client follows a programme on some of these days already; choose days after it.';
  refuse({ __typename: 'WorkProgrammeOverlapsError', message, existingProgrammeId: existing.id } as WriteAnswer);
}

const RUNNING_BENEFIT = `
  select 1 from benefit where client_id = $1 and from_on <= $2::date and (until_on is null or until_on > $2::date)`;

/** The report that the duties begin with; null where a benefit runs. Refuses a programme of who has neither (art. 55). */
async function applicationOf(sql: SqlExecutor, { clientId, from }: StartWorkProgrammeInput): Promise<string | null> {
  const pending = await pendingApplication(sql, clientId, null);
  if (pending && pending.notifiedOn <= from) return pending.id;
  if ((await sql.query(RUNNING_BENEFIT, [clientId, from])).length > 0) return null;
  const mend = 'Duties begin with the day of reporting or with a benefit (art. 9, 55); report the need first.';
  return refuse(new InputCheck().expect(false, 'from', mend).refusal!);
}

async function save(
  { sql }: UnitOfWork,
  request: SubgraphRequest,
  input: StartWorkProgrammeInput,
  { from, until }: ProgrammePeriod,
): Promise<string> {
  const { clientId, kind } = input;
  const days = { from_on: from, until_on: until };
  const application = { application_id: await applicationOf(sql, input) };
  const programme = { ...application, kind, ...days, started_by: request.caller.staffId };
  const id = await addToFile(sql, request, 'work_programme', clientId, ['55', null], programme, from);
  const duty = { ...days, programme_id: id, description: input.explanation.trim() };
  await addToFile(sql, request, 'duty', clientId, ['9', '1'], { ...duty, kind: 'REINTEGRATION' }, from);
  await addToFile(sql, request, 'duty', clientId, ['55', null], { ...duty, kind: 'ADDITIONAL' }, from);
  return id;
}
