import type pg from 'pg';
import { ReadBatch, type BatchEnd, type PendingRead, type ReachValues } from './read-batch.js';

/** A connection with batches on their way, which it answers one after the other. */
interface Line {
  readonly client: pg.PoolClient;
  readonly release: (isBroken: boolean) => void;
  underWay: number;
  /** Whether one of them prepares a statement: it may fail, and others must not count on it. */
  isLearning: boolean;
  isBroken: boolean;
  /** When the last of them was answered, or the first one sent. */
  movedAt: number;
}

/** Batches on one connection at once. */
const MOST_UNDER_WAY = 4;
/** Who waits longer than this for an answer has a slow statement: nobody else is put behind it. */
const QUICK_MILLISECONDS = 5;

/**
 * The connections of a pool, where a batch need not wait until the one before is answered. A server that has the next
 * batch already neither sleeps nor has to be woken, and that takes as long as reading a few rows. Each batch is a
 * transaction of its own, with a reach of its own.
 */
export class SharedLines {
  private readonly lines = new Set<Line>();

  constructor(private readonly pool: pg.Pool) {}

  /** Sends reads together; what was not run because another one failed is sent once more without that one. */
  send(reach: ReachValues, reads: readonly PendingRead[]): void {
    const line = this.freeLine();
    if (line) return this.put(line, reach, reads);
    this.pool.connect((error, client, release) => {
      if (error || !client) {
        for (const read of reads) read.reject(error);
        return;
      }
      const opened = { client, release, underWay: 0, isLearning: false, isBroken: false, movedAt: performance.now() };
      this.lines.add(opened);
      this.put(opened, reach, reads);
    });
  }

  private freeLine(): Line | undefined {
    const quick = performance.now() - QUICK_MILLISECONDS;
    for (const line of this.lines) {
      if (line.underWay < MOST_UNDER_WAY && !line.isLearning && !line.isBroken && line.movedAt > quick) return line;
    }
    return undefined;
  }

  private put(line: Line, reach: ReachValues, reads: readonly PendingRead[]): void {
    const batch = new ReadBatch(reach, reads, (end) => this.ended(line, reach, end));
    line.underWay += 1;
    line.client.query(batch);
    if (batch.isLearning) line.isLearning = true;
  }

  private ended(line: Line, reach: ReachValues, { left, isBroken }: BatchEnd): void {
    line.underWay -= 1;
    line.movedAt = performance.now();
    line.isBroken ||= isBroken;
    if (line.underWay === 0) this.close(line);
    if (left.length > 0) this.send(reach, left);
  }

  private close(line: Line): void {
    this.lines.delete(line);
    line.release(line.isBroken);
  }
}
