import type { IsoDate, Period } from '@klantbeeld/domain';
import type { LawOfMunicipality } from '../rule/rule.loader.js';
import { afterTerm } from '../rule/term.rules.js';

/** A suspension as it is asked for. */
export interface SuspensionAsked {
  readonly decidedOn: IsoDate;
  /** First day that is on hold. */
  readonly from: IsoDate;
  /** First day on which it is too late to repair. */
  readonly repairUntil: IsoDate;
  /** Whether the client can be blamed for what is missing. */
  readonly isBlameworthy: boolean;
  readonly benefit: Period;
}

/** One thing that stands in the way, with the article. */
interface SuspensionProblem {
  readonly path: string;
  readonly message: string;
}

export type SuspensionAnswer = { readonly until: IsoDate } | { readonly problems: readonly SuspensionProblem[] };

/**
 * Until when a right can be on hold because what was asked for is missing: for the weeks of the law at most, with a term
 * to repair in them, and only for who can be blamed (Participatiewet art. 54 lid 1 and 2).
 */
export function considerSuspension(asked: SuspensionAsked, { book }: LawOfMunicipality): SuspensionAnswer {
  const { decidedOn, from, repairUntil, isBlameworthy, benefit } = asked;
  const term = book.on(from, 'TERM', 'SUSPENSION');
  const problems: SuspensionProblem[] = [];
  const add = (path: string, message: string): void => void problems.push({ path, message });
  if (!isBlameworthy) add('isBlameworthy', 'A right is on hold only where the client can be blamed (art. 54 lid 1).');
  if (from > decidedOn) add('from', 'What is missing was due before: give a day that has come (art. 54 lid 1).');
  if (from <= benefit.from || (benefit.until !== null && from >= benefit.until))
    add('from', 'The benefit has to run on the day before this one and on the day itself; choose such a day.');
  if (!term) return { problems: [...problems, { path: 'from', message: 'Load the rule TERM SUSPENSION first.' }] };
  const until = afterTerm(from, term);
  if (repairUntil <= decidedOn)
    add('repairUntil', 'Give the client a term to repair it, from today on (art. 54 lid 2).');
  if (repairUntil > until)
    add('repairUntil', `A right is on hold for ${term.value} weeks at most, until ${until} (art. 54 lid 1).`);
  return problems.length > 0 ? { problems } : { until };
}

/** Whether a benefit can be withdrawn: what was missing is not there, and the term to repair it is over (art. 54 lid 4). */
export function mayWithdraw(
  { state, repairUntil }: { readonly state: string; readonly repairUntil: IsoDate },
  today: IsoDate,
): boolean {
  return state === 'RUNNING' && today >= repairUntil;
}

/** Whether repairing is still in time (art. 54 lid 2). */
export function isInTime(repairedOn: IsoDate, { repairUntil }: { readonly repairUntil: IsoDate }): boolean {
  return repairedOn < repairUntil;
}
