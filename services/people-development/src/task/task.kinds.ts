import type { DataClass, Purpose } from '@klantbeeld/access';
import type { Law } from '@klantbeeld/domain';

/** What a kind of task is about, and whose work it is. */
interface TaskKindFacts {
  readonly law: Law;
  /** What it tells that there is such a task: who may not see that class of data, sees no task of this kind. */
  readonly dataClass: DataClass;
  /** Purposes for which it is listed. */
  readonly purposes: readonly Purpose[];
}

const COLLEGE: readonly Purpose[] = ['WWB_INCOME', 'WWB_WORK'];
const INCOME: readonly Purpose[] = ['WWB_INCOME'];

/** Kinds of work that waits for a member of staff. */
export const TASK_KINDS = {
  REVIEW_EXEMPTION: { law: 'WWB', dataClass: 'DUTY_REASON', purposes: COLLEGE },
  GUIDE_AFTER_EXEMPTION: { law: 'WWB', dataClass: 'DUTY_REASON', purposes: COLLEGE },
  DECIDE_APPLICATION: { law: 'WWB', dataClass: 'INCOME', purposes: INCOME },
  DECIDE_AFTER_SUSPENSION: { law: 'WWB', dataClass: 'INCOME', purposes: INCOME },
  JUDGE_SANCTION_PROPOSAL: { law: 'WWB', dataClass: 'SANCTION', purposes: INCOME },
  RECONSIDER_SANCTION: { law: 'WWB', dataClass: 'SANCTION', purposes: INCOME },
  HEAR_ABOUT_CONDUCT: { law: 'WWB', dataClass: 'SANCTION', purposes: COLLEGE },
} as const satisfies Readonly<Record<string, TaskKindFacts>>;

/** A kind of task. */
export type TaskKind = keyof typeof TASK_KINDS;

/** What an event does to the tasks about its subject. */
interface TaskChange {
  /** Makes one, due on the day in `due_on` of the event; one that is open of this kind and subject gets that day. */
  readonly makes?: TaskKind;
  /** Is what the task asked for, so that nobody has to say that it is done. */
  readonly settles?: readonly TaskKind[];
}

/** Events that make tasks, and events that settle them. */
export const TASK_EVENTS: Readonly<Record<string, TaskChange>> = {
  EXEMPTION_REVIEW_DUE: { makes: 'REVIEW_EXEMPTION' },
  EXEMPTION_REVIEWED: { settles: ['REVIEW_EXEMPTION'] },
  EXEMPTION_ENDED: { makes: 'GUIDE_AFTER_EXEMPTION', settles: ['REVIEW_EXEMPTION'] },
  EXEMPTION_CONTINUED: { settles: ['REVIEW_EXEMPTION'] },
  DECISION_TERM_AMBER: { makes: 'DECIDE_APPLICATION' },
  DECISION_TERM_RED: { makes: 'DECIDE_APPLICATION' },
  DECISION_TERM_MOVED: { settles: ['DECIDE_APPLICATION'] },
  BENEFIT_APPLICATION_DECIDED: { settles: ['DECIDE_APPLICATION'] },
  SUSPENSION_TERM_PASSED: { makes: 'DECIDE_AFTER_SUSPENSION' },
  SUSPENSION_REPAIRED: { settles: ['DECIDE_AFTER_SUSPENSION'] },
  BENEFIT_WITHDRAWN: { settles: ['DECIDE_AFTER_SUSPENSION'] },
  SANCTION_PROPOSED: { makes: 'JUDGE_SANCTION_PROPOSAL' },
  SANCTION_PROPOSAL_REJECTED: { settles: ['JUDGE_SANCTION_PROPOSAL'] },
  SANCTION_PROPOSAL_FOLLOWED: { settles: ['JUDGE_SANCTION_PROPOSAL'] },
  SANCTION_RECONSIDERATION_DUE: { makes: 'RECONSIDER_SANCTION' },
  CONDUCT_OBSERVED: { makes: 'HEAR_ABOUT_CONDUCT' },
  CONDUCT_HEARD: { settles: ['HEAR_ABOUT_CONDUCT'] },
  SANCTION_ENDED: { settles: ['RECONSIDER_SANCTION'] },
};

/** Whether this is a kind of task. */
export function isTaskKind(kind: string): kind is TaskKind {
  return Object.hasOwn(TASK_KINDS, kind);
}

/** The kinds that are listed for a purpose. */
export function taskKindsFor(purpose: Purpose | null): readonly TaskKind[] {
  const kinds = Object.keys(TASK_KINDS) as TaskKind[];
  return kinds.filter((kind) => (TASK_KINDS[kind].purposes as readonly (Purpose | null)[]).includes(purpose));
}
