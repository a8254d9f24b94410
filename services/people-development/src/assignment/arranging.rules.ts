import type { Caller } from '@klantbeeld/access';
import { isMunicipalityCode } from '@klantbeeld/domain';
import type { RunningAssignment } from './assignment.rules.js';

type Who = Pick<Caller, 'staffId' | 'organisation'>;
type Link = Pick<RunningAssignment, 'staffId' | 'capacity' | 'isResponsible' | 'organisation'>;

/** Whether somebody guides the client today. */
export function isGuide({ staffId }: Who, open: readonly Link[]): boolean {
  return open.some((one) => one.staffId === staffId && one.capacity === 'GUIDANCE');
}

/** Whether somebody is the one responsible consultant. */
export function isResponsible({ staffId }: Who, open: readonly Link[]): boolean {
  return open.some((one) => one.staffId === staffId && one.isResponsible);
}

/**
 * Whether somebody may say which staff of an organisation work with a client: the responsible consultant for all, and
 * a guide of the company for the company’s own staff.
 */
export function mayArrange(caller: Who, open: readonly Link[], organisation: string | null): boolean {
  if (isResponsible(caller, open)) return true;
  const isOfCompany = !isMunicipalityCode(caller.organisation) && caller.organisation === organisation;
  return isOfCompany && isGuide(caller, open);
}

/** Whether somebody may hand responsibility over: who has it, a guide of the same organisation, any guide when nobody has it. */
export function mayTransfer(caller: Who, open: readonly Link[]): boolean {
  if (isResponsible(caller, open)) return true;
  const responsible = open.find((one) => one.isResponsible);
  return isGuide(caller, open) && (responsible === undefined || responsible.organisation === caller.organisation);
}
