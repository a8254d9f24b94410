import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  requirePurpose,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { SupportReportEntity } from './report.entity.js';
import { FIRST_DAY_OF_WMO, reportBasis } from './report.rules.js';
import type { RegisterSupportReportInput } from './register-support-report.type.js';

/** Registers a report of a need: checks the input, saves the report under the act of its day, tells the others. */
export async function registerSupportReport(
  request: SubgraphRequest,
  input: RegisterSupportReportInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'register a support report', ['WMO_SUPPORT']);
  const reportedOn = input.reportedOn ?? request.today;
  const invalid = whatIsWrong(input, reportedOn, request.today);
  if (invalid) return invalid;
  if (!(await mayActFor(request, input.clientId, 'SUPPORT_PROVISION'))) return clientNotFound(input.clientId);
  return writeOnce(request, 'registerSupportReport', input, async (unit) => {
    await refuseDeceased(unit, request, input.clientId);
    const report = await saveReport(unit, request, input, reportedOn);
    await appendToOutbox(unit.sql, [
      { kind: 'SUPPORT_REPORT_REGISTERED', clientId: input.clientId, subjectId: report.id, version: report.version },
    ]);
    return { __typename: 'RegisterSupportReportSuccess', reportId: report.id };
  });
}

function whatIsWrong(input: RegisterSupportReportInput, reportedOn: string, today: string): InvalidInput | null {
  return new InputCheck()
    .text(input.requestedHelp, 'requestedHelp', 4000)
    .expect(reportedOn <= today, 'reportedOn', 'A report is not in the future; give today or an earlier day.')
    .expect(
      reportedOn >= FIRST_DAY_OF_WMO,
      'reportedOn',
      `The Wmo begins on ${FIRST_DAY_OF_WMO}; give that day or a later one.`,
    ).refusal;
}

async function saveReport(
  { entities }: UnitOfWork,
  { caller }: SubgraphRequest,
  input: RegisterSupportReportInput,
  reportedOn: string,
): Promise<{ id: string; version: number }> {
  const basis = reportBasis(reportedOn);
  const report = entities.create(SupportReportEntity, {
    id: crypto.randomUUID(),
    clientId: input.clientId,
    municipalityCode: caller.organisation,
    reportedOn,
    isUrgent: input.isUrgent,
    requestedHelp: input.requestedHelp.trim(),
    registeredBy: caller.staffId,
    basisBwbId: basis.bwbId,
    basisArticle: basis.article,
    basisParagraph: basis.paragraph,
    basisValidFrom: basis.validFrom,
  });
  await entities.flush();
  return report;
}
