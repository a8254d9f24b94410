import type { Ready } from '../cast.js';
import type { Quiet, Stretch } from '../load/load.js';
import type { Connections, Measured } from '../load/rounds.js';
import type { Operation } from '../operations.js';
import { figureOf, type Figure } from './figures.js';
import type { GatewayShare } from '../sides/gateway-share.js';
import type { Count, Growth } from '../sides/growth.js';
import type { MemoryUse } from '../sides/memory-use.js';
import type { PgbenchSeen } from '../sides/pgbench.js';

/** Everything that one stage showed. */
export interface StageResult {
  readonly clients: number;
  readonly postgres: string;
  readonly measured: readonly Measured[];
  readonly ready: readonly Ready[];
  readonly missing: readonly string[];
  /** Null where it was not asked for, or what it needs is not there. */
  readonly pgbench: PgbenchSeen | null;
  readonly growth: readonly Growth[];
  /** Of a client view of ours. */
  readonly view: Count | null;
  readonly share: GatewayShare | null;
  readonly memory: MemoryUse | null;
  /** What went on before anybody asked. */
  readonly quiet: Quiet;
}

/** What a contender did with an operation, over all rounds. */
export interface Row {
  readonly perSecond: Figure;
  readonly p50: Figure;
  readonly p99: Figure;
  /** Milliseconds of processor for a request. */
  readonly servers: Figure;
  readonly postgres: Figure;
  readonly processor: Figure;
  /** Bytes. */
  readonly resident: Figure;
}

/** The figures of a contender; null when it is not there. */
export function rowOf(
  { measured }: Pick<StageResult, 'measured'>,
  name: string,
  operation: Operation,
  connections: Connections = 4,
): Row | null {
  const stretches = measured.find(({ contender }) => contender.name === name)?.stretches[operation][connections];
  if (!stretches || stretches.length === 0) return null;
  const of = (pick: (stretch: Stretch) => number): Figure => figureOf(stretches.map(pick));
  return {
    perSecond: of(({ perSecond }) => perSecond),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    servers: of(({ servers }) => servers),
    postgres: of(({ postgres }) => postgres),
    processor: of(({ servers, postgres }) => servers + postgres),
    resident: of(({ resident }) => resident),
  };
}
