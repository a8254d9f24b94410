import { addDays, addMonths, monthOf, monthsAfter, shareOf, type IsoDate, type LegalBasis } from '@klantbeeld/domain';
import { articleOf, regimeOn, type Regime } from '../regime/regime.rules.js';
import type { RuleBook } from '../rule/rule-book.js';
import { beforeTerm } from '../rule/term.rules.js';

/** The duties of art. 18 lid 4 of the Participatiewet; every other category is one of the ordinance. */
export const WORK_DUTY_CATEGORY = 'WORK_DUTY';

/** How far somebody can be blamed (verwijtbaarheid). */
export const BLAMES = ['FULL', 'LESS', 'NONE'] as const;
export type Blame = (typeof BLAMES)[number];

/** Conduct that may lead to a lowering (gedraging). */
export interface Conduct {
  readonly on: IsoDate;
  /** WORK_DUTY, or a category of the ordinance. */
  readonly category: string;
  /** How far somebody can be blamed for this; as far as for all of it when left out. */
  readonly blame?: Blame;
}

/** A sanction that was imposed before. */
export interface EarlierSanction {
  readonly id: string;
  readonly category: string;
  readonly decidedOn: IsoDate;
  /** Which breach in a row it was, from 1. */
  readonly ordinal: number;
}

/** What is known when a sanction is considered. */
export interface SanctionQuestion {
  readonly conducts: readonly Conduct[];
  readonly blame: Blame;
  /** Conclusion of the medical advisor: not able until this day, of which the reason is not asked. */
  readonly unableUntil: IsoDate | null;
  readonly isHeard: boolean;
  readonly decidedOn: IsoDate;
  /** First day of the first month that is lowered. */
  readonly startMonth: IsoDate;
  /** Months that somebody proposes; null for what the rules say. */
  readonly months: number | null;
  readonly earlier: readonly EarlierSanction[];
}

/** A lowering as the rules give it (maatregel). */
export interface SanctionOutcome {
  readonly category: string;
  readonly conductOn: IsoDate;
  /** Hundredths of a percent of the norm. */
  readonly share: number;
  readonly months: number;
  /** The most that the rules allow for this breach. */
  readonly mostMonths: number;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly ordinal: number;
  readonly recidivismOf: string | null;
  /** Day before which it is reconsidered, counted from the decision (art. 18 lid 3). */
  readonly reconsiderBefore: IsoDate;
  /** First day of the version of the ordinance or the law that sets category and months. */
  readonly rulesFrom: IsoDate;
  readonly legalBasis: LegalBasis;
}

/** Why there is no lowering. */
export const SANCTION_REFUSALS = [
  'NO_CONDUCT',
  'NOT_HEARD',
  'NO_BLAME',
  'CONDUCT_TOO_OLD',
  'NO_RULE',
  'TOO_LONG',
  'TOO_SHORT',
] as const;
export type SanctionRefusal = (typeof SANCTION_REFUSALS)[number];
export type SanctionAnswer = SanctionOutcome | { readonly refusal: SanctionRefusal; readonly mostMonths?: number };

/** The law where the sanction is considered. */
export interface SanctionLaw {
  readonly regimes: readonly Regime[];
  readonly book: RuleBook;
}

/** What a breach of one category costs, before months are proposed. */
interface Measure {
  readonly conduct: Conduct;
  readonly share: number;
  readonly months: number;
  readonly leastMonths: number;
  readonly mostMonths: number;
  readonly ordinal: number;
  readonly recidivismOf: string | null;
  readonly rulesFrom: IsoDate;
  readonly legalBasis: LegalBasis;
}

/**
 * The lowering for conduct, by the regime and the ordinance of the day of the conduct (art. 18): none without conduct,
 * hearing or blame, none for what is older than the ordinance says, of several categories the heaviest alone, and never
 * longer than the breach, counted in a row, allows.
 */
export function considerSanction(question: SanctionQuestion, law: SanctionLaw): SanctionAnswer {
  const { conducts, unableUntil, isHeard, months } = question;
  if (conducts.length === 0) return { refusal: 'NO_CONDUCT' };
  if (!isHeard) return { refusal: 'NOT_HEARD' };
  const blameworthy = conducts.filter(
    (conduct) => blameOf(conduct, question) !== 'NONE' && (unableUntil === null || conduct.on >= unableUntil),
  );
  if (blameworthy.length === 0) return { refusal: 'NO_BLAME' };
  const recent = blameworthy.filter((conduct) => isRecent(conduct, question, law));
  if (recent.length === 0) return { refusal: 'CONDUCT_TOO_OLD' };
  const heaviest = recent.flatMap((conduct) => measureOf(conduct, question, law) ?? []).toSorted(heavier)[0];
  const reconsideration = law.book.on(question.decidedOn, 'RECONSIDERATION');
  if (!heaviest || !reconsideration) return { refusal: 'NO_RULE' };
  if (months !== null && months > heaviest.mostMonths) return { refusal: 'TOO_LONG', mostMonths: heaviest.mostMonths };
  if (months !== null && months < heaviest.leastMonths) return { refusal: 'TOO_SHORT' };
  return outcomeOf(heaviest, question, reconsideration.value);
}

function blameOf({ blame }: Conduct, question: SanctionQuestion): Blame {
  return blame ?? question.blame;
}

/** Conduct of longer ago than the ordinance names is left alone; without a rule nothing is too old. */
function isRecent({ on }: Conduct, { decidedOn }: SanctionQuestion, { book }: SanctionLaw): boolean {
  const within = book.on(on, 'SANCTION_CONDUCT_WITHIN');
  return within === null || decidedOn <= addMonths(on, within.value);
}

/** By what they take away together; of equals the earlier conduct. */
function heavier(one: Measure, other: Measure): number {
  return other.share * other.months - one.share * one.months || (one.conduct.on < other.conduct.on ? -1 : 1);
}

function measureOf(conduct: Conduct, question: SanctionQuestion, law: SanctionLaw): Measure | null {
  const regime = regimeOn(law.regimes, conduct.on);
  if (!regime) return null;
  if (conduct.category === WORK_DUTY_CATEGORY) {
    return regime.hasNationalWorkDuties ? workDutyMeasure(conduct, question, regime, law.book) : null;
  }
  return ordinanceMeasure(conduct, question, law.book);
}

/** Categories of the ordinance: share and months, longer when it happens again (art. 18 lid 1 and 2, art. 8). */
function ordinanceMeasure(conduct: Conduct, question: SanctionQuestion, book: RuleBook): Measure | null {
  const share = book.on(conduct.on, 'SANCTION', conduct.category);
  const duration = book.on(conduct.on, 'SANCTION_MONTHS', conduct.category);
  const most = book.on(conduct.on, 'SANCTION_MOST_MONTHS');
  if (!share || !duration || !most) return null;
  const within = book.on(conduct.on, 'SANCTION_REPEAT_WITHIN')?.value ?? 0;
  const before = latestWithin(conduct, ofCategory(question.earlier, conduct.category), within);
  const times = before ? (book.on(conduct.on, 'SANCTION_REPEAT')?.value ?? 100) : 100;
  const months = Math.min(Math.ceil((duration.value * times) / 100), most.value);
  return {
    conduct,
    share: blameOf(conduct, question) === 'LESS' ? lessened(share.value, conduct, book) : share.value,
    months,
    leastMonths: 1,
    mostMonths: months,
    ordinal: (before?.ordinal ?? 0) + 1,
    recidivismOf: before?.id ?? null,
    rulesFrom: share.period.from,
    legalBasis: share.legalBasis,
  };
}

/** Less blame, less lowering, where the ordinance says how much (art. 18 lid 1). */
function lessened(share: number, { on }: Conduct, book: RuleBook): number {
  const left = book.on(on, 'SANCTION_LESS_BLAME');
  return left ? shareOf(share, left.value) : share;
}

/**
 * The work duties of the law: all of the norm, the first time as long as the ordinance says within one to three months
 * (lid 5), the second longer than the first and at most three (lid 6), the third and each next three (lid 7 and 8).
 */
function workDutyMeasure(
  conduct: Conduct,
  { earlier }: SanctionQuestion,
  regime: Regime,
  book: RuleBook,
): Measure | null {
  const on = (rule: Parameters<RuleBook['on']>[1], of?: string): number | null =>
    book.on(conduct.on, rule, of)?.value ?? null;
  const share = on('WORK_DUTY');
  const first = on('WORK_DUTY_MONTHS', 'FIRST');
  const within = on('WORK_DUTY_REPEAT_WITHIN');
  const limit = on('WORK_DUTY_LIMIT', 'MOST');
  if (share === null || first === null || within === null || limit === null) return null;
  const before = latestWithin(conduct, ofCategory(earlier, WORK_DUTY_CATEGORY), within);
  const ordinal = (before?.ordinal ?? 0) + 1;
  const second = Math.max(on('WORK_DUTY_MONTHS', 'SECOND') ?? 0, Math.min(first + 1, limit));
  const steps: readonly (readonly [months: number, least: number, most: number, paragraph: string])[] = [
    [first, first, first, '5'],
    [second, Math.min(first + 1, limit), limit, '6'],
    [on('WORK_DUTY_LIMIT', 'THIRD') ?? limit, limit, limit, '7'],
    [on('WORK_DUTY_LIMIT', 'LATER') ?? limit, limit, limit, '8'],
  ];
  const [months, leastMonths, mostMonths, paragraph] = steps[Math.min(ordinal, steps.length) - 1]!;
  return {
    conduct,
    share,
    months,
    leastMonths,
    mostMonths,
    ordinal,
    recidivismOf: before?.id ?? null,
    rulesFrom: book.on(conduct.on, 'WORK_DUTY_MONTHS', 'FIRST')!.period.from,
    legalBasis: articleOf(regime, '18', paragraph),
  };
}

/** A repeat is the same again: a breach of another category is a first one of its own. */
function ofCategory(earlier: readonly EarlierSanction[], category: string): readonly EarlierSanction[] {
  return earlier.filter((one) => one.category === category);
}

/** The latest sanction whose decision lies at most so many months before the conduct (recidive). */
function latestWithin(
  { on }: Conduct,
  earlier: readonly EarlierSanction[],
  months: number,
): EarlierSanction | undefined {
  return earlier
    .filter(({ decidedOn }) => decidedOn <= on && on < addMonths(decidedOn, months))
    .toSorted((one, other) => (one.decidedOn < other.decidedOn ? 1 : -1))[0];
}

function outcomeOf(measure: Measure, question: SanctionQuestion, reconsiderWithin: number): SanctionOutcome {
  const { startMonth, decidedOn } = question;
  const { conduct, leastMonths: _least, ...rest } = measure;
  const months = question.months ?? measure.months;
  return {
    ...rest,
    category: conduct.category,
    conductOn: conduct.on,
    months,
    from: startMonth,
    until: monthsAfter(startMonth, months),
    reconsiderBefore: addMonths(decidedOn, reconsiderWithin),
  };
}

/** A sanction as far as its reconsideration goes. */
export interface ReconsideredSanction {
  readonly decidedOn: IsoDate;
  readonly reconsiderBefore: IsoDate;
}

/**
 * The day on which there is time for a reconsideration: so many weeks before its last day as the service norm of the day of
 * the decision says, and that last day where there is no norm (art. 18 lid 3).
 */
export function tellOfReconsideration({ decidedOn, reconsiderBefore }: ReconsideredSanction, book: RuleBook): IsoDate {
  const norm = book.on(decidedOn, 'SERVICE_NORM', 'RECONSIDERATION');
  return norm ? beforeTerm(reconsiderBefore, norm) : reconsiderBefore;
}

/** The first month that can be lowered for conduct is its own (art. 18). */
export function earliestMonth(conductOn: IsoDate): IsoDate {
  return monthOf(conductOn);
}

/** A sanction as it stands when it is looked at again. */
export interface StandingSanction {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * The first day that is no longer lowered once behaviour is clearly restored: the day after it was, at the client's
 * request (Participatiewet art. 18 lid 11), or after reconsideration (lid 3); null when nothing is left to end.
 */
export function endAfterRestoration({ from, until }: StandingSanction, restoredOn: IsoDate): IsoDate | null {
  const end = addDays(restoredOn, 1);
  if (end >= until) return null;
  return end > from ? end : from;
}
