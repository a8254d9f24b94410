import { chartOf } from './chart.js';
import { tellGoals } from './goals.js';
import { tellDay, tellMachine } from './machine.js';
import type { StageResult } from './result.js';
import { tellRounds, tellShort, tellSides } from './tables.js';
import { writeBetween, writeWhole } from './write.js';

/** How the run was asked for. */
export interface Asked {
  readonly rounds: number;
  readonly milliseconds: number;
}

/** Everything in Markdown, as it is printed and written. */
export function tellAll(results: readonly StageResult[], { rounds, milliseconds }: Asked): string {
  const seconds = milliseconds / 1000;
  const parts = [
    `Measured on ${tellDay()} on ${tellMachine(results[0]!.postgres)}. ${rounds} rounds of ${seconds} s for each contender and operation over 4 connections, and of ${seconds / 2} s over one. Each figure is the median of the rounds, with the lowest and the highest. Before anybody asked, ${results[0]!.quiet.busy.toFixed(1)} cores of the machine worked: what others do there is in every figure.`,
    ...results.map((result) =>
      [
        `### ${result.clients.toLocaleString('en')} clients`,
        tellRounds(result),
        tellSides(result),
        ...absent(result),
      ].join('\n\n'),
    ),
    '### Goals',
    tellGoals(results),
  ];
  return parts.join('\n\n');
}

function absent({ missing }: StageResult): string[] {
  return missing.length === 0 ? [] : [`Not measured: ${missing.join('; ')}.`];
}

/** Writes the pages: all of it, the chart, and the small table of the README. */
export async function writePages(results: readonly StageResult[], asked: Asked): Promise<void> {
  const [first] = results;
  const about = `${tellDay()}, ${first!.clients.toLocaleString('en')} clients, ${tellMachine(first!.postgres)}`;
  await writeWhole('docs/performance.svg', chartOf(first!, about));
  await writeBetween('docs/performance.md', 'figures', tellAll(results, asked));
  const told = `${tellShort(first!)}\n\nMedians of ${asked.rounds} alternating rounds over 4 connections; × is how many times PostGraphile 5. ${about}.`;
  await writeBetween('README.md', 'speed', told);
}
