import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  conflict,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { COLLEGE, requireCollege } from '../dossier/college.js';
import { readLaw } from '../rule/rule.loader.js';
import { nextReview, reviewBefore, type ExemptionKind } from './exemption.rules.js';
import type { ReviewWorkDutyExemptionInput } from './review-exemption.type.js';

interface Standing {
  readonly kind: ExemptionKind;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly reviewOn: IsoDate;
  readonly version: number;
}

const STANDING = `
  select kind, from_on as "from", until_on as until, review_on as "reviewOn", version
    from work_duty_exemption where id = $1 and client_id = $2 for update`;
const REVIEW = `
  update work_duty_exemption
     set until_on = $2, review_on = $3, reviewed_on = $4, reviewed_by = $5, review_note = $6, version = version + 1
   where id = $1 returning version`;

/** Looks at an exemption again; one that ends earlier brings the duties back on that day. */
export async function reviewExemption(
  request: SubgraphRequest,
  input: ReviewWorkDutyExemptionInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'review an exemption', { purposes: COLLEGE });
  const { clientId, exemptionId, note } = input;
  const invalid = new InputCheck().text(note, 'note', 2_000).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'DUTY_REASON'))) return clientNotFound(clientId);
  return writeOnce(request, 'reviewWorkDutyExemption', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const standing = await standingOf(sql, input);
    const until = input.until ?? standing.until;
    const wrong = `It ends after ${standing.from} and on ${standing.until} at the latest; to go on longer, grant another.`;
    const isInside = until > standing.from && until <= standing.until;
    const { refusal } = new InputCheck().expect(isInside, 'until', wrong);
    if (refusal) return refuse(refusal);
    const reviewOn = await reviewAfter(sql, request, standing, until);
    const values = [exemptionId, until, reviewOn, request.today, request.caller.staffId, note.trim()];
    const [reviewed] = await sql.query<{ version: number }>(REVIEW, values);
    const { version } = reviewed!;
    await appendToOutbox(sql, [{ kind: 'EXEMPTION_REVIEWED', clientId, subjectId: exemptionId, version }]);
    return { __typename: 'ReviewWorkDutyExemptionSuccess', exemptionId } as WriteAnswer;
  });
}

/** The exemption of a single parent is looked at again and again (art. 9a); another one before its end, also a new one. */
async function reviewAfter(
  sql: SqlExecutor,
  { caller, today }: SubgraphRequest,
  standing: Standing,
  until: IsoDate,
): Promise<IsoDate> {
  const law = await readLaw(sql, caller.organisation);
  const next = standing.kind === 'SINGLE_PARENT' ? nextReview(today, until, law) : null;
  if (next !== null) return next;
  return until < standing.until ? reviewBefore(until, standing.from, law) : standing.reviewOn;
}

async function standingOf(
  sql: SqlExecutor,
  { exemptionId, clientId, expectedVersion }: ReviewWorkDutyExemptionInput,
): Promise<Standing> {
  const [standing] = isUuid(exemptionId) ? await sql.query<Standing>(STANDING, [exemptionId, clientId]) : [];
  const message = 'This client has no such exemption; check the id.';
  if (!standing) return refuse({ __typename: 'ExemptionNotFoundError', message, exemptionId } as WriteAnswer);
  if (standing.version !== expectedVersion) throw conflict(standing.version);
  return standing;
}
