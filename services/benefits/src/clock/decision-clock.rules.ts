import { addDays, daysIn, extendedTerm, includesDay, type IsoDate, type LegalBasis } from '@klantbeeld/domain';
import { decideBefore } from '../application/application.rules.js';
import type { RuleBook } from '../rule/rule-book.js';
import { afterTerm } from '../rule/term.rules.js';

/** How the term of a decision stands. */
export const CLOCK_STATES = ['NOT_STARTED', 'GREEN', 'AMBER', 'RED', 'PAUSED', 'DECIDED'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** Why a term stands still (reden van opschorting van de termijn). */
export const PAUSE_REASONS = [
  'ADDITION_ASKED',
  'FOREIGN_INFORMATION',
  'APPLICANT_AGREES',
  'APPLICANT_DELAYS',
  'FORCE_MAJEURE',
  'RIGHT_SUSPENDED',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

const AWB = 'BWBR0005537';
/** Until the Wet dwangsom en beroep bij niet tijdig beslissen, art. 4:15 was one paragraph about an addition alone. */
const SINCE_2009 = '2009-10-01';

type Basis = readonly [bwbId: string, article: string, paragraph: string | null, validFrom: IsoDate];

const BASES: Readonly<Record<PauseReason, readonly Basis[]>> = {
  ADDITION_ASKED: [
    [AWB, '4:15', '1', SINCE_2009],
    [AWB, '4:15', null, '1994-01-01'],
  ],
  FOREIGN_INFORMATION: [[AWB, '4:15', '1', SINCE_2009]],
  APPLICANT_AGREES: [[AWB, '4:15', '2', SINCE_2009]],
  APPLICANT_DELAYS: [[AWB, '4:15', '2', SINCE_2009]],
  FORCE_MAJEURE: [[AWB, '4:15', '2', SINCE_2009]],
  RIGHT_SUSPENDED: [['BWBR0015703', '54', '1', '2004-01-01']],
};

/** What a pause of a day rests on (Awb art. 4:15, Participatiewet art. 54); null where the law did not know it yet. */
export function pauseBasis(reason: PauseReason, day: IsoDate): LegalBasis | null {
  const [found] = BASES[reason].filter(([, , , validFrom]) => validFrom <= day);
  if (!found) return null;
  const [bwbId, article, paragraph, validFrom] = found;
  return { bwbId, article, paragraph, validFrom };
}

/** Days on which a term stands still. */
export interface Pause {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** What the clock of an application goes by. */
export interface ClockedApplication {
  readonly appliedOn: IsoDate | null;
  /** Last day of the term as it was given with the application; by the rules when it is null. */
  readonly decideBefore: IsoDate | null;
  readonly outcome: string;
}

/** How the term of a decision stands, with its days; all null before there is an application. */
export interface DecisionClock {
  readonly state: ClockState;
  /** First day on which the service norm asks for attention; null where there is no norm. */
  readonly amberOn: IsoDate | null;
  /** Last day on which a decision is in time. */
  readonly lastDay: IsoDate | null;
  /** First day on which it is too late. */
  readonly redOn: IsoDate | null;
  /** Days that the term stood still or will, as far as is decided. */
  readonly pausedDays: number;
}

/**
 * The clock of a decision (Awb art. 4:13 lid 2): green, amber from the service norm on, red the day after the term. Days on
 * which the term stands still for a legal reason move both (Awb art. 4:15, Participatiewet art. 54).
 */
export function decisionClock(
  { appliedOn, decideBefore: given, outcome }: ClockedApplication,
  pauses: readonly Pause[],
  book: RuleBook,
  today: IsoDate,
): DecisionClock {
  if (appliedOn === null) return { state: 'NOT_STARTED', amberOn: null, lastDay: null, redOn: null, pausedDays: 0 };
  const pausedDays = pauses.reduce((sum, pause) => sum + daysIn(pause), 0);
  const norm = book.on(appliedOn, 'SERVICE_NORM', 'DECISION_AMBER');
  const amberOn = norm && addDays(afterTerm(appliedOn, norm), pausedDays);
  const lastDay = lastDayOf(appliedOn, given, pausedDays, book);
  const redOn = lastDay && addDays(lastDay, 1);
  const state = outcome === 'PENDING' ? stateOn(today, { amberOn, redOn, pauses }) : 'DECIDED';
  return { state, amberOn, lastDay, redOn, pausedDays };
}

function lastDayOf(appliedOn: IsoDate, given: IsoDate | null, pausedDays: number, book: RuleBook): IsoDate | null {
  const byRules = decideBefore(appliedOn, book);
  const lastDay = given ?? byRules;
  const term = book.on(appliedOn, 'TERM', 'DECISION');
  if (lastDay === null || pausedDays === 0) return lastDay;
  // A term that ended after a weekend is counted on from where it was before it was extended.
  const counted = term && lastDay === byRules ? afterTerm(appliedOn, term) : lastDay;
  return extendedTerm(addDays(counted, pausedDays));
}

function stateOn(
  today: IsoDate,
  { amberOn, redOn, pauses }: Pick<DecisionClock, 'amberOn' | 'redOn'> & { readonly pauses: readonly Pause[] },
): ClockState {
  if (pauses.some((pause) => includesDay(pause, today))) return 'PAUSED';
  if (redOn !== null && today >= redOn) return 'RED';
  return amberOn !== null && today >= amberOn ? 'AMBER' : 'GREEN';
}
