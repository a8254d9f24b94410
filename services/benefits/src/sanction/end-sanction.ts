import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
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
import { appendDecision } from '../decision/append-decision.js';
import { requireCollege } from '../dossier/college.js';
import type { EndSanctionInput } from './end-sanction.type.js';
import { endAfterRestoration } from './sanction.rules.js';

interface Standing {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly version: number;
}

const STANDING = `
  select from_on as "from", until_on as until, version from sanction where id = $1 and client_id = $2 for update`;
const END = `
  update sanction set until_on = $2, restored_on = $3, version = version + 1 where id = $1 returning version`;

/** Ends a lowering the day after behaviour was restored; of one that has begun at least its first day is lowered. */
export async function endSanction(request: SubgraphRequest, input: EndSanctionInput): Promise<WriteAnswer> {
  requireCollege(request, 'end a sanction');
  const { clientId, sanctionId, restoredOn } = input;
  const wrong = 'Behaviour is restored on a day that has come; give that day.';
  const invalid = new InputCheck().expect(restoredOn <= request.today, 'restoredOn', wrong).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'SANCTION'))) return clientNotFound(clientId);
  return writeOnce(request, 'endSanction', input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const standing = await standingOf(sql, input);
    if (standing.version !== input.expectedVersion) throw conflict(standing.version);
    const [ended] = await sql.query<{ version: number }>(END, [sanctionId, endOf(standing, restoredOn), restoredOn]);
    const { version } = ended!;
    await appendDecision(sql, { kind: 'SANCTION_ENDED', clientId, subjectId: sanctionId, version });
    return { __typename: 'EndSanctionSuccess', sanctionId } as WriteAnswer;
  });
}

async function standingOf(sql: SqlExecutor, { sanctionId, clientId }: EndSanctionInput): Promise<Standing> {
  const [standing] = isUuid(sanctionId) ? await sql.query<Standing>(STANDING, [sanctionId, clientId]) : [];
  const message = 'This client has no such sanction; check the id.';
  return standing ?? refuse({ __typename: 'SanctionNotFoundError', message, sanctionId } as WriteAnswer);
}

/** The law counts lowerings by the month, so one that has not begun yet is taken back by another decision. */
function endOf(standing: Standing, restoredOn: IsoDate): IsoDate {
  const end = endAfterRestoration(standing, restoredOn);
  if (end !== null && end > standing.from) return end;
  const when =
    end === null ? 'Nothing is left of this lowering after that day.' : 'This lowering has not begun by that day.';
  return refuse(new InputCheck().expect(false, 'restoredOn', `${when} Choose a day on which it lowers.`).refusal!);
}
