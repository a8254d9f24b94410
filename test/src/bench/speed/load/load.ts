import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { startMeasured, type MeasuredProcess } from '../../measuring/measured-process.js';
import { secondsOf, secondsOfMachine, secondsOfPostgres } from '../../measuring/processors.js';
import type { Contender } from '../contenders/contender.js';
import type { Question } from '../operations.js';
import type { LoadAsked, LoadSeen, LoadStart } from './load-process.js';

/** What one stretch of asking took. */
export interface Stretch {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor for a request: of the serving processes, and of PostgreSQL. */
  readonly servers: number;
  readonly postgres: number;
  /** Bytes that the serving processes have resident together at the end. */
  readonly resident: number;
}

/** How a stretch is asked for. */
export interface StretchAsked {
  readonly connections: number;
  readonly milliseconds?: number;
  readonly requests?: number;
  readonly offset?: number;
}

/** What goes on while nobody asks. */
export interface Quiet {
  /** Milliseconds of processor that PostgreSQL takes in a second. */
  readonly postgres: number;
  /** Cores of the machine that work, for whomever. */
  readonly busy: number;
}

/** Who asks, in a process of its own: what it takes itself is not counted. */
export interface Load {
  /** Tells it the questions of an operation; a set of them may have a name of its own. */
  prepare(contender: Contender, questions: readonly Question[], name?: string): Promise<void>;
  /** Looks what goes on while nobody asks; what PostgreSQL takes then is taken off from then on. */
  calibrate(): Promise<Quiet>;
  run(contender: Contender, name: string, asked: StretchAsked): Promise<Stretch>;
  stop(): Promise<void>;
}

const CALIBRATING_MILLISECONDS = 3_000;
const MOST_LOOKS = 5;
/** A look that takes less than this share of the one before is not the last. */
const STILL_FALLING = 0.7;

/** Opens the load, over the PostgreSQL with this process. */
export function openLoad(postmaster: number): Load {
  const process: MeasuredProcess = startMeasured('speed/load/load-process');
  const nameOf = (contender: Contender, name: string): string => `${contender.name}: ${name}`;
  let idle = 0;
  return {
    calibrate: async () => {
      // What was started may still have something to catch up with: looked again until it takes no less any more.
      for (let before = Infinity, look = 0; look < MOST_LOOKS; look += 1) {
        const { postgres, busy } = await lookAround(postmaster);
        idle = postgres;
        if (postgres > before * STILL_FALLING || look === MOST_LOOKS - 1) return { postgres: postgres * 1000, busy };
        before = postgres;
      }
      throw new Error('Nothing was looked at.');
    },
    prepare: async (contender, questions, name = questions[0]!.operation) => {
      const puts = questions.map((question) => contender.put(question));
      const start: LoadStart = { name: nameOf(contender, name), port: contender.port, puts };
      await process.ask('prepare', start);
    },
    run: async (contender, name, { connections, milliseconds = Infinity, requests = Infinity, offset = 0 }) => {
      const before = usedBy(contender, postmaster);
      const asked: LoadAsked = { name: nameOf(contender, name), connections, milliseconds, requests, offset };
      const seen = await process.ask<LoadSeen>('run', asked);
      const after = usedBy(contender, postmaster);
      const sorted = seen.latencies.toSorted();
      return {
        requests: seen.requests,
        perSecond: (seen.requests * 1000) / seen.milliseconds,
        p50: sorted[Math.floor(sorted.length / 2)]!,
        p99: sorted[Math.ceil(sorted.length * 0.99) - 1]!,
        servers: ((after.servers - before.servers) * 1000) / seen.requests,
        postgres: ((after.postgres - before.postgres) * 1000 - idle * seen.milliseconds) / seen.requests,
        resident: residentOf(contender),
      };
    },
    stop: () => process.stop(),
  };
}

async function lookAround(postmaster: number): Promise<Quiet> {
  const before = { postgres: secondsOfPostgres(postmaster), machine: secondsOfMachine() };
  await wait(CALIBRATING_MILLISECONDS);
  const seconds = CALIBRATING_MILLISECONDS / 1000;
  return {
    postgres: (secondsOfPostgres(postmaster) - before.postgres) / seconds,
    busy: (secondsOfMachine() - before.machine) / seconds,
  };
}

function usedBy({ pids }: Contender, postmaster: number): { readonly servers: number; readonly postgres: number } {
  return {
    servers: pids.reduce((sum, pid) => sum + secondsOf(pid), 0),
    postgres: secondsOfPostgres(postmaster),
  };
}

/** Bytes that the processes of a contender have resident together. */
export function residentOf({ pids }: Pick<Contender, 'pids'>): number {
  return pids.reduce((sum, pid) => sum + residentBytes(pid), 0);
}

/** Pages of memory are of this size on the machines that are measured. */
const PAGE_BYTES = 4_096;

function residentBytes(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
}
