import { insertRows, type SqlExecutor } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  InputCheck,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import type {
  AllocateBenefitSurplusInput,
  BookBenefitBudgetInput,
  CloseBenefitBudgetInput,
} from './budget.acts.type.js';
import { freeSurplus, readBudget, standingOf, type BudgetFacts, type BudgetKey } from './budget.loader.js';
import { forecastOf, forecastState } from './budget.rules.js';
import type { BudgetPart } from './budget.tables.js';

/** Who keeps budgets: management, which sees sums and nobody’s dossier. */
export const BUDGET_PURPOSES = ['MANAGEMENT'] as const;

const FIRST_YEAR = 2004;
const LAST_YEAR = 2200;
/** As far as an amount is exact when it is added up with others. */
const MOST_CENTS = 1_000_000_000_000;

/** Checks that a budget is one of a municipality that the caller works for. */
export function checkBudget({ caller }: SubgraphRequest, { municipality, year }: BudgetKey): InputCheck {
  return new InputCheck()
    .expect(
      caller.municipalities.includes(municipality),
      'municipality',
      'You work for no such municipality; write its code, such as GM0141.',
    )
    .expect(year >= FIRST_YEAR && year <= LAST_YEAR, 'year', `Budgets of this law begin in ${FIRST_YEAR}.`);
}

/** Books an amount; tells when the forecast goes over what there is, or within it again. */
export async function bookBudget(request: SubgraphRequest, input: BookBenefitBudgetInput): Promise<WriteAnswer> {
  requirePurpose(request, 'book in a budget', BUDGET_PURPOSES);
  const { part, kind, amountCents, month, municipality, year } = input;
  const invalid = checkBudget(request, input)
    .expect(month >= 1 && month <= 12, 'month', 'There is no such month; write 1 to 12.')
    .expect(kind !== 'CARRIED_IN', 'kind', 'What comes along from a year is booked by closing that year.')
    .expect(kind !== 'SUPPLEMENT' || part === 'INCOME', 'kind', 'More is asked for of the I-deel alone (art. 73-74).')
    .expect(
      amountCents !== 0 && Math.abs(amountCents) <= MOST_CENTS,
      'amountCents',
      'An amount is more than nothing and at most ten billion euros; negative books back.',
    )
    .text(input.description, 'description', 300).refusal;
  if (invalid) return invalid;
  return writeOnce(request, 'bookBenefitBudget', input, async ({ sql }) => {
    const before = await openBudget(sql, input, part);
    const monthOn = `${year}-${String(month).padStart(2, '0')}-01`;
    const basis = before.basis('69', '1');
    await addEntry(sql, request, input, { part, kind, amount_cents: amountCents, month_on: monthOn }, basis);
    await tellForecast(sql, request, input, part, before);
    return { __typename: 'BookBenefitBudgetSuccess', municipality, year } as WriteAnswer;
  });
}

/** Closes a part of a year that is over; what of the W-deel goes along is booked in the next year (art. 69-70). */
export async function closeBudget(request: SubgraphRequest, input: CloseBenefitBudgetInput): Promise<WriteAnswer> {
  requirePurpose(request, 'close a budget', BUDGET_PURPOSES);
  const { part, municipality, year } = input;
  const isOver = `${year + 1}-01-01` <= request.today;
  const wrong = 'This year is not over; close it from the first of January on.';
  const invalid = checkBudget(request, input).expect(isOver, 'year', wrong).refusal;
  if (invalid) return invalid;
  return writeOnce(request, 'closeBenefitBudget', input, async ({ sql }) => {
    const facts = await openBudget(sql, input, part);
    if (part === 'WORK') await refuseBeforeLast(sql, input);
    const { surplusCents, deficitCents, repayCents, carriedCents } = standingOf(facts, part);
    const amounts = { surplus_cents: surplusCents, deficit_cents: deficitCents, repay_cents: repayCents };
    const closed = { carried_cents: carriedCents, closed_on: request.today, closed_by: request.caller.staffId };
    const basis = part === 'INCOME' ? facts.basis('69', '1') : facts.basis('70', null);
    const row = { municipality_code: municipality, year, part, ...amounts, ...closed, ...columnsOf(basis) };
    await insertRows(sql, 'benefit_budget_close', [row]);
    if (carriedCents > 0) await carryOver(sql, request, input, carriedCents, basis);
    const payload = { municipality, year, part, ...amounts, carried_cents: carriedCents };
    await tell(sql, 'BENEFIT_BUDGET_CLOSED', input, part, payload);
    return { __typename: 'CloseBenefitBudgetSuccess', municipality, year } as WriteAnswer;
  });
}

/** Sets a part of the surplus of the I-deel apart; what is left of the W-deel never adds to it (art. 69-70). */
export async function allocateSurplus(
  request: SubgraphRequest,
  input: AllocateBenefitSurplusInput,
): Promise<WriteAnswer> {
  requirePurpose(request, 'set a surplus apart', BUDGET_PURPOSES);
  const { part, municipality, year, amountCents, purpose } = input;
  const invalid = checkBudget(request, input)
    .expect(part === 'INCOME', 'part', 'What is left of the W-deel is paid back and is no surplus (art. 70).')
    .expect(amountCents > 0, 'amountCents', 'Give more than nothing.')
    .text(purpose, 'purpose', 300).refusal;
  if (invalid) return invalid;
  return writeOnce(request, 'allocateBenefitSurplus', input, async ({ sql }) => {
    await lockBudget(sql, input);
    const freeCents = freeSurplus(await readBudget(sql, input));
    if (amountCents > freeCents) {
      const message = 'There is not so much left over of this year; it is counted once the year is closed.';
      return refuse({ __typename: 'BenefitSurplusExceededError', message, freeCents } as WriteAnswer);
    }
    const decided = { decided_on: request.today, decided_by: request.caller.staffId };
    const row = { id: crypto.randomUUID(), municipality_code: municipality, year, amount_cents: amountCents };
    await insertRows(sql, 'benefit_surplus_allocation', [{ ...row, purpose: purpose.trim(), ...decided }]);
    return { __typename: 'AllocateBenefitSurplusSuccess', municipality, year } as WriteAnswer;
  });
}

/** Lets acts about one municipality’s budgets take turns until the transaction ends. */
async function lockBudget(sql: SqlExecutor, { municipality }: BudgetKey): Promise<void> {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 4712))', [municipality]);
}

async function openBudget(sql: SqlExecutor, key: BudgetKey, part: BudgetPart): Promise<BudgetFacts> {
  await lockBudget(sql, key);
  const facts = await readBudget(sql, { municipality: key.municipality, year: key.year });
  const { closedOn } = standingOf(facts, part);
  if (closedOn === null) return facts;
  const message = 'This budget was closed and stays as it was; book in a year that is open.';
  return refuse({ __typename: 'BenefitBudgetClosedError', message, closedOn } as WriteAnswer);
}

/** What goes along from a year is booked in the next one, which therefore stays open until that is known. */
async function refuseBeforeLast(sql: SqlExecutor, { municipality, year }: BudgetKey): Promise<void> {
  const last = await readBudget(sql, { municipality, year: year - 1 });
  const isOpen = standingOf(last, 'WORK').closedOn === null && last.months.some(({ part }) => part === 'WORK');
  const mend = `Close ${year - 1} first: what goes along from it is booked in this year (art. 70).`;
  const { refusal } = new InputCheck().expect(!isOpen, 'year', mend);
  if (refusal) refuse(refusal);
}

async function addEntry(
  sql: SqlExecutor,
  { caller, today }: SubgraphRequest,
  { municipality, year, description }: BudgetKey & { readonly description: string },
  amount: Readonly<Record<'part' | 'kind' | 'month_on', string>> & { readonly amount_cents: number },
  basis: LegalBasis,
): Promise<void> {
  const key = { id: crypto.randomUUID(), municipality_code: municipality, year };
  const by = { description: description.trim(), booked_on: today, booked_by: caller.staffId };
  await insertRows(sql, 'benefit_budget_entry', [{ ...key, ...amount, ...by, ...columnsOf(basis) }]);
}

async function carryOver(
  sql: SqlExecutor,
  request: SubgraphRequest,
  { municipality, year }: BudgetKey,
  cents: number,
  basis: LegalBasis,
): Promise<void> {
  const next = { municipality, year: year + 1, description: `Meegenomen uit ${year}` };
  const amount = { part: 'WORK', kind: 'CARRIED_IN', month_on: `${year + 1}-01-01`, amount_cents: cents };
  await addEntry(sql, request, next, amount, basis);
}

/** Tells when the forecast changed sides: over what there is, or within it again. */
async function tellForecast(
  sql: SqlExecutor,
  { today }: SubgraphRequest,
  key: BudgetKey,
  part: BudgetPart,
  before: BudgetFacts,
): Promise<void> {
  const { months } = await readBudget(sql, key);
  const state = forecastState(months, part, key.year, today);
  if (state === null || state === (forecastState(before.months, part, key.year, today) ?? 'WITHIN')) return;
  const forecast = forecastOf(months, part, key.year, today);
  const { municipality, year } = key;
  await tell(sql, 'BENEFIT_BUDGET_FORECAST', key, part, { municipality, year, part, state, forecast_cents: forecast });
}

async function tell(
  sql: SqlExecutor,
  kind: string,
  { municipality, year }: BudgetKey,
  part: BudgetPart,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await appendToOutbox(sql, [
    { kind, clientId: null, subjectId: `${municipality}-${year}-${part}`, version: 1, payload },
  ]);
}

function columnsOf({ bwbId, article, paragraph, validFrom }: LegalBasis): Readonly<Record<string, string | null>> {
  return { basis_bwb_id: bwbId, basis_article: article, basis_paragraph: paragraph, basis_valid_from: validFrom };
}
