import { insertRows, lockClient } from '@klantbeeld/database';
import { overlaps } from '@klantbeeld/domain';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  refuseDeceased,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { appendDecision } from '../decision/append-decision.js';
import { COLLEGE, requireCollege } from '../dossier/college.js';
import { readLaw } from '../rule/rule.loader.js';
import { exemptionsOfClient, type ExemptionRow } from './exemption.loader.js';
import { considerExemption, type ExemptionAsked, type ExemptionOutcome } from './exemption.rules.js';
import type { GrantWorkDutyExemptionInput } from './grant-exemption.type.js';

const LONGEST = 2_000;

/** Exempts one person from the work duty for a time; the duty stays, and is back by itself at the end. */
export async function grantExemption(
  request: SubgraphRequest,
  input: GrantWorkDutyExemptionInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'grant an exemption', { purposes: COLLEGE });
  const invalid = whatIsWrong(input, request.today);
  if (invalid) return invalid;
  const { clientId } = input;
  if (!(await mayActFor(request, clientId, 'DUTY_REASON'))) return clientNotFound(clientId);
  return writeOnce(request, 'grantWorkDutyExemption', input, async (unit) => {
    await lockClient(unit.sql, clientId);
    await refuseDeceased(unit, request, clientId);
    const earlier = await request.load(exemptionsOfClient, clientId);
    const asked = askedBy(input, request.today, earlier);
    const answer = considerExemption(asked, await readLaw(unit.sql, request.caller.organisation));
    if ('problems' in answer) return refuseFor(answer.problems);
    refuseOverlap(earlier, asked, answer);
    const id = crypto.randomUUID();
    await insertRows(unit.sql, 'work_duty_exemption', [rowOf(id, request, input, asked, answer)]);
    await appendDecision(unit.sql, { kind: 'EXEMPTION_GRANTED', clientId, subjectId: id, version: 1 });
    return { __typename: 'GrantWorkDutyExemptionSuccess', exemptionId: id } as WriteAnswer;
  });
}

function whatIsWrong(input: GrantWorkDutyExemptionInput, today: string): InvalidInput | null {
  const { explanation, provision, group, requestedOn } = input;
  return new InputCheck()
    .text(explanation, 'explanation', LONGEST)
    .text(provision, 'provision', LONGEST)
    .text(group, 'group', LONGEST)
    .expect(!requestedOn || requestedOn <= today, 'requestedOn', 'A request was made today or before; check the day.')
    .refusal;
}

function askedBy(input: GrantWorkDutyExemptionInput, today: string, earlier: readonly ExemptionRow[]): ExemptionAsked {
  const { kind, reason, from, until, group, provision, requestedOn, youngestChildBornOn, monthsElsewhere } = input;
  return {
    kind,
    reason,
    from: from ?? today,
    until: until ?? null,
    group: group ?? null,
    provision: provision ?? null,
    isRequested: (requestedOn ?? null) !== null,
    youngestChildBornOn: youngestChildBornOn ?? null,
    monthsElsewhere,
    hadSingleParentExemption: earlier.some((one) => one.kind === 'SINGLE_PARENT'),
  };
}

function refuseFor(problems: readonly { readonly path: string; readonly message: string }[]): never {
  const check = new InputCheck();
  for (const { path, message } of problems) check.expect(false, path, message);
  return refuse(check.refusal!);
}

function refuseOverlap(earlier: readonly ExemptionRow[], { from }: ExemptionAsked, { until }: ExemptionOutcome): void {
  const other = earlier.find(({ period }) => overlaps(period, { from, until }));
  if (!other) return;
  const message = `There is an exemption from ${other.period.from} until ${other.period.until} already; choose other days.`;
  refuseFor([{ path: 'from', message }]);
}

function rowOf(
  id: string,
  { caller, today }: SubgraphRequest,
  input: GrantWorkDutyExemptionInput,
  { kind, from, reason, youngestChildBornOn, monthsElsewhere }: ExemptionAsked,
  { until, reviewOn, legalBasis }: ExemptionOutcome,
): Readonly<Record<string, unknown>> {
  const isOfParent = kind === 'SINGLE_PARENT';
  return {
    id,
    client_id: input.clientId,
    municipality_code: caller.organisation,
    kind,
    from_on: from,
    until_on: until,
    reason,
    explanation: input.explanation.trim(),
    provision: input.provision?.trim() ?? null,
    requested_on: input.requestedOn ?? null,
    youngest_child_born_on: isOfParent ? youngestChildBornOn : null,
    months_elsewhere: isOfParent ? monthsElsewhere : null,
    review_on: reviewOn,
    decided_on: today,
    decided_by: caller.staffId,
    basis_bwb_id: legalBasis.bwbId,
    basis_article: legalBasis.article,
    basis_paragraph: legalBasis.paragraph,
    basis_valid_from: legalBasis.validFrom,
    version: 1,
  };
}
