import type { IsoDate } from '@klantbeeld/domain';
import type { Blame, Conduct } from '../sanction/sanction.rules.js';

/** What somebody observed (waargenomen gedraging); which category of the ordinance it is, the college says. */
export const CONDUCT_KINDS = [
  'REFUSED_FITTING_WORK',
  'NO_SHOW',
  'STOPPED_PROGRAMME',
  'NO_JOB_SEARCH',
  'LATE_REGISTRATION',
  'NO_COOPERATION',
  'INFORMATION_NOT_TOLD',
  'SERIOUS_MISBEHAVIOUR',
] as const;
export type ConductKind = (typeof CONDUCT_KINDS)[number];

/** How somebody could give their view (zienswijze, Awb art. 4:8 and 4:9). */
export const HEARING_MANNERS = ['IN_PERSON', 'BY_TELEPHONE', 'IN_WRITING', 'NOT_USED'] as const;
export type HearingManner = (typeof HEARING_MANNERS)[number];

/** A conclusion of the medical advisor: not able over these days, of which the reason is not kept. */
export interface Inability {
  /** First day; null when it is not known since when. */
  readonly unableFrom: IsoDate | null;
  /** First day on which the client is able again. */
  readonly unableUntil: IsoDate;
}

/** Conduct with what was recorded about it. */
export interface RecordedConduct {
  readonly occurredOn: IsoDate;
  readonly hearing: { readonly heardOn: IsoDate } | null;
  readonly assessment: { readonly blame: Blame } | null;
}

/** Whether a medical conclusion says that the client was not able to on a day. */
export function wasUnable(day: IsoDate, conclusions: readonly Inability[]): boolean {
  return conclusions.some(
    ({ unableFrom, unableUntil }) => (unableFrom === null || unableFrom <= day) && day < unableUntil,
  );
}

/**
 * How far the client can be blamed for recorded conduct: not at all for what they were not able to do (art. 18 lid 2, since
 * 2015 lid 9), and else as it was assessed; null while nobody assessed it.
 */
export function blameFor(conduct: RecordedConduct, conclusions: readonly Inability[]): Blame | null {
  if (wasUnable(conduct.occurredOn, conclusions)) return 'NONE';
  return conduct.assessment?.blame ?? null;
}

/** Recorded conduct as a sanction is considered by it; who was not assessed cannot be blamed. */
export function conductOf(record: RecordedConduct, category: string, conclusions: readonly Inability[]): Conduct {
  return { on: record.occurredOn, category, blame: blameFor(record, conclusions) ?? 'NONE' };
}
