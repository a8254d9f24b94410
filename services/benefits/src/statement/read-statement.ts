import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { advancesOfClient } from '../advance/advance.loader.js';
import { benefitsOfClient, periodsOfBenefit, type BenefitRow } from '../benefit/benefit.loader.js';
import type { NormHousehold } from '../norm/norm.rules.js';
import { lawOfMunicipality } from '../rule/rule.loader.js';
import { sanctionsOfClient } from '../sanction/sanction.loader.js';
import type { BenefitFacts, Statement, StatementFacts } from './statement.facts.js';
import { incomesOfClient, paymentsOfClient } from './statement.loader.js';
import { statementOf } from './statement.rules.js';

/** The statement of a client over the month of a day; null without a benefit in it. */
export async function readStatement(
  request: SubgraphRequest,
  clientId: string,
  day: string,
): Promise<Statement | null> {
  return statementOf(day, await readStatementFacts(request, clientId));
}

/** All that statements of a client are computed from. */
export async function readStatementFacts(request: SubgraphRequest, clientId: string): Promise<StatementFacts> {
  const [benefits, sanctions, incomes, advances, payments] = await Promise.all([
    request.load(benefitsOfClient, clientId),
    request.load(sanctionsOfClient, clientId),
    request.load(incomesOfClient, clientId),
    request.load(advancesOfClient, clientId),
    request.load(paymentsOfClient, clientId),
  ]);
  // They are read newest first, and a statement tells in the order of the days.
  return {
    benefits: await Promise.all(benefits.toReversed().map((benefit) => factsOf(request, benefit))),
    sanctions: sanctions.toReversed(),
    incomes,
    advances,
    payments,
  };
}

async function factsOf(request: SubgraphRequest, benefit: BenefitRow): Promise<BenefitFacts> {
  const [periods, law] = await Promise.all([
    request.load(periodsOfBenefit, benefit.id),
    request.load(lawOfMunicipality, benefit.municipalityCode),
  ]);
  return {
    ...benefit,
    householdType: benefit.householdType as NormHousehold['householdType'],
    law,
    periods: periods.map(({ period, norm, supplement, reduction, household, decidedOn }) => {
      const amounts = { normCents: norm.cents, supplementCents: supplement.cents, reductionCents: reduction.cents };
      return { period, household, decidedOn, ...amounts };
    }),
  };
}
