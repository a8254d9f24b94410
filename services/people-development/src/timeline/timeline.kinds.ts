import type { DataClass } from '@klantbeeld/access';

/** Kinds of events that a timeline shows, with the class of data that their happening tells. */
export const TIMELINE_KINDS = {
  INTAKE_REGISTERED: 'SHARED_FACT',
  INTAKE_CHANGED: 'SHARED_FACT',
  DEVELOPMENT_PLAN_AGREED: 'DEVELOPMENT',
  INTERVENTION_STARTED: 'DEVELOPMENT',
  INTERVENTION_CHANGED: 'DEVELOPMENT',
  INTERVENTION_ENDED: 'DEVELOPMENT',
  PLACEMENT_STARTED: 'PLACEMENT',
  PLACEMENT_CHANGED: 'PLACEMENT',
  PLACEMENT_ENDED: 'PLACEMENT',
  RESPONSIBILITY_TRANSFERRED: 'SHARED_FACT',
  BENEFIT_GRANTED: 'INCOME',
  INDICATION_RECORDED: 'INDICATION_CONCLUSION',
  SHELTERED_EMPLOYMENT_STARTED: 'SHELTERED_JOB',
  SUPPORT_REPORT_REGISTERED: 'SUPPORT_PROVISION',
  ARRANGEMENT_ALLOCATED: 'SUPPORT_PROVISION',
} as const satisfies Readonly<Record<string, DataClass>>;

/** A kind of event that a timeline shows. */
export type TimelineKind = keyof typeof TIMELINE_KINDS;

/** Whether a timeline shows this kind of event. */
export function isTimelineKind(kind: string): kind is TimelineKind {
  return kind in TIMELINE_KINDS;
}
