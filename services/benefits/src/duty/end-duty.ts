import { lockClient } from '@klantbeeld/database';
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
import type { EndDutyInput } from './duty.acts.type.js';

interface Standing {
  readonly kind: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly version: number;
}

const STANDING = `
  select kind, from_on as "from", until_on as until, version from duty where id = $1 and client_id = $2 for update`;
const END = 'update duty set until_on = $2, version = version + 1 where id = $1 returning version';

/** Ends a duty that the college imposed; those of the law itself end with the benefit (art. 9 lid 1, 17). */
export async function endDuty(request: SubgraphRequest, input: EndDutyInput): Promise<WriteAnswer> {
  requireCollege(request, 'end a duty', { purposes: COLLEGE });
  const { clientId, dutyId, until } = input;
  if (!(await mayActFor(request, clientId, 'DUTY_REASON'))) return clientNotFound(clientId);
  return writeOnce(request, 'endDuty', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const [standing] = isUuid(dutyId) ? await sql.query<Standing>(STANDING, [dutyId, clientId]) : [];
    const message = 'This client has no such duty; check the id.';
    if (!standing) return refuse({ __typename: 'DutyNotFoundError', message, dutyId } as WriteAnswer);
    if (standing.version !== input.expectedVersion) throw conflict(standing.version);
    const { refusal } = whatIsWrong(standing, until);
    if (refusal) return refuse(refusal);
    const [ended] = await sql.query<{ version: number }>(END, [dutyId, until]);
    await appendToOutbox(sql, [{ kind: 'DUTY_ENDED', clientId, subjectId: dutyId, version: ended!.version }]);
    return { __typename: 'EndDutySuccess', dutyId } as WriteAnswer;
  });
}

function whatIsWrong(standing: Standing, until: IsoDate): InputCheck {
  const isOfTheLaw = standing.kind !== 'ADDITIONAL' && standing.kind !== 'COMMUNITY_SERVICE';
  const isInside = until > standing.from && (standing.until === null || until < standing.until);
  return new InputCheck()
    .expect(
      !isOfTheLaw,
      'dutyId',
      'This duty is of the law and ends with the benefit; exempt somebody instead (art. 9).',
    )
    .expect(isInside, 'until', 'The duty does not apply on the day before this one, or ends already.');
}
