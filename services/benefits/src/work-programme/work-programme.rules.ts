import { addDays, type IsoDate } from '@klantbeeld/domain';

/** Where a programme of work first is followed. */
export const WORK_PROGRAMME_KINDS = ['LEARN_WORK', 'EMPLOYERS_BUREAU'] as const;
export type WorkProgrammeKind = (typeof WORK_PROGRAMME_KINDS)[number];

/** The ways out of a programme. */
export const WORK_PROGRAMME_END_REASONS = ['COMPLETED', 'FOUND_WORK', 'STOPPED_WITHOUT_REASON', 'NO_BLAME'] as const;
export type WorkProgrammeEndReason = (typeof WORK_PROGRAMME_END_REASONS)[number];

/** Whether somebody was there on a day. */
export const ATTENDANCE_STATES = ['PRESENT', 'EXCUSED', 'ABSENT'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** A programme always has an end. */
export interface ProgrammePeriod {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** Whether somebody was there on one day of a programme. */
export interface AttendanceDay {
  readonly on: IsoDate;
  readonly state: AttendanceState;
}

/** One week of a programme, counted from its first day. */
export interface ProgrammeWeek {
  /** From 1. */
  readonly number: number;
  readonly period: ProgrammePeriod;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
}

const DAYS_OF_A_WEEK = 7;

/** The days that were registered, by week of the programme; weeks of which nothing is known count nothing. */
export function weeksOf({ from, until }: ProgrammePeriod, days: readonly AttendanceDay[]): readonly ProgrammeWeek[] {
  const weeks: ProgrammeWeek[] = [];
  for (let start = from; start < until; start = addDays(start, DAYS_OF_A_WEEK)) {
    const next = addDays(start, DAYS_OF_A_WEEK);
    const period = { from: start, until: next < until ? next : until };
    const inside = days.filter(({ on }) => on >= period.from && on < period.until);
    const count = (state: AttendanceState): number => inside.filter((day) => day.state === state).length;
    weeks.push({
      number: weeks.length + 1,
      period,
      present: count('PRESENT'),
      excused: count('EXCUSED'),
      absent: count('ABSENT'),
    });
  }
  return weeks;
}

/** The week since which somebody stayed away without word on every day that was registered; null when they did not. */
export function noShowSinceWeek(weeks: readonly ProgrammeWeek[]): number | null {
  const lastKept = weeks.findLastIndex(({ present, excused }) => present + excused > 0);
  return weeks.slice(lastKept + 1).find(({ absent }) => absent > 0)?.number ?? null;
}

/** What is known when a programme is to end. */
export interface ProgrammeEnd {
  readonly reason: WorkProgrammeEndReason;
  /** First day that no longer belongs to it; for who found work the first day of the work. */
  readonly until: IsoDate;
  readonly today: IsoDate;
}

/** Why a programme cannot end so, in words to show; null when it can. */
export function whyNoEnd(planned: ProgrammePeriod, { reason, until, today }: ProgrammeEnd): string | null {
  if (until <= planned.from || until > planned.until)
    return `It runs from ${planned.from} and ends on ${planned.until} at the latest; choose a day after its first.`;
  if (reason !== 'COMPLETED') return null;
  if (until !== planned.until) return `Who completes it stays until the end; give ${planned.until}.`;
  return today < addDays(until, -1) ? 'It can be completed on its last day at the earliest.' : null;
}
