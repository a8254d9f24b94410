import { addDays, addMonths, yearsBetween, type IsoDate, type LegalBasis } from '@klantbeeld/domain';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import type { BenefitRule } from '../rule/rule-book.js';
import type { LawOfMunicipality } from '../rule/rule.loader.js';
import { afterTerm } from '../rule/term.rules.js';

/** What an exemption rests on: urgent reasons of one person (art. 9 lid 2), or the care of a single parent (art. 9a). */
export const EXEMPTION_KINDS = ['INDIVIDUAL', 'SINGLE_PARENT'] as const;
export type ExemptionKind = (typeof EXEMPTION_KINDS)[number];

/** Urgent reasons of an exemption. */
export const EXEMPTION_REASONS = ['CARE', 'MEDICAL', 'OTHER'] as const;
export type ExemptionReason = (typeof EXEMPTION_REASONS)[number];

/** An exemption as it is asked for. */
export interface ExemptionAsked {
  readonly kind: ExemptionKind;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly reason: ExemptionReason;
  /** For whom, when it is not for one person. */
  readonly group: string | null;
  /** Why no provision takes the reason away, as it was looked into. */
  readonly provision: string | null;
  readonly isRequested: boolean;
  readonly youngestChildBornOn: IsoDate | null;
  /** Months of the same exemption in other municipalities. */
  readonly monthsElsewhere: number;
  /** Whether the one exemption of a single parent was given before. */
  readonly hadSingleParentExemption: boolean;
}

/** One thing that stands in the way, with the article. */
export interface ExemptionProblem {
  readonly path: string;
  readonly message: string;
}

/** An exemption that can be given. */
export interface ExemptionOutcome {
  readonly until: IsoDate;
  /** Day on which it is looked at again. */
  readonly reviewOn: IsoDate;
  readonly legalBasis: LegalBasis;
}

export type ExemptionAnswer = ExemptionOutcome | { readonly problems: readonly ExemptionProblem[] };

/** Whether an exemption can be given: for one person, for a time, for an urgent reason (art. 9 lid 2; art. 9a). */
export function considerExemption(asked: ExemptionAsked, law: LawOfMunicipality): ExemptionAnswer {
  const problems = asked.kind === 'SINGLE_PARENT' ? singleParentProblems(asked, law) : individualProblems(asked, law);
  if (problems.length > 0) return { problems };
  const until = asked.until!;
  const regime = regimeOn(law.regimes, asked.from)!;
  const isOfParent = asked.kind === 'SINGLE_PARENT';
  const legalBasis = isOfParent ? articleOf(regime, '9a', '1') : articleOf(regime, '9', '2');
  return { until, reviewOn: reviewDay(asked, until, law), legalBasis };
}

function individualProblems(asked: ExemptionAsked, law: LawOfMunicipality): readonly ExemptionProblem[] {
  const { until, from, reason, provision } = asked;
  const most = law.book.on(from, 'EXEMPTION_MOST');
  const problems = commonProblems(asked, law);
  if (reason === 'CARE' && !provision) {
    const asks = 'Care counts only where no provision takes it into account: say what was looked at';
    problems.push({ path: 'provision', message: `${asks} (Participatiewet art. 9 lid 2).` });
  }
  if (!most) problems.push(missing('EXEMPTION_MOST'));
  if (!law.book.on(from, 'EXEMPTION_REVIEW')) problems.push(missing('EXEMPTION_REVIEW'));
  if (most && until !== null && until > afterTerm(from, most)) {
    const limit = `here at most ${most.value} months, until ${afterTerm(from, most)}`;
    problems.push({
      path: 'until',
      message: `An exemption is temporary: ${limit} (Participatiewet art. 9 lid 2; ${most.source}).`,
    });
  }
  return problems;
}

function singleParentProblems(asked: ExemptionAsked, law: LawOfMunicipality): readonly ExemptionProblem[] {
  const { from, until, isRequested, youngestChildBornOn: born, monthsElsewhere, hadSingleParentExemption } = asked;
  const rule = (of: string): BenefitRule | null => law.book.on(from, 'SINGLE_PARENT_EXEMPTION', of);
  const [most, age] = [rule('MOST'), rule('CHILD_AGE')];
  const problems = commonProblems(asked, law);
  const add = (path: string, message: string): void => void problems.push({ path, message });
  if (!most || !age) {
    add(
      'kind',
      'The law of this day knows no exemption of its own for single parents (art. 9a); give an individual one.',
    );
    return problems;
  }
  if (!isRequested) add('requestedOn', 'It is given on request: say when it was made (art. 9a lid 1).');
  if (hadSingleParentExemption) add('kind', 'It is given once, and was given before (art. 9a lid 2).');
  if (monthsElsewhere < 0) add('monthsElsewhere', 'Months of use elsewhere are not negative (art. 9a lid 4).');
  if (born === null || born > from) add('youngestChildBornOn', 'Say when the youngest child was born (art. 9a lid 1).');
  else if (yearsBetween(born, from) >= age.value)
    add('youngestChildBornOn', `The youngest child is ${age.value} or older on the first day (art. 9a lid 1).`);
  else if (until !== null) {
    const last = earliest(addMonths(born, 12 * age.value), addMonths(afterTerm(from, most), -monthsElsewhere));
    if (until > last)
      add('until', `It ends on ${last} at the latest: by the child’s age or the years it may take (art. 9a lid 4).`);
  }
  return problems;
}

function commonProblems({ from, until, group }: ExemptionAsked, law: LawOfMunicipality): ExemptionProblem[] {
  const problems: ExemptionProblem[] = [];
  if (group !== null)
    problems.push({
      path: 'group',
      message: 'An exemption is for one person and never for a group (Participatiewet art. 9 lid 2).',
    });
  if (until === null)
    problems.push({
      path: 'until',
      message: 'An exemption is temporary: say when it ends (Participatiewet art. 9 lid 2).',
    });
  else if (until <= from)
    problems.push({ path: 'until', message: 'The first day that is no longer exempt lies after the first day.' });
  if (!regimeOn(law.regimes, from))
    problems.push({ path: 'from', message: 'There was no work duty of this law before 2004.' });
  return problems;
}

function missing(rule: string): ExemptionProblem {
  return { path: 'until', message: `How long is not known here: load the rule ${rule} (klantbeeld rules load).` };
}

/** So many weeks before the end as the policy says; of a single parent after so many months as the law says. */
function reviewDay({ kind, from }: ExemptionAsked, until: IsoDate, law: LawOfMunicipality): IsoDate {
  const every = kind === 'SINGLE_PARENT' ? law.book.on(from, 'SINGLE_PARENT_EXEMPTION', 'REVIEW') : null;
  if (every && afterTerm(from, every) < until) return afterTerm(from, every);
  return reviewBefore(until, from, law);
}

/** The review before an end of an exemption from a day: so many weeks earlier as the policy of that day says. */
export function reviewBefore(until: IsoDate, from: IsoDate, { book }: LawOfMunicipality): IsoDate {
  const before = book.on(from, 'EXEMPTION_REVIEW');
  const day = before ? addDays(until, -7 * before.value) : until;
  return day < from ? from : day;
}

function earliest(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}

/** The review after the one of a day: as far on as the first was, and none when the exemption ends before. */
export function nextReview(reviewedOn: IsoDate, until: IsoDate, law: LawOfMunicipality): IsoDate | null {
  const every = law.book.on(reviewedOn, 'SINGLE_PARENT_EXEMPTION', 'REVIEW');
  if (!every) return null;
  const day = afterTerm(reviewedOn, every);
  return day < until ? day : null;
}
