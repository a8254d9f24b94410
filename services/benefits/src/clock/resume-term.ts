import { lockClient } from '@klantbeeld/database';
import { addDays, type IsoDate } from '@klantbeeld/domain';
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
import { requireCollege } from '../dossier/college.js';
import type { ResumeDecisionTermInput } from './clock.acts.type.js';

interface Standing {
  readonly applicationId: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly version: number;
}

const STANDING = `
  select application_id as "applicationId", from_on as "from", until_on as until, version
    from decision_pause where id = $1 and client_id = $2 for update`;
const RESUME = `
  update decision_pause set until_on = $2, resumed_by = $3, version = version + 1 where id = $1 returning version`;

/** Lets the term of a decision go on earlier than was thought, as when what was asked for came (Awb art. 4:15 lid 1). */
export async function resumeTerm(request: SubgraphRequest, input: ResumeDecisionTermInput): Promise<WriteAnswer> {
  requireCollege(request, 'resume the term of a decision');
  const { clientId, pauseId } = input;
  const until = input.until ?? addDays(request.today, 1);
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'resumeDecisionTerm', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const [standing] = isUuid(pauseId) ? await sql.query<Standing>(STANDING, [pauseId, clientId]) : [];
    const message = 'The term of this client has no such pause; check the id.';
    if (!standing) return refuse({ __typename: 'DecisionPauseNotFoundError', message, pauseId } as WriteAnswer);
    if (standing.version !== input.expectedVersion) throw conflict(standing.version);
    const isInside = until > standing.from && until < standing.until;
    const wrong = `It goes on earlier, after ${standing.from} and before ${standing.until}; for longer, pause it again.`;
    const { refusal } = new InputCheck().expect(isInside, 'until', wrong);
    if (refusal) return refuse(refusal);
    const [resumed] = await sql.query<{ version: number }>(RESUME, [pauseId, until, request.caller.staffId]);
    const event = { kind: 'DECISION_TERM_MOVED', clientId, subjectId: standing.applicationId };
    await appendToOutbox(sql, [{ ...event, version: resumed!.version }]);
    return { __typename: 'ResumeDecisionTermSuccess', pauseId } as WriteAnswer;
  });
}
