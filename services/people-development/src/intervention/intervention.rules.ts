import type { Purpose } from '@klantbeeld/access';
import { BWB, type LegalBasis, type Period } from '@klantbeeld/domain';
import type { InputCheck } from '@klantbeeld/subgraph';
import { guidanceBasis } from '../development-plan/guidance-basis.rules.js';
import { MOST_HOURS_PER_WEEK } from '../development-plan/development-plan.rules.js';
import { checkLaws, checkRange } from '../intake/intake.rules.js';

/** What can be offered to a client on the way to work. */
export const INTERVENTION_KINDS = [
  'LEARN_WORK_PLACE',
  'PARTICIPATION_PLACE',
  'TRIAL_PLACEMENT',
  'WAGE_COST_SUBSIDY',
  'NO_RISK_COVER',
  'LEGACY_SUBSIDISED_JOB',
  'TRAINING',
  'JOB_COACHING',
  'WORKPLACE_GUIDANCE',
  'SHELTERED_WORK',
  'YOUTH_LEARN_WORK',
  'SOCIAL_ACTIVATION',
  'CAPACITY_TEST',
] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

/** Why an intervention ended. */
export const END_REASONS = [
  'COMPLETED',
  'FOUND_WORK',
  'NOT_SUITABLE',
  'UNABLE_TO_CONTINUE',
  'STOPPED_BY_CLIENT',
  'NO_SHOW',
  'STOPPED_BY_PROVIDER',
  'REPLACED',
  'NEVER_STARTED',
  'MOVED_AWAY',
  'DIED',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** How an intervention stands on a day. */
export const INTERVENTION_STATES = ['PLANNED', 'RUNNING', 'ENDED'] as const;
export type InterventionState = (typeof INTERVENTION_STATES)[number];

/** How an intervention stands on a day. A period without days belongs to one that never began: it has ended. */
export function stateOn({ from, until }: Period, day: string): InterventionState {
  if (until !== null && (until <= day || until <= from)) return 'ENDED';
  return from <= day ? 'RUNNING' : 'PLANNED';
}

/** An intervention as far as acts depend on it. */
export interface StandingIntervention {
  readonly period: Period;
  readonly endReason: string | null;
}

/** Whether it can still be changed: it has not ended. */
export function isChangeable(intervention: StandingIntervention, day: string): boolean {
  return stateOn(intervention.period, day) !== 'ENDED';
}

/** Whether it can still be ended: nobody has said why it ended, also when its last day has passed by itself. */
export function isEndable({ endReason }: StandingIntervention): boolean {
  return endReason === null;
}

/** Articles of their own, with the first day of the version that has them; earlier the general task is the basis. */
const ARTICLES: Partial<Readonly<Record<InterventionKind, Omit<LegalBasis, 'bwbId'>>>> = {
  PARTICIPATION_PLACE: { article: '10a', paragraph: '1', validFrom: '2009-01-01' },
  SHELTERED_WORK: { article: '10b', paragraph: '1', validFrom: '2015-01-01' },
  WAGE_COST_SUBSIDY: { article: '10d', paragraph: '1', validFrom: '2015-01-01' },
  YOUTH_LEARN_WORK: { article: '10f', paragraph: null, validFrom: '2015-01-01' },
};

/** What an intervention rests on: its own article of the Participatiewet where there is one, else the task of guidance. */
export function interventionBasis(kind: InterventionKind, purpose: Purpose | null, from: string): LegalBasis {
  const own = purpose === 'WSW_EMPLOYMENT' ? undefined : ARTICLES[kind];
  return own && own.validFrom <= from ? { bwbId: BWB.PARTICIPATIEWET, ...own } : guidanceBasis(purpose, from);
}

/** What somebody fills in about an intervention. */
export interface InterventionFacts {
  readonly description?: string | null;
  readonly provider?: string | null;
  readonly hoursPerWeek?: number | null;
  readonly laws?: readonly string[] | null;
}

/** Notes what is wrong with the parts of an intervention by themselves. */
export function checkIntervention(check: InputCheck, facts: InterventionFacts): InputCheck {
  check.text(facts.description, 'description', 2000).text(facts.provider, 'provider', 200);
  checkRange(check, facts.hoursPerWeek, 'hoursPerWeek', [1, MOST_HOURS_PER_WEEK], 'These are whole hours a week');
  return checkLaws(check, facts.laws);
}

/** The period when it ends on a day: one that was still to begin has no day at all. */
export function endedPeriod({ from }: Period, endedOn: string): Period {
  return { from, until: endedOn < from ? from : endedOn };
}

/** Notes a day of ending that cannot be: in the future, or before an intervention that had begun. */
export function checkEnd(check: InputCheck, period: Period, endedOn: string, today: string): InputCheck {
  const hasBegun = period.from <= today;
  return check
    .expect(endedOn <= today, 'endedOn', 'An end in the future is agreed with changeIntervention (until).')
    .expect(
      !hasBegun || endedOn >= period.from,
      'endedOn',
      `It began on ${period.from}; give that day or a later one.`,
    );
}
