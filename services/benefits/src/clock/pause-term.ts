import { insertRows, lockClient, type SqlExecutor } from '@klantbeeld/database';
import { addDays, overlaps, type IsoDate, type LegalBasis } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { requireCollege } from '../dossier/college.js';
import { readLaw } from '../rule/rule.loader.js';
import type { PauseDecisionTermInput } from './clock.acts.type.js';
import { decisionClock, pauseBasis, type ClockedApplication } from './decision-clock.rules.js';
import { pausesOfClient } from './pause.loader.js';

const PENDING = `
  select applied_on as "appliedOn", decide_before as "decideBefore", outcome, municipality_code as municipality, version
    from benefit_application where id = $1 and client_id = $2 and outcome = 'PENDING' for update`;

type Pending = ClockedApplication & { readonly municipality: string; readonly version: number };

/** Lets the term of a decision stand still for a legal reason (Awb art. 4:15, Participatiewet art. 54). */
export async function pauseTerm(request: SubgraphRequest, input: PauseDecisionTermInput): Promise<WriteAnswer> {
  requireCollege(request, 'pause the term of a decision');
  const { clientId, applicationId } = input;
  const from = input.from ?? addDays(request.today, 1);
  const basis = pauseBasis(input.reason, from);
  const invalid = whatIsWrong(input, from, basis);
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'pauseDecisionTerm', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const pending = await pendingOf(sql, input);
    await refuseImpossible(sql, request, input, { pending, from });
    const pauseId = crypto.randomUUID();
    await insertRows(sql, 'decision_pause', [rowOf(pauseId, request, input, from, basis!)]);
    const { version } = pending;
    await appendToOutbox(sql, [{ kind: 'DECISION_TERM_MOVED', clientId, subjectId: applicationId, version }]);
    return { __typename: 'PauseDecisionTermSuccess', pauseId } as WriteAnswer;
  });
}

function whatIsWrong(
  { explanation, until }: PauseDecisionTermInput,
  from: IsoDate,
  basis: LegalBasis | null,
): InvalidInput | null {
  return new InputCheck()
    .text(explanation, 'explanation', 1_000)
    .expect(basis !== null, 'reason', 'The law did not know this reason on that day (Awb art. 4:15).')
    .period(from, until, 'until').refusal;
}

async function pendingOf(sql: SqlExecutor, { applicationId, clientId }: PauseDecisionTermInput): Promise<Pending> {
  const [pending] = isUuid(applicationId) ? await sql.query<Pending>(PENDING, [applicationId, clientId]) : [];
  const message = 'This client has no such application that waits for a decision; check the id.';
  return pending ?? refuse({ __typename: 'BenefitApplicationNotFoundError', message, applicationId } as WriteAnswer);
}

/** A term that is over does not begin anew, and stands still once at a time. */
async function refuseImpossible(
  sql: SqlExecutor,
  request: SubgraphRequest,
  { clientId, applicationId, until }: PauseDecisionTermInput,
  { pending, from }: { readonly pending: Pending; readonly from: IsoDate },
): Promise<void> {
  const all = await request.load(pausesOfClient, clientId);
  const pauses = all.filter((pause) => pause.applicationId === applicationId.toLowerCase()).map(({ period }) => period);
  const { book } = await readLaw(sql, pending.municipality);
  const { lastDay } = decisionClock(pending, pauses, book, request.today);
  const { appliedOn } = pending;
  const isRunning = appliedOn !== null && from >= appliedOn && lastDay !== null && from <= lastDay;
  const isOver = lastDay !== null && request.today > lastDay;
  const { refusal } = new InputCheck()
    .expect(!isOver, 'applicationId', `The term was over on ${lastDay} and cannot be paused any more; decide now.`)
    .expect(
      isRunning || isOver,
      'from',
      'The term does not run on this day; it runs from the application until its last day.',
    )
    .expect(
      !pauses.some((pause) => overlaps(pause, { from, until })),
      'from',
      'It stands still on some of these days already.',
    );
  if (refusal) refuse(refusal);
}

function rowOf(
  id: string,
  { caller, today }: SubgraphRequest,
  { clientId, applicationId, reason, explanation, until }: PauseDecisionTermInput,
  from: IsoDate,
  basis: LegalBasis,
): Readonly<Record<string, unknown>> {
  return {
    id,
    client_id: clientId,
    municipality_code: caller.organisation,
    application_id: applicationId,
    reason,
    explanation: explanation.trim(),
    from_on: from,
    until_on: until,
    decided_on: today,
    decided_by: caller.staffId,
    basis_bwb_id: basis.bwbId,
    basis_article: basis.article,
    basis_paragraph: basis.paragraph,
    basis_valid_from: basis.validFrom,
    version: 1,
  };
}
