import type { SqlExecutor } from '@klantbeeld/database';
import { InputCheck, refuse, type SubgraphRequest } from '@klantbeeld/subgraph';
import { MOST_CENTS } from '../dossier/input-limits.js';
import { normOn, totalOfNorm, type NormHousehold } from '../norm/norm.rules.js';
import type { NormHouseholdInput } from '../norm/norm.type.js';
import { readLaw } from '../rule/rule.loader.js';

/** What decides the amounts of a period: a household, or amounts by hand. */
export interface AmountsInput {
  readonly from: string;
  readonly householdType: string;
  readonly household?: NormHouseholdInput | null;
  readonly normCents?: number | null;
  readonly supplementCents: number;
  readonly reductionCents: number;
}

/** The amounts of the first day, and what they depend on where it is known. */
export interface DecidedAmounts extends Partial<Omit<NormHouseholdInput, 'circumstances'>> {
  readonly circumstances?: string[];
  readonly normCents: number;
  readonly supplementCents: number;
  readonly reductionCents: number;
}

const MOST_COST_SHARERS = 50;

/** Notes what cannot be right about amounts or household. */
export function checkAmounts(check: InputCheck, input: AmountsInput): InputCheck {
  const { household, supplementCents, reductionCents } = input;
  if (household) return checkHousehold(check, input, household);
  const normCents = input.normCents ?? 0;
  return check
    .expect(
      normCents > 0,
      'normCents',
      'A norm is more than nothing; give whole cents, such as 56779 for € 567,79, or a household.',
    )
    .expect(
      supplementCents >= 0,
      'supplementCents',
      'A supplement is not negative; use reductionCents to lower the norm.',
    )
    .expect(reductionCents >= 0, 'reductionCents', 'Give a reduction as a positive number of cents.')
    .expect(
      normCents + supplementCents <= MOST_CENTS,
      'normCents',
      'Norm and supplement are amounts per month; together they are at most € 100.000. Check the cents.',
    )
    .expect(
      reductionCents <= normCents + supplementCents,
      'reductionCents',
      'A reduction cannot be more than norm and supplement together.',
    );
}

function checkHousehold(check: InputCheck, input: AmountsInput, household: NormHouseholdInput): InputCheck {
  const { normCents, supplementCents, reductionCents, householdType } = input;
  const isByHand = (normCents ?? 0) !== 0 || supplementCents !== 0 || reductionCents !== 0;
  const hasPartner = (household.partnerAgeBand ?? null) !== null;
  const { costSharers, circumstances } = household;
  return check
    .expect(!isByHand, 'normCents', 'With a household the rules give the amounts; leave the amounts out.')
    .expect(
      hasPartner === (householdType === 'MARRIED'),
      'household.partnerAgeBand',
      'Give the age of the partner for MARRIED, and for nobody else.',
    )
    .expect(
      costSharers >= 0 && costSharers <= MOST_COST_SHARERS,
      'household.costSharers',
      `Give how many others share the costs, from 0 to ${MOST_COST_SHARERS}.`,
    )
    .expect(new Set(circumstances).size === circumstances.length, 'household.circumstances', 'Name each once.');
}

/** The amounts as they are decided: by hand, or by the rules of the first day. Refuses a household without rules. */
export async function decideAmounts(
  sql: SqlExecutor,
  { caller }: SubgraphRequest,
  { household, normCents, supplementCents, reductionCents, ...input }: AmountsInput,
): Promise<DecidedAmounts> {
  if (!household) return { normCents: normCents!, supplementCents, reductionCents };
  const { ageBand, hasChild, costSharers, isInInstitution } = household;
  const partnerAgeBand = household.partnerAgeBand ?? null;
  const facts = { ageBand, partnerAgeBand, hasChild, costSharers, isInInstitution };
  const circumstances = [...household.circumstances];
  const householdType = input.householdType as NormHousehold['householdType'];
  const law = await readLaw(sql, caller.organisation);
  const norm = normOn(input.from, { ...facts, circumstances, householdType }, law);
  if ('missing' in norm) {
    const mend = `No rule is loaded: ${norm.missing}. Load it (klantbeeld rules load), or decide the amounts by hand.`;
    return refuse(new InputCheck().expect(false, 'household', mend).refusal!);
  }
  const sumOf = (...kinds: readonly string[]): number =>
    totalOfNorm(norm.lines.filter(({ kind }) => kinds.includes(kind)));
  return {
    ...facts,
    circumstances,
    normCents: sumOf('NORM', 'COST_SHARER_NORM'),
    supplementCents: sumOf('SUPPLEMENT'),
    reductionCents: -sumOf('REDUCTION'),
  };
}
