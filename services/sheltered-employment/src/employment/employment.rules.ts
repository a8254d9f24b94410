import { includesDay, overlaps, type IsoDate, type Period } from '@klantbeeld/domain';
import type { KnownEmployment, WswHistory } from '../indication/indication.rules.js';
import { isOpenTo } from '../law/wsw-law.rules.js';

/** Sheltered (WSW art. 2) or supported (art. 7). */
export const EMPLOYMENT_KINDS = ['SHELTERED', 'SUPPORTED'] as const;

/** Steps of the ladder, from inside to outside. */
export const EMPLOYMENT_SETTINGS = [
  'SHELTERED_INSIDE',
  'WORK_ON_LOCATION',
  'GROUP_SECONDMENT',
  'INDIVIDUAL_SECONDMENT',
  'SUPPORTED_EMPLOYMENT',
] as const;

/** Why a job may not be recorded. */
export const EMPLOYMENT_REFUSAL_REASONS = ['NO_VALID_INDICATION', 'CLOSED_FOR_NEWCOMERS'] as const;
export type EmploymentRefusalReason = (typeof EMPLOYMENT_REFUSAL_REASONS)[number];

/** Whether kind and setting go together: supported employment, and nothing else, is a job with an ordinary employer. */
export function settingFitsKind(kind: string, setting: string): boolean {
  return (kind === 'SUPPORTED') === (setting === 'SUPPORTED_EMPLOYMENT');
}

/** The article a job rests on: 2 for a sheltered, 7 for a supported one. */
export function articleOfKind(kind: string): '2' | '7' {
  return kind === 'SUPPORTED' ? '7' : '2';
}

/** Why the law does not allow a job that starts on a day, or null: it takes an indication, and has to be open. */
export function whyEmploymentIsNotAllowed(from: IsoDate, history: WswHistory): EmploymentRefusalReason | null {
  if (!history.indications.some((indication) => includesDay(indication.validity, from))) return 'NO_VALID_INDICATION';
  return isOpenTo(history.employments, from) ? null : 'CLOSED_FOR_NEWCOMERS';
}

/** A job that lasts on some of these days, or null. */
export function overlappingEmployment(period: Period, { employments }: WswHistory): KnownEmployment | null {
  return employments.find((known) => overlaps(known.period, period)) ?? null;
}
