import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { PracticalAgreementEntity } from '../practical-agreement/practical-agreement.entity.js';
import { inOrderOfWeek } from '../practical-agreement/practical-agreement.rules.js';
import { whatIsWrong } from './allocate-arrangement.check.js';
import type { AllocateArrangementInput } from './allocate-arrangement.type.js';
import { SupportArrangementEntity } from './arrangement.entity.js';
import { arrangementBasis } from './arrangement.rules.js';

/** Allocates support: checks the input, refuses overlap, decides the report, saves arrangement and agreement, tells the others. */
export async function allocateArrangement(
  request: SubgraphRequest,
  input: AllocateArrangementInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'allocate an arrangement', ['WMO_SUPPORT']);
  const decidedOn = input.decidedOn ?? request.today;
  const invalid = whatIsWrong(input, decidedOn, request.today);
  if (invalid) return invalid;
  if (!(await mayActFor(request, input.clientId, 'SUPPORT_PROVISION'))) return clientNotFound(input.clientId);
  return writeOnce(request, 'allocateArrangement', input, async (unit) => {
    await lockClient(unit.sql, input.clientId);
    await refuseDeceased(unit, request, input.clientId);
    await refuseOverlap(unit, input);
    await decideReport(unit, input, decidedOn);
    const arrangement = await saveArrangement(unit, request, input, decidedOn);
    await savePractice(unit, input, arrangement.id);
    await appendToOutbox(unit.sql, [
      {
        kind: 'ARRANGEMENT_ALLOCATED',
        clientId: input.clientId,
        subjectId: arrangement.id,
        version: arrangement.version,
      },
    ]);
    return { __typename: 'AllocateArrangementSuccess', arrangementId: arrangement.id };
  });
}

const OVERLAPPING = `
  select id from support_arrangement
   where client_id = $1 and product_code = $2
     and (until_on is null or until_on > $3::date) and ($4::date is null or from_on < $4::date)
   order by from_on, id limit 1`;

async function refuseOverlap(unit: UnitOfWork, input: AllocateArrangementInput): Promise<void> {
  const [existing] = await unit.sql.query<{ id: string }>(OVERLAPPING, [
    input.clientId,
    input.product.code,
    input.from,
    input.until ?? null,
  ]);
  if (!existing) return;
  refuse({
    __typename: 'ArrangementOverlapsError',
    message: 'This client has this product on some of these days already; choose a period that does not overlap.',
    existingArrangementId: existing.id,
  } as WriteAnswer);
}

/** One report may lead to several arrangements, so one that was decided stays so and keeps its version. */
const DECIDE = `
  update support_report set state = 'DECIDED', version = version + (state <> 'DECIDED')::int
   where id = $1 and client_id = $2 and state in ('RECEIVED', 'DECIDED') returning reported_on::text as "reportedOn"`;

/** A refusal undoes all of the unit, so the report that was decided too early stands as it stood. */
async function decideReport(
  { sql }: UnitOfWork,
  { reportId, clientId }: AllocateArrangementInput,
  decidedOn: string,
): Promise<void> {
  if (!reportId) return;
  const [decided] = isUuid(reportId) ? await sql.query<{ reportedOn: string }>(DECIDE, [reportId, clientId]) : [];
  const { refusal } = new InputCheck()
    .expect(
      decided !== undefined,
      'reportId',
      'This client has no report with this id that can be decided; check it or leave it out.',
    )
    .expect(
      !decided || decided.reportedOn <= decidedOn,
      'decidedOn',
      `A decision does not come before its report, and this report is of ${decided?.reportedOn}; give that day or a later one.`,
    );
  if (refusal) refuse(refusal);
}

async function saveArrangement(
  { entities }: UnitOfWork,
  { caller }: SubgraphRequest,
  input: AllocateArrangementInput,
  decidedOn: string,
): Promise<{ id: string; version: number }> {
  const basis = arrangementBasis(decidedOn, input.deliveryForm);
  const arrangement = entities.create(SupportArrangementEntity, {
    id: crypto.randomUUID(),
    clientId: input.clientId,
    municipalityCode: caller.organisation,
    reportId: input.reportId ?? null,
    decisionNumber: input.decisionNumber,
    decidedOn,
    decidedBy: caller.staffId,
    productCategory: input.product.category,
    productCode: input.product.code,
    deliveryForm: input.deliveryForm,
    volumeAmount: input.volume.amount,
    volumeUnit: input.volume.unit,
    volumeFrequency: input.volume.frequency,
    providerCode: input.providerCode ?? null,
    fromOn: input.from,
    untilOn: input.until ?? null,
    basisBwbId: basis.bwbId,
    basisArticle: basis.article,
    basisParagraph: basis.paragraph,
    basisValidFrom: basis.validFrom,
  });
  await entities.flush();
  return arrangement;
}

async function savePractice(
  { entities }: UnitOfWork,
  { clientId, practicalAgreement }: AllocateArrangementInput,
  arrangementId: string,
): Promise<void> {
  if (!practicalAgreement) return;
  entities.create(PracticalAgreementEntity, {
    clientId,
    arrangementId,
    weekdays: inOrderOfWeek(practicalAgreement.weekdays),
    partOfDay: practicalAgreement.partOfDay,
    isTransportNeeded: practicalAgreement.isTransportNeeded,
    agreement: practicalAgreement.text?.trim() ?? null,
  });
  await entities.flush();
}
