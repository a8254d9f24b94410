import pg from 'pg';
import { NOTHING, reachValues, type Reach } from '../walls/reach.js';
import type { WireValue } from './message-writer.js';
import { openConnections, type PoolOptions } from './pool.js';
import type { PendingRead, ReachValues } from './read-batch.js';
import { SharedLines } from './shared-lines.js';
import type { SqlExecutor } from './sql-executor.js';

/** Connections to one database that read for callers: each statement within the reach of whoever asks. */
export interface ReachingPool {
  /**
   * Reads within a reach, prepared once for each connection where there is a name. What is asked in one moment goes
   * together; a statement that fails fails alone.
   */
  within(reach: Reach): SqlExecutor;
  /** Closes every connection after its statements. */
  close(): Promise<void>;
}

/**
 * Nothing is written on these connections. Every statement is planned once for each connection: planning one anew for
 * the ids of the moment takes longer than reading by them, and the plan is the same.
 */
const SETTINGS = ['default_transaction_read_only=on', 'plan_cache_mode=force_generic_plan', 'jit=off'];

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): WireValue } }).utils;

/** Opens a pool that reads for callers; outside of a reach its connections see nothing. */
export function openReachingPool(options: PoolOptions): ReachingPool {
  const { pool, close } = openConnections(options, { start: NOTHING, settings: SETTINGS, isPipelined: true });
  const lines = new SharedLines(pool);
  const texts = new Map<string, string>();
  const checked = (text: string, values: readonly unknown[], name: string | undefined): readonly WireValue[] => {
    if (name !== undefined && (texts.get(name) ?? text) !== text) {
      throw new Error(`Two statements are named ${name}; a prepared statement has one text.`);
    }
    if (name !== undefined) texts.set(name, text);
    return values.map((value) => prepareValue(value));
  };
  return {
    within: (reach) => {
      let waiting: PendingRead[] = [];
      let reached: ReachValues | undefined;
      const send = (): void => {
        const reads = waiting;
        waiting = [];
        lines.send(reached!, reads);
      };
      return {
        query: <Row extends object>(text: string, values: readonly unknown[] = [], name?: string) => {
          options.observer?.({ name, text });
          return new Promise<Row[]>((resolve, reject) => {
            reached ??= reachValues(reach);
            const read = { text, values: checked(text, values, name), name, reject };
            // After everything else that is asked in this moment.
            if (waiting.length === 0) process.nextTick(send);
            waiting.push({ ...read, resolve: resolve as PendingRead['resolve'] });
          });
        },
      };
    },
    close,
  };
}
