import { expect, test } from '@jest/globals';
import type { Stretch } from '../load/load.js';
import type { Measured } from '../load/rounds.js';
import { chartOf } from './chart.js';
import { tellGoals } from './goals.js';
import type { StageResult } from './result.js';
import { tellRounds, tellShort } from './tables.js';

/** A contender that takes so many milliseconds of processor, and answers accordingly. */
function measuredOf(name: string, milliseconds: number): Measured {
  const of = (factor: number): Stretch => ({
    requests: 100,
    perSecond: 1000 / milliseconds / factor,
    p50: milliseconds * factor,
    p99: 2 * milliseconds * factor,
    servers: milliseconds * factor * 0.75,
    postgres: milliseconds * factor * 0.25,
    resident: 100 * 1024 * 1024,
  });
  const stretches = (): Stretch[] => [of(1.25), of(1), of(0.8)];
  const both = (): { 4: Stretch[]; 1: Stretch[] } => ({ 4: stretches(), 1: stretches() });
  const contender = { name, description: '', port: 0, pids: [] } as unknown as Measured['contender'];
  return { contender, stretches: { view: both(), list: both() } };
}

const RESULT: StageResult = {
  clients: 1_000,
  postgres: '18.4',
  measured: [
    measuredOf('klantbeeld, log off', 1),
    measuredOf('klantbeeld', 3),
    measuredOf('PostGraphile 5', 2.5),
    measuredOf('the limit', 0.5),
  ],
  ready: [],
  missing: [],
  pgbench: null,
  growth: [
    { first: 10, processor: { 'klantbeeld, log off': 1, 'the limit': 1 }, statements: 12, calls: 3 },
    { first: 100, processor: { 'klantbeeld, log off': 5, 'the limit': 4 }, statements: 12, calls: 4 },
  ],
  view: { statements: 20, calls: 4 },
  share: { view: 0.2, replaying: 0.01 },
  memory: null,
  quiet: { postgres: 40, busy: 0.1 },
};

function goalOf(text: string): string {
  return tellGoals([RESULT])
    .split('\n')
    .find((line) => line.includes(text))!;
}

test('each goal says what was wanted, what it is, and whether that is enough', () => {
  expect(goalOf('client view, one process, log off: requests/s')).toContain(
    '| at least 2 × PostGraphile 5 | 2.50 × | reached |',
  );
  expect(goalOf('client view, one process, log on')).toContain('| 0.83 × | **missed** |');
  expect(goalOf('CPU a request')).toContain('| at most 0.7 × PostGraphile 5 | 0.40 × | reached |');
  expect(goalOf('five processes')).toContain('| not measured |');
  expect(goalOf('own share')).toContain('| 0.20 ms | reached |');
  expect(goalOf('list of 100, log off')).toContain('| 1.25 × | reached |');
});

test('calls that grow with the list are a goal missed', () => {
  expect(goalOf('statements and calls')).toContain('| 12 and 3; 12 and 4 | **missed** |');
});

test('tables have the median with its spread, and how many times PostGraphile it is', () => {
  expect(tellRounds(RESULT)).toContain('| klantbeeld, log off | 1,000 (800–1,250) |');
  expect(tellShort(RESULT)).toContain('| klantbeeld, log off | 1,000 (× 2.50) | 2.00 | 1.00 |');
});

test('the chart has a bar for each contender and question', () => {
  const chart = chartOf(RESULT, 'a <day>');
  expect(chart.match(/<rect/g)).toHaveLength(8);
  expect(chart).toContain('a &lt;day>');
});
