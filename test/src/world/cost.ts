import type { TestWorld } from './test-world.js';

/** What an operation cost, by the name of each part, in the order of names. */
export interface Cost {
  /** SQL statements of each service. */
  readonly statements: Readonly<Record<string, number>>;
  /** Calls of the gateway to each subgraph. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Statements that run all the time beside any operation: events leave, services follow them, seals, health. */
const BACKGROUND = [
  /^events: /,
  /outbox-(read|remove)/,
  /pg_try_advisory_xact_lock/,
  /from outbox/,
  /consumer_position/,
  /dead-letter-count|followed-log/,
  /log-seal|log-trim/,
  /: select 1$/,
];

/** What the operations of `act` cost, without what runs in the background. */
export async function costOf(world: TestWorld, act: () => Promise<unknown>): Promise<Cost> {
  world.counted.reset();
  await act();
  return { statements: perPart(ownStatements(world)), calls: perPart(world.counted.calls) };
}

/** The statements that were counted since the last reset, without what runs in the background. */
export function ownStatements({ counted }: TestWorld): readonly string[] {
  return counted.statements.filter((statement) => !BACKGROUND.some((pattern) => pattern.test(statement)));
}

function perPart(lines: readonly string[]): Record<string, number> {
  const parts = Map.groupBy(lines, (line) => line.slice(0, line.indexOf(': ')));
  return Object.fromEntries([...parts].map(([part, its]) => [part, its.length] as const).sort());
}
