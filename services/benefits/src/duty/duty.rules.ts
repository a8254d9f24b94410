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
