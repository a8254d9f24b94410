import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  refuseDeceased,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { readLaw } from '../rule/rule.loader.js';
import type { FileBenefitApplicationInput } from './application.acts.type.js';
import { applyFrom, decideBefore } from './application.rules.js';
import { namedApplication, type PendingApplication } from './pending-application.js';

const FILE = `
  update benefit_application
     set applied_on = $2, is_own_search = $3, decide_before = $4, version = version + 1
   where id = $1 returning version`;

/** Records the application for a reported need; the term for the decision counts from its day (Awb art. 4:13). */
export async function fileApplication(
  request: SubgraphRequest,
  input: FileBenefitApplicationInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'file an application', ['WWB_INCOME']);
  const { clientId, applicationId, appliedOn, hasOwnSearch } = input;
  const wrong = 'An application comes in on a day that has come; give that day.';
  const invalid = new InputCheck().expect(appliedOn <= request.today, 'appliedOn', wrong).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'fileBenefitApplication', input, async (unit) => {
    const { sql } = unit;
    await lockClient(sql, clientId);
    await refuseDeceased(unit, request, clientId);
    await file(sql, request, await namedApplication(sql, input), { appliedOn, hasOwnSearch });
    return { __typename: 'FileBenefitApplicationSuccess', recordId: applicationId } as WriteAnswer;
  });
}

/** When an application came in, and whether its client looks for work alone first. */
interface Filing {
  readonly appliedOn: IsoDate;
  readonly hasOwnSearch: boolean;
}

/** Files an application for a report that waits, and tells the others. Refuses a day on which it cannot be filed yet. */
export async function file(
  sql: SqlExecutor,
  request: SubgraphRequest,
  pending: PendingApplication,
  filing: Filing,
): Promise<void> {
  const { id, clientId } = pending;
  const before = await dueDay(sql, request, filing, pending);
  const facts = [id, filing.appliedOn, filing.hasOwnSearch, before];
  const [filed] = await sql.query<{ version: number }>(FILE, facts);
  const { version } = filed!;
  await appendToOutbox(sql, [{ kind: 'BENEFIT_APPLICATION_FILED', clientId, subjectId: id, version }]);
}

/** The last day for the decision. Refuses a day on which nothing can be filed yet, or a second filing. */
async function dueDay(
  sql: SqlExecutor,
  { caller }: SubgraphRequest,
  { appliedOn, hasOwnSearch }: Filing,
  { notifiedOn, appliedOn: filedOn }: PendingApplication,
): Promise<string | null> {
  const { book } = await readLaw(sql, caller.organisation);
  const first = applyFrom(notifiedOn, hasOwnSearch, book);
  const article = first > notifiedOn ? ', after the weeks of looking for work alone (art. 41 lid 4)' : '';
  const { refusal } = new InputCheck()
    .expect(filedOn === null, 'applicationId', `This application was filed on ${filedOn}; nothing is left to file.`)
    .expect(
      appliedOn >= first,
      'appliedOn',
      `It can be filed from ${first} on${article}; give that day or a later one.`,
    );
  return refusal ? refuse(refusal) : decideBefore(appliedOn, book);
}
