import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { wswBasisOn } from '../law/wsw-law.rules.js';
import { IndicationEntity } from './indication.entity.js';
import {
  indicationAuthorityOn,
  isLawfulValidity,
  overlappingIndication,
  whyIndicationIsNotAllowed,
  type IndicationRefusal,
  type WswHistory,
} from './indication.rules.js';
import type { RecordIndicationInput } from './record-indication.type.js';
import { readWswHistory } from './wsw-history.js';

/** Records a decision of CWI or UWV: checks the input, refuses what the law does not allow and overlap, saves, tells the others. */
export async function recordIndication(request: SubgraphRequest, input: RecordIndicationInput): Promise<WriteAnswer> {
  requirePurpose(request, 'record an indication', ['WSW_EMPLOYMENT']);
  const invalid = whatIsWrong(input, request.today);
  if (invalid) return invalid;
  if (!(await mayActFor(request, input.clientId, 'INDICATION_DETAIL'))) return clientNotFound(input.clientId);
  return writeOnce(request, 'recordIndication', input, async (unit) => {
    await lockClient(unit.sql, input.clientId);
    await refuseDeceased(unit, request, input.clientId);
    refuseUnlessAllowed(input, await readWswHistory(unit.sql, input.clientId));
    const indication = await saveIndication(unit, request, input);
    await appendToOutbox(unit.sql, [
      { kind: 'INDICATION_RECORDED', clientId: input.clientId, subjectId: indication.id, version: indication.version },
    ]);
    return { __typename: 'RecordIndicationSuccess', indicationId: indication.id };
  });
}

function whatIsWrong(input: RecordIndicationInput, today: string): InvalidInput | null {
  const authority = indicationAuthorityOn(input.decidedOn);
  return new InputCheck()
    .expect(
      (input.appliedOn ?? input.decidedOn) <= input.decidedOn,
      'appliedOn',
      'An application comes before its decision; give an earlier day or leave it out.',
    )
    .expect(input.decidedOn <= today, 'decidedOn', 'A decision is recorded once it is taken; give today or earlier.')
    .expect(
      input.decidedBy === authority,
      'decidedBy',
      `On that day ${authority} decided on indications; give ${authority} or correct decidedOn.`,
    )
    .expect(
      isLawfulValidity(input, input.decidedOn),
      'until',
      'An indication is valid for 1 to 50 years; give the first day it is no longer valid, in that range.',
    )
    .expect(
      new Set(input.adaptations).size === input.adaptations.length,
      'adaptations',
      'Name each adaptation once; take the doubles out.',
    ).refusal;
}

const REFUSAL_MESSAGES: Readonly<Record<IndicationRefusal['reason'], string>> = {
  CLOSED_FOR_NEWCOMERS:
    'The WSW takes no newcomers since 2015-01-01: an indication is only for who had a job under it on 2014-12-31, and this client had none; look at the Participatiewet (beschut werk) instead.',
  BARRED_AFTER_WITHDRAWAL:
    'An indication of this client was withdrawn less than 12 months before; apply again from the day given.',
};

function refuseUnlessAllowed(input: RecordIndicationInput, history: WswHistory): void {
  const { appliedOn = null, decidedOn } = input;
  const refusal = whyIndicationIsNotAllowed({ appliedOn, decidedOn }, history);
  if (refusal) {
    refuse({
      __typename: 'IndicationNotAllowedError',
      message: REFUSAL_MESSAGES[refusal.reason],
      ...refusal,
    } as WriteAnswer);
  }
  const existing = overlappingIndication(input, history);
  if (existing) {
    refuse({
      __typename: 'IndicationOverlapsError',
      message: 'This client has an indication on some of these days already; let the next begin on the day it ends.',
      existingIndicationId: existing.id,
    } as WriteAnswer);
  }
}

async function saveIndication(
  { entities }: UnitOfWork,
  { caller }: SubgraphRequest,
  input: RecordIndicationInput,
): Promise<{ id: string; version: number }> {
  const basis = wswBasisOn(input.decidedOn, '11', '1');
  const indication = entities.create(IndicationEntity, {
    id: crypto.randomUUID(),
    clientId: input.clientId,
    organisationCode: caller.organisation,
    appliedOn: input.appliedOn ?? null,
    decidedOn: input.decidedOn,
    decidedBy: input.decidedBy,
    handicapCategory: input.handicapCategory,
    fromOn: input.from,
    untilOn: input.until,
    adaptations: input.adaptations,
    supportedWorkAdvice: input.supportedWorkAdvice,
    recordedBy: caller.staffId,
    basisBwbId: basis.bwbId,
    basisArticle: basis.article,
    basisParagraph: basis.paragraph,
    basisValidFrom: basis.validFrom,
  });
  await entities.flush();
  return indication;
}
