import { includesDay, type Period } from '@klantbeeld/domain';
import type { SubjectAccess } from '@klantbeeld/subgraph';

/** Duties that guidance to work has to know of (Participatiewet art. 9 lid 1); the others are between client and benefit. */
const WORK_DUTIES: ReadonlySet<string> = new Set(['WORK', 'REINTEGRATION', 'COMMUNITY_SERVICE']);

/** The duties that a caller may know of: all with their reason, and else only those that are aimed at work. */
export function knownDuties<Duty extends { readonly kind: string }>(
  access: SubjectAccess,
  duties: readonly Duty[],
): readonly Duty[] {
  if (access.decide('DUTY_REASON').effect === 'SHOW') return duties;
  return duties.filter((duty) => WORK_DUTIES.has(duty.kind));
}

/** The duty from which somebody can be exempt (ontheffing, Participatiewet art. 9 lid 2; art. 9a lid 1). */
const EXEMPT_FROM = 'WORK';

/**
 * Duties of a day, each with whether it has to be kept then: an exemption leaves the duty as it is and lifts it for a time,
 * so that it is back by itself (art. 9 lid 2).
 */
export function dutiesOn<Duty extends { readonly kind: string; readonly period: Period }>(
  day: string,
  duties: readonly Duty[],
  exemptions: readonly { readonly period: Period }[],
): readonly (Duty & { readonly isActive: boolean })[] {
  const isExempt = exemptions.some(({ period }) => includesDay(period, day));
  return duties
    .filter(({ period }) => includesDay(period, day))
    .map((duty) => ({ ...duty, isActive: !(isExempt && duty.kind === EXEMPT_FROM) }));
}
