import { OPERATIONS, type Operation } from '../operations.js';
import { told, toldFigure } from './figures.js';
import { rowOf, type Row, type StageResult } from './result.js';

const MEGABYTE = 1024 * 1024;
export const TITLES: Readonly<Record<Operation, string>> = { view: 'client view', list: 'caseload of 50' };

/** A table in Markdown. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const isText = (place: number): boolean => rows.every((cells) => !/^\d/.test(cells[place]!));
  const rule = head.map((_name, place) => (isText(place) ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Everything that the rounds showed, a table for each operation. */
export function tellRounds(result: StageResult): string {
  return OPERATIONS.map((operation) => {
    const head = [
      TITLES[operation],
      'requests/s',
      'p50 ms',
      'p99 ms',
      'CPU ms a request',
      'of it servers',
      'of it PostgreSQL',
      'p50 ms, 1 connection',
      'p99 ms, 1 connection',
      'resident MB',
    ];
    const rows = result.measured.map(({ contender: { name } }) => {
      const row = rowOf(result, name, operation)!;
      const alone = rowOf(result, name, operation, 1)!;
      return [
        name,
        toldFigure(row.perSecond),
        toldFigure(row.p50),
        toldFigure(row.p99),
        toldFigure(row.processor),
        told(row.servers.middle),
        told(row.postgres.middle),
        toldFigure(alone.p50),
        toldFigure(alone.p99),
        told(row.resident.middle / MEGABYTE),
      ];
    });
    return tableOf(head, [...rows, ...pgbenchRows(result, operation)]);
  }).join('\n\n');
}

function pgbenchRows({ pgbench }: StageResult, operation: Operation): string[][] {
  if (!pgbench) return [];
  const { perSecond, latency, postgres } = pgbench[operation];
  const processor = told(postgres);
  return [
    [
      '`pgbench`, the same statement',
      told(perSecond),
      `mean ${told(latency)}`,
      '',
      processor,
      '',
      processor,
      '',
      '',
      '',
    ],
  ];
}

/** The small table: rates and processor time, with how many times PostGraphile 5 each of them is. */
export function tellShort(result: StageResult): string {
  const yardsticks = Object.fromEntries(
    OPERATIONS.map((operation) => [operation, rowOf(result, 'PostGraphile 5', operation)]),
  ) as Readonly<Record<Operation, Row | null>>;
  const cells = (name: string, operation: Operation): string[] => {
    const [row, yardstick] = [rowOf(result, name, operation)!, yardsticks[operation]];
    const times = yardstick ? ` (× ${told(row.perSecond.middle / yardstick.perSecond.middle)})` : '';
    return [`${told(row.perSecond.middle)}${times}`, told(row.p99.middle), told(row.processor.middle)];
  };
  const head = ['', ...OPERATIONS.flatMap((one) => [`${TITLES[one]}, requests/s`, 'p99 ms', 'CPU ms'])];
  const rows = result.measured.map(({ contender: { name } }) => [
    name,
    ...OPERATIONS.flatMap((operation) => cells(name, operation)),
  ]);
  return tableOf(head, rows);
}

/** What was measured beside the rounds. */
export function tellSides({ growth, view, share, memory, ready }: StageResult): string {
  const parts: string[] = [];
  if (growth.length > 0) {
    const names = Object.keys(growth[0]!.processor);
    const head = ['list of', ...names.map((name) => `${name}, CPU ms`), 'our statements', 'our calls to subgraphs'];
    const rows = growth.map(({ first, processor, statements, calls }) => [
      String(first),
      ...names.map((name) => told(processor[name]!)),
      String(statements),
      String(calls),
    ]);
    parts.push(tableOf(head, rows));
  }
  if (view)
    parts.push(`A client view of ours takes ${view.statements} statements and ${view.calls} calls to subgraphs.`);
  if (share) {
    const { replaying } = share;
    parts.push(
      `The gateway alone takes ${told(share.view)} ms of processor for a client view: HTTP, token, document, plan, answer. ` +
        `Its subgraphs answered from memory; the ${told(replaying)} ms that this took are taken off.`,
    );
  }
  if (memory) {
    const [idle, after, early, kept] = [memory.idle, memory.after, memory.keptEarly, memory.kept].map((bytes) =>
      told(bytes / MEGABYTE),
    );
    parts.push(
      `One process with everything has ${idle} MB resident when it is idle and ${after} MB after ` +
        `${memory.requests.toLocaleString('en')} client views. What it keeps after a collection was ${early} MB after a tenth of them and ${kept} MB after all.`,
    );
  }
  const started = ready.map(
    ({ contender, startMilliseconds }) => `${contender.name} ${(startMilliseconds / 1000).toFixed(1)} s`,
  );
  parts.push(`From starting the processes until they listen: ${started.join(', ')}.`);
  return parts.join('\n\n');
}
