import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import type { IsoDate, Period } from '@klantbeeld/domain';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  refuseDeceased,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { appendDecision } from '../decision/append-decision.js';
import { requireCollege } from '../dossier/college.js';
import { readLaw } from '../rule/rule.loader.js';
import { addToFile } from '../statement/add-to-file.js';
import type { SuspendBenefitInput } from './suspension.acts.type.js';
import { considerSuspension } from './suspension.rules.js';

const BENEFIT = `
  select from_on as "from", until_on as until, municipality_code as municipality
    from benefit where id = $1 and client_id = $2 for update`;
const OVERLAPPING = `
  select from_on as "from" from benefit_suspension
   where benefit_id = $1 and state = 'RUNNING' and from_on < $3::date and until_on > $2::date limit 1`;

/** Puts a right on hold until what is missing is there, with a term to repair it (Participatiewet art. 54 lid 1 and 2). */
export async function suspendBenefit(request: SubgraphRequest, input: SuspendBenefitInput): Promise<WriteAnswer> {
  requireCollege(request, 'suspend a benefit');
  const { clientId, benefitId, from, repairUntil, missing, isBlameworthy } = input;
  const invalid = new InputCheck().text(missing, 'missing', 1_000).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'suspendBenefit', input, async (unit) => {
    const { sql } = unit;
    await lockClient(sql, clientId);
    await refuseDeceased(unit, request, clientId);
    const benefit = await benefitOf(sql, input);
    const law = await readLaw(sql, benefit.municipality);
    const asked = { decidedOn: request.today, from, repairUntil, isBlameworthy, benefit };
    const answer = considerSuspension(asked, law);
    if ('problems' in answer) return refuseFor(answer.problems);
    await refuseOverlap(sql, benefitId, from, answer.until);
    const days = { from_on: from, until_on: answer.until, repair_until: repairUntil };
    const decided = { decided_on: request.today, decided_by: request.caller.staffId };
    const facts = { benefit_id: benefitId, missing: missing.trim(), ...days, ...decided };
    const suspensionId = await addToFile(sql, request, 'benefit_suspension', clientId, ['54', '1'], facts);
    await appendDecision(sql, { kind: 'BENEFIT_SUSPENDED', clientId, subjectId: suspensionId, version: 1 });
    return { __typename: 'SuspendBenefitSuccess', suspensionId } as WriteAnswer;
  });
}

async function benefitOf(
  sql: SqlExecutor,
  { benefitId, clientId }: SuspendBenefitInput,
): Promise<Period & { readonly municipality: string }> {
  const values = [benefitId, clientId];
  const [benefit] = isUuid(benefitId)
    ? await sql.query<Period & { readonly municipality: string }>(BENEFIT, values)
    : [];
  const message = 'This client has no such benefit; check the id.';
  return benefit ?? refuse({ __typename: 'BenefitNotFoundError', message, benefitId } as WriteAnswer);
}

async function refuseOverlap(sql: SqlExecutor, benefitId: string, from: IsoDate, until: IsoDate): Promise<void> {
  const [other] = await sql.query<{ from: IsoDate }>(OVERLAPPING, [benefitId, from, until]);
  if (!other) return;
  refuseFor([
    { path: 'from', message: `The right is on hold since ${other.from} already; repair or withdraw that first.` },
  ]);
}

function refuseFor(problems: readonly { readonly path: string; readonly message: string }[]): never {
  const check = new InputCheck();
  for (const { path, message } of problems) check.expect(false, path, message);
  return refuse(check.refusal!);
}
