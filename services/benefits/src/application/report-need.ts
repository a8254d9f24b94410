import { lockClient } from '@klantbeeld/database';
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
import { startStandardDuties } from '../duty/standard-duties.js';
import { addToFile } from '../statement/add-to-file.js';
import type { ReportBenefitNeedInput } from './application.acts.type.js';
import { file } from './file-application.js';
import { pendingApplication } from './pending-application.js';

/**
 * Records that somebody reported a need: it fixes the earliest day of the right (art. 44), the duties begin with it (art. 9
 * lid 1, 17), and an earlier report that waits stays.
 */
export async function reportNeed(request: SubgraphRequest, input: ReportBenefitNeedInput): Promise<WriteAnswer> {
  requirePurpose(request, 'report a need', ['WWB_INCOME']);
  const { clientId, notifiedOn, hasOwnSearch } = input;
  const appliedOn = input.appliedOn ?? null;
  const invalid = new InputCheck()
    .expect(notifiedOn <= request.today, 'notifiedOn', 'A need is reported on a day that has come; give that day.')
    .expect(appliedOn === null || appliedOn <= request.today, 'appliedOn', 'This day has not come yet; leave it out.')
    .expect(appliedOn !== null || !hasOwnSearch, 'hasOwnSearch', 'Say this when the application is filed.').refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'reportBenefitNeed', input, async (unit) => {
    const { sql } = unit;
    await lockClient(sql, clientId);
    await refuseDeceased(unit, request, clientId);
    const earlier = await pendingApplication(sql, clientId, null);
    if (earlier) return refuse(reportedBefore(earlier.id));
    const facts = { notified_on: notifiedOn, recorded_by: request.caller.staffId };
    const id = await addToFile(sql, request, 'benefit_application', clientId, ['44', '2'], facts, notifiedOn);
    const { hasPensionAge } = input;
    await startStandardDuties(sql, request, { clientId, from: notifiedOn, until: null, hasPensionAge });
    await appendToOutbox(sql, [{ kind: 'BENEFIT_NEED_REPORTED', clientId, subjectId: id, version: 1 }]);
    const pending = { id, clientId, notifiedOn, appliedOn: null, exitOn: null, version: 1 };
    if (appliedOn !== null) await file(sql, request, pending, { appliedOn, hasOwnSearch });
    return { __typename: 'ReportBenefitNeedSuccess', recordId: id } as WriteAnswer;
  });
}

function reportedBefore(existingApplicationId: string): WriteAnswer {
  const message = 'An earlier report of this client waits for a decision, and its day counts; go on with that one.';
  return { __typename: 'BenefitNeedReportedError', message, existingApplicationId } as WriteAnswer;
}
