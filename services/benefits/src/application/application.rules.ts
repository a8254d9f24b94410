import { extendedTerm, type IsoDate, type LegalBasis } from '@klantbeeld/domain';
import { articleOf, type Regime } from '../regime/regime.rules.js';
import type { RuleBook } from '../rule/rule-book.js';
import { afterTerm } from '../rule/term.rules.js';

/** Why an application is refused (reden van afwijzing). */
export const APPLICATION_REFUSAL_REASONS = [
  'NO_RIGHT',
  'SUFFICIENT_MEANS',
  'OTHER_MUNICIPALITY',
  'INFORMATION_MISSING',
  'NO_COOPERATION',
] as const;
export type ApplicationRefusalReason = (typeof APPLICATION_REFUSAL_REASONS)[number];

/** Why an application ends at the client’s side (reden van intrekking). */
export const APPLICATION_WITHDRAWAL_REASONS = ['FOUND_WORK', 'CLIENT_REQUEST', 'MOVED', 'DECEASED'] as const;
export type ApplicationWithdrawalReason = (typeof APPLICATION_WITHDRAWAL_REASONS)[number];

/** How somebody left before anything was granted (uitstroom voor toekenning). */
export const APPLICATION_EXITS = ['WORK'] as const;
export type ApplicationExit = (typeof APPLICATION_EXITS)[number];

export type ApplicationDecisionReason = ApplicationRefusalReason | ApplicationWithdrawalReason;

/** On what each decision rests: the article and the paragraph of the law that asks for it. */
const ARTICLES: Readonly<
  Record<ApplicationDecisionReason | 'GRANTED', readonly [article: string, paragraph: string | null]>
> = {
  GRANTED: ['44', '1'],
  NO_RIGHT: ['11', '1'],
  SUFFICIENT_MEANS: ['19', '1'],
  OTHER_MUNICIPALITY: ['40', '1'],
  INFORMATION_MISSING: ['17', '1'],
  NO_COOPERATION: ['17', '2'],
  FOUND_WORK: ['43', '1'],
  CLIENT_REQUEST: ['43', '1'],
  MOVED: ['40', '1'],
  DECEASED: ['43', '1'],
};

/** What a decision about an application rests on, in the version of a regime. */
export function decisionBasis(reason: ApplicationDecisionReason | 'GRANTED', regime: Regime): LegalBasis {
  return articleOf(regime, ...ARTICLES[reason]);
}

/**
 * The last day on which the decision is in time, counted from the application (Awb art. 4:13 lid 2); a term that would
 * end in a weekend or on a holiday goes on (Algemene termijnenwet art. 1). Null where no term is loaded.
 */
export function decideBefore(appliedOn: IsoDate, book: RuleBook): IsoDate | null {
  const term = book.on(appliedOn, 'TERM', 'DECISION');
  return term && extendedTerm(afterTerm(appliedOn, term));
}

/**
 * The first day on which an application can be filed: that of the report, or for who is young the day after the weeks in
 * which they look for work by themselves (Participatiewet art. 41 lid 4), where the regime has them.
 */
export function applyFrom(notifiedOn: IsoDate, isYoung: boolean, book: RuleBook): IsoDate {
  const search = isYoung ? book.on(notifiedOn, 'TERM', 'OWN_SEARCH') : null;
  return search ? afterTerm(notifiedOn, search) : notifiedOn;
}
