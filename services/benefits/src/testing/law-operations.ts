import { ask, type Answer, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { INCOME } from './operations.js';

const STATEMENT = `month right { cents } payable { cents } paid { cents } difference { cents } missing
  lines { kind amount { cents } explanation legalBasis { article paragraph validFrom } period { from until } }`;
const SANCTION = `id category percentage amount { cents } period { from until } months mostMonths ordinal recidivismOf
  reconsiderBefore rulesFrom conductOn decidedOn restoredOn version legalBasis { article paragraph validFrom }`;
const CLAIM = `id month amount { cents } balance { cents } version repayments { repaidOn amount { cents } nettedMonth }
  nettings { fromMonth most { cents } decidedOn }
  legalBasis { article }`;
const BENEFIT = `id version endReason period { from until }
  periods { period { from until } total { cents } decidedOn household { costSharers } }`;
const NO_BENEFIT = '... on BenefitNotFoundError { benefitId }';
const REFUSED = `... on UserError { message } ... on InvalidInputError { fields { path } }
  ... on ClientNotFoundError { clientId }`;

const OPERATIONS = {
  reviseBenefit: ['ReviseBenefitInput', `... on ReviseBenefitSuccess { benefit { ${BENEFIT} } } ${NO_BENEFIT}`],
  endBenefit: ['EndBenefitInput', `... on EndBenefitSuccess { benefit { ${BENEFIT} } } ${NO_BENEFIT}`],
  recordBenefitIncome: ['RecordBenefitIncomeInput', `... on RecordBenefitIncomeSuccess { statement { ${STATEMENT} } }`],
  payBenefitAdvance: [
    'PayBenefitAdvanceInput',
    '... on PayBenefitAdvanceSuccess { advance { paidOn amount { cents } legalBasis { article } } }',
  ],
  settleBenefitMonth: [
    'SettleBenefitMonthInput',
    `... on SettleBenefitMonthSuccess { statement { ${STATEMENT} } }
     ... on BenefitMonthSettledError { differenceCents }`,
  ],
  claimBenefitOverpayment: [
    'ClaimBenefitOverpaymentInput',
    `... on ClaimBenefitOverpaymentSuccess { claim { ${CLAIM} } } ... on BenefitNotOverpaidError { differenceCents }`,
  ],
  repayBenefitClaim: [
    'RepayBenefitClaimInput',
    `... on RepayBenefitClaimSuccess { claim { ${CLAIM} } } ... on BenefitClaimNotFoundError { claimId }`,
  ],
  netBenefitClaim: [
    'NetBenefitClaimInput',
    `... on NetBenefitClaimSuccess { claim { ${CLAIM} } } ... on BenefitClaimNotFoundError { claimId }`,
  ],
  imposeSanction: [
    'ImposeSanctionInput',
    `... on ImposeSanctionSuccess { sanction { ${SANCTION} } } ... on SanctionNotAllowedError { reason mostMonths }`,
  ],
  endSanction: [
    'EndSanctionInput',
    `... on EndSanctionSuccess { sanction { ${SANCTION} } } ... on SanctionNotFoundError { sanctionId }`,
  ],
} as const;

/** A sanction as it is shown. */
export interface ShownSanction extends Facts {
  readonly id: string;
  readonly period: { readonly from: string; readonly until: string };
}

/** What an act of the law answered: the member of its union, and the parts that tests look into. */
export interface LawAnswer extends Facts {
  readonly __typename: string;
  readonly statement?: ShownStatement;
  readonly sanction?: ShownSanction;
  readonly claim?: Facts & { readonly id: string };
  readonly fields?: readonly { readonly path: string }[];
}

/** A statement as it is shown. */
export interface ShownStatement extends Facts {
  readonly lines: readonly { readonly kind: string; readonly amount: { readonly cents: number } }[];
}

/** Does one of the acts. */
export async function act(
  world: ServiceWorld,
  name: keyof typeof OPERATIONS,
  input: Facts,
  caller = INCOME,
): Promise<Answer & { readonly result: LawAnswer }> {
  const [type, parts] = OPERATIONS[name];
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${parts} ${REFUSED} } }`;
  const answer = await ask(world, document, { input }, caller);
  return { ...answer, result: answer.data[name] as LawAnswer };
}

const OF_MONTH = `
  query ($clients: [_Any!]!, $month: Date!) { _entities(representations: $clients) { ... on Client { benefits {
    ... on BenefitsDossier { statement(month: $month) { ${STATEMENT} } withheld { path reason } } } } } }`;

/** The statements of a month of each client. */
export async function statements(
  world: ServiceWorld,
  clientIds: readonly string[],
  month: string,
  caller = INCOME,
): Promise<{ readonly statement: ShownStatement | null; readonly withheld: readonly Facts[] }[]> {
  const clients = clientIds.map((id) => ({ __typename: 'Client', id }));
  const { data, errors } = await ask(world, OF_MONTH, { clients, month }, caller);
  if (errors.length > 0)
    throw new Error(`The statement failed: ${JSON.stringify(errors)} ${String(world.failures.at(-1))}`);
  return (data._entities as { benefits: { statement: ShownStatement | null; withheld: Facts[] } }[]).map(
    ({ benefits }) => benefits,
  );
}

/** Kind and cents of each line. */
export function amounts(statement: ShownStatement | null | undefined): [kind: string, cents: number][] {
  return (statement?.lines ?? []).map(({ kind, amount }) => [kind, amount.cents]);
}
