import { addDays, todayInTheNetherlands, type IsoDate } from '@klantbeeld/domain';
import { lastRetentionDay, RetentionBusyError } from '@klantbeeld/subgraph';
import { findRunAhead, refuseLeap, RetentionClockError } from './clock-check.js';
import { runRetention, type RetentionPlaces } from './run-retention.js';

/** Applies the terms every night. */
export interface NightlyRetention {
  /** Resolves when nothing of it runs any more: after the transaction that is under way. */
  stop(): Promise<void>;
}

/** Settings of the nightly work. */
export interface NightlyRetentionOptions extends RetentionPlaces {
  readonly now: () => Date;
  /** Told of a failed night, of which the next look tries again, and once a day of a clock that cannot be right. */
  readonly onError: (error: unknown) => void;
  readonly everyMilliseconds?: number;
}

const EVERY_MILLISECONDS = 10 * 60_000;
/** Dutch hours in which nobody works. */
const NIGHT = { from: 2, until: 5 };
const HOUR_HERE = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });

/**
 * Starts looking every ten minutes whether the terms have to be applied. Several processes may have it: they take turns,
 * and a database that was done today is left alone. Where the clock may have jumped nothing is done.
 */
export function startNightlyRetention(options: NightlyRetentionOptions): NightlyRetention {
  let isStopping = false;
  let running: Promise<void> | undefined;
  const toldOfClock = new Set<string>();
  const tell = (error: unknown): void => {
    if (error instanceof RetentionBusyError) return;
    if (error instanceof RetentionClockError) {
      if (toldOfClock.has(error.message)) return;
      toldOfClock.add(error.message);
    }
    options.onError(error);
  };
  const look = async (): Promise<void> => {
    const now = options.now();
    const today = todayInTheNetherlands(now);
    if (!isDue(now, await oldestDay(options, today))) return;
    const databases = [...options.databases.values()];
    const ahead = await findRunAhead([...databases, options.events], today);
    if (ahead) tell(ahead);
    await refuseLeap(databases, today);
    await runRetention({ ...options, today, isOnceADay: true, isStopping: () => isStopping });
  };
  const start = (): void => {
    running ??= look()
      .catch(tell)
      .finally(() => (running = undefined));
  };
  const timer = setInterval(start, options.everyMilliseconds ?? EVERY_MILLISECONDS);
  timer.unref();
  return {
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await running;
    },
  };
}

/**
 * Whether the terms have to be applied now: at night, once a day; by day only where they were applied before and a night
 * was missed, on a machine that sleeps at night. Takes the last day on which they were.
 */
export function isDue(now: Date, last: IsoDate | null): boolean {
  const today = todayInTheNetherlands(now);
  if (last !== null && last >= today) return false;
  const hour = Number(HOUR_HERE.format(now));
  const isNight = hour >= NIGHT.from && hour < NIGHT.until;
  return isNight || (last !== null && last < addDays(today, -1));
}

/** The day of the database that was done longest ago; null when one never was. */
async function oldestDay({ databases }: RetentionPlaces, today: IsoDate): Promise<IsoDate | null> {
  const days = await Promise.all([...databases.values()].map((database) => lastRetentionDay(database, today)));
  return days.reduce((oldest, day) => (day === null || oldest === null ? null : day < oldest ? day : oldest));
}
