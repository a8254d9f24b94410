import { monthOf, monthsAfter, sharedDays } from '@klantbeeld/domain';
import { badInput, type LoaderDefinition, type SubgraphRequest } from '@klantbeeld/subgraph';
import { advancesOfClient } from '../advance/advance.loader.js';
import { benefitsOfClient, periodsOf, type BenefitRow } from '../benefit/benefit.loader.js';
import { claimsOfClient, type ClaimRow } from '../claim/claim.loader.js';
import type { NormHousehold } from '../norm/norm.rules.js';
import { lawOfMunicipality } from '../rule/rule.loader.js';
import { sanctionsOfClient } from '../sanction/sanction.loader.js';
import { keepsBack, suspensionsOfClient, type SuspensionRow } from '../suspension/suspension.loader.js';
import { latestDayOf } from './after-death.rules.js';
import type { BenefitFacts, ClaimFact, Statement, StatementFacts, SuspensionFact } from './statement.facts.js';
import { deathsOfClient, incomesOfClient, paymentsOfClient } from './statement.loader.js';
import { statementsUntil } from './statement.rules.js';

/** What is computed ahead: later months say nothing that is not decided yet, and would never end. */
const MONTHS_AHEAD = 12;

/** Every statement of each client by its month: a month follows from those before it, so all are computed once a request. */
const statementsOfClient: LoaderDefinition<string, ReadonlyMap<string, Statement>> = {
  batch: (clientIds, request) =>
    Promise.all(
      clientIds.map(async (clientId) => {
        const statements = statementsUntil(lastMonth(request), await readStatementFacts(request, clientId));
        return new Map(statements.map((statement) => [statement.month, statement]));
      }),
    ),
};

/**
 * The statement of a client over the month of a day; null without a benefit in it.
 * @throws BAD_USER_INPUT for a month that is more than a year ahead
 */
export async function readStatement(
  request: SubgraphRequest,
  clientId: string,
  day: string,
): Promise<Statement | null> {
  const month = monthOf(day);
  const last = lastMonth(request);
  if (month > last) throw badInput(`A statement reaches a year ahead; ask for a month until ${last.slice(0, 7)}.`);
  return (await request.load(statementsOfClient, clientId)).get(month) ?? null;
}

function lastMonth({ today }: SubgraphRequest): string {
  return monthsAfter(monthOf(today), MONTHS_AHEAD);
}

/** All that statements of a client are computed from. */
async function readStatementFacts(request: SubgraphRequest, clientId: string): Promise<StatementFacts> {
  const [benefits, sanctions, incomes, advances, payments, claims, [died], suspensions] = await Promise.all([
    request.load(benefitsOfClient, clientId),
    request.load(sanctionsOfClient, clientId),
    request.load(incomesOfClient, clientId),
    request.load(advancesOfClient, clientId),
    request.load(paymentsOfClient, clientId),
    request.load(claimsOfClient, clientId),
    request.load(deathsOfClient, clientId),
    request.load(suspensionsOfClient, clientId),
  ]);
  // They are read newest first, and a statement tells in the order of the days.
  return {
    benefits: await Promise.all(benefits.toReversed().map((benefit) => factsOf(request, benefit))),
    sanctions: sanctions.toReversed(),
    incomes,
    advances,
    payments,
    suspensions: suspensions.toReversed().flatMap((suspension) => onHold(suspension, benefits, request.today)),
    claims: claims.toReversed().map(claimFact),
    diedOn: died ? latestDayOf(died.registered, request.today) : null,
  };
}

/** The days on which a suspension keeps money back: of its own benefit alone, whatever was granted after it. */
function onHold(suspension: SuspensionRow, benefits: readonly BenefitRow[], today: string): SuspensionFact[] {
  const benefit = benefits.find(({ id }) => id === suspension.benefitId);
  const period = benefit && keepsBack(suspension, today) ? sharedDays(benefit.period, suspension.period) : null;
  return period ? [{ period }] : [];
}

function claimFact({ id, balance, nettings, repayments }: ClaimRow): ClaimFact {
  return {
    id,
    balanceCents: balance.cents,
    nettings: nettings.map(({ fromMonth, most }) => ({ from: fromMonth, mostCents: most?.cents ?? null })),
    netted: repayments.flatMap(({ nettedMonth, amount }) =>
      nettedMonth === null ? [] : [{ month: nettedMonth, cents: amount.cents }],
    ),
  };
}

async function factsOf(request: SubgraphRequest, benefit: BenefitRow): Promise<BenefitFacts> {
  const [periods, law] = await Promise.all([
    periodsOf(request, benefit),
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
