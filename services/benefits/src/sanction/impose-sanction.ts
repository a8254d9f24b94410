import { insertRows, lockClient, type SqlExecutor } from '@klantbeeld/database';
import { monthOf, partOf, shareOf } from '@klantbeeld/domain';
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
import { benefitsOfClient, runningOn, type BenefitRow } from '../benefit/benefit.loader.js';
import { earlierSanctions } from '../conduct/considered-conduct.js';
import { requireCollege } from '../dossier/college.js';
import { settleProposal } from '../proposal/decide-proposal.js';
import { readLaw } from '../rule/rule.loader.js';
import { total } from '../statement/month-of-right.js';
import { readStatement } from '../statement/read-statement.js';
import type { ImposeSanctionInput } from './impose-sanction.type.js';
import { checkFacts, factsOf, type SanctionFacts } from './sanction-facts.js';
import { sanctionsOfClient } from './sanction.loader.js';
import {
  considerSanction,
  earliestMonth,
  type SanctionAnswer,
  type SanctionOutcome,
  type SanctionRefusal,
} from './sanction.rules.js';

/** Lowers a benefit as law and ordinance of the day of the conduct say; only the college does (art. 7 lid 4, 18). */
export async function imposeSanction(request: SubgraphRequest, input: ImposeSanctionInput): Promise<WriteAnswer> {
  requireCollege(request, 'impose a sanction', { instead: 'propose it with proposeSanction' });
  const invalid = whatIsWrong(input, request.today);
  if (invalid) return invalid;
  const { clientId } = input;
  if (!(await mayActFor(request, clientId, 'SANCTION'))) return clientNotFound(clientId);
  return writeOnce(request, 'imposeSanction', input, async (unit) => {
    await lockClient(unit.sql, clientId);
    await refuseDeceased(unit, request, clientId);
    const benefit = await benefitOf(request, input);
    const facts = await factsOf(unit.sql, request, input);
    const outcome = await outcomeOf(unit.sql, request, input, { benefit, facts });
    const id = await save(unit.sql, request, input, { benefit, facts, outcome });
    const { proposalId } = input;
    if (proposalId) await settleProposal(unit.sql, request, { clientId, proposalId }, id);
    await appendDecision(unit.sql, { kind: 'SANCTION_IMPOSED', clientId, subjectId: id, version: 1 });
    return { __typename: 'ImposeSanctionSuccess', sanctionId: id } as WriteAnswer;
  });
}

function whatIsWrong(input: ImposeSanctionInput, today: string): InvalidInput | null {
  const atLeast = 'A lowering takes at least a month.';
  return checkFacts(new InputCheck(), input, today).expect((input.months ?? 1) > 0, 'months', atLeast).refusal;
}

async function benefitOf(request: SubgraphRequest, { clientId, startMonth }: ImposeSanctionInput): Promise<BenefitRow> {
  const benefit = runningOn(await request.load(benefitsOfClient, clientId), monthOf(startMonth));
  const wrong = 'No benefit runs on the first day of this month; choose a month with one.';
  return benefit ?? refuse(new InputCheck().expect(false, 'startMonth', wrong).refusal!);
}

/** The benefit that is lowered, and what is known of the conduct. */
interface Known {
  readonly benefit: BenefitRow;
  readonly facts: SanctionFacts;
}

async function outcomeOf(
  sql: SqlExecutor,
  request: SubgraphRequest,
  input: ImposeSanctionInput,
  { benefit, facts }: Known,
): Promise<SanctionOutcome> {
  const earlier = await request.load(sanctionsOfClient, input.clientId);
  const answer = considerSanction(
    {
      ...facts.question,
      decidedOn: request.today,
      startMonth: monthOf(input.startMonth),
      months: input.months ?? null,
      earlier: earlierSanctions(earlier),
    },
    await readLaw(sql, benefit.municipalityCode),
  );
  return 'refusal' in answer ? refuse(notAllowed(answer)) : refuseBefore(answer);
}

/** Nobody is lowered over months before what they did. */
function refuseBefore(outcome: SanctionOutcome): SanctionOutcome {
  const { conductOn, from } = outcome;
  const earliest = earliestMonth(conductOn);
  const mend = `The conduct is of ${conductOn}, and no month before it is lowered (art. 18); choose ${earliest.slice(0, 7)} or later.`;
  const { refusal } = new InputCheck().expect(from >= earliest, 'startMonth', mend);
  return refusal ? refuse(refusal) : outcome;
}

const MENDS: Readonly<Record<SanctionRefusal, string>> = {
  NO_CONDUCT: 'Without conduct there is no lowering; name what happened.',
  NOT_HEARD: 'Nobody is lowered unheard (Awb art. 4:8); hear the client first and say when.',
  NO_BLAME: 'Without any blame there is no lowering (art. 18 lid 2, since 2015 lid 9).',
  CONDUCT_TOO_OLD: 'This was too long ago for the ordinance.',
  NO_RULE: 'No ordinance or law of that day says what this conduct leads to; check the category and the rules.',
  TOO_LONG: 'This breach allows no more months, counted in a row (art. 18 lid 5-8).',
  TOO_SHORT: 'The law demands more months of this breach (art. 18 lid 5-8).',
};

function notAllowed(answer: Extract<SanctionAnswer, { refusal: SanctionRefusal }>): WriteAnswer {
  const { refusal: reason, mostMonths = null } = answer;
  return { __typename: 'SanctionNotAllowedError', message: MENDS[reason], reason, mostMonths } as WriteAnswer;
}

/** What a month is lowered by: the share of the norm of its first month (art. 5 c: norm, supplement and reduction). */
async function amountOf(request: SubgraphRequest, input: ImposeSanctionInput, share: number): Promise<number> {
  const statement = await readStatement(request, input.clientId, input.startMonth);
  const ofNorm = ['NORM', 'COST_SHARER_NORM', 'SUPPLEMENT', 'REDUCTION'];
  return shareOf(total(statement!.lines.filter(({ kind }) => ofNorm.includes(kind))), share);
}

async function save(
  sql: SqlExecutor,
  request: SubgraphRequest,
  input: ImposeSanctionInput,
  { benefit, facts, outcome }: Known & { readonly outcome: SanctionOutcome },
): Promise<string> {
  const { legalBasis, share } = outcome;
  const id = crypto.randomUUID();
  await insertRows(sql, 'sanction', [
    {
      id,
      client_id: input.clientId,
      municipality_code: benefit.municipalityCode,
      benefit_id: benefit.id,
      ground: facts.ground,
      category: outcome.category,
      // A share of less than one percent is shown as one; what is lowered by is exact.
      percentage: Math.max(1, partOf(share, 1, 100)),
      share,
      from_on: outcome.from,
      until_on: outcome.until,
      amount_cents: await amountOf(request, input, share),
      reconsider_before: outcome.reconsiderBefore,
      months: outcome.months,
      most_months: outcome.mostMonths,
      ordinal: outcome.ordinal,
      recidivism_of: outcome.recidivismOf,
      conduct_on: outcome.conductOn,
      heard_on: facts.heardOn,
      blame: facts.question.blame,
      conduct_ids: facts.conductIds,
      rules_from: outcome.rulesFrom,
      decided_on: request.today,
      decided_by: request.caller.staffId,
      basis_bwb_id: legalBasis.bwbId,
      basis_article: legalBasis.article,
      basis_paragraph: legalBasis.paragraph,
      basis_valid_from: legalBasis.validFrom,
      version: 1,
    },
  ]);
  return id;
}
