import type { ImportCounts, ImportProblem, ImportReport } from './import-report.js';

/** Where an import tells how far it is: a terminal (`isTTY`) or anything else that takes lines. */
export type ImportOutput = NodeJS.WritableStream & { isTTY?: boolean };

/** How far an import is. */
export interface ImportStanding {
  readonly counts: Readonly<ImportCounts>;
  /** Part of the files that was read, 0 to 1. */
  readonly part: number;
  /** Seconds since the start. */
  readonly seconds: number;
}

/** Tells people how an import goes. */
export interface ImportProgress {
  /** Shows the standing, at most as often as the output can bear. */
  show(standing: ImportStanding): void;
  /** Writes lines that stay. */
  say(...lines: string[]): void;
}

const TERMINAL_INTERVAL = 100;
const PLAIN_INTERVAL = 5000;
const PROBLEMS_SHOWN = 25;
const CLEAR_LINE = '\r\u001b[2K';

/** One line that rewrites itself on a terminal; elsewhere a plain line every five seconds. */
export function createImportProgress(
  output: ImportOutput,
  noun: string,
  clock: () => number = () => performance.now(),
): ImportProgress {
  const isTerminal = output.isTTY === true;
  const interval = isTerminal ? TERMINAL_INTERVAL : PLAIN_INTERVAL;
  let shownAt = isTerminal ? -Infinity : clock();
  let isLineOpen = false;
  return {
    show(standing) {
      if (clock() - shownAt < interval) return;
      shownAt = clock();
      output.write(isTerminal ? `${CLEAR_LINE}${standingLine(standing, noun)}` : `${standingLine(standing, noun)}\n`);
      isLineOpen = isTerminal;
    },
    say(...lines) {
      output.write(`${isLineOpen ? CLEAR_LINE : ''}${lines.map((line) => `${line}\n`).join('')}`);
      isLineOpen = false;
    },
  };
}

function standingLine({ counts, part, seconds }: ImportStanding, noun: string): string {
  const rate = Math.floor(counts.records / Math.max(seconds, 0.001));
  const quarantined = counts.quarantined > 0 ? `, ${number(counts.quarantined)} quarantined` : '';
  return `${Math.floor(part * 100)}%  ${number(counts.records)} ${noun}, ${number(rate)} a second${quarantined}`;
}

/** The lines at the end: what was done, how quickly, and what somebody should look at. */
export function summaryLines(report: ImportReport, noun: string): string[] {
  const { counts } = report;
  return [
    ...(report.dryRun ? ['Dry run: nothing was kept.'] : []),
    `${number(counts.records)} ${noun} in ${number(counts.rows)} rows: ${number(counts.created)} created, ` +
      `${number(counts.changed)} changed, ${number(counts.unchanged)} unchanged, ${number(counts.quarantined)} quarantined.`,
    ...Object.entries(report.details).map(([detail, value]) => `  ${detail}: ${number(value)}`),
    ...(counts.versionsQuarantined > 0
      ? [`  older versions quarantined, their ${noun} taken in: ${number(counts.versionsQuarantined)}`]
      : []),
    ...(counts.partsQuarantined > 0
      ? [`  parts quarantined, their ${noun} taken in: ${number(counts.partsQuarantined)}`]
      : []),
    ...(counts.remarks > 0 ? [`  remarks: ${number(counts.remarks)}`] : []),
    `${number(report.recordsPerSecond)} ${noun} a second, ${report.seconds.toFixed(1)} seconds.`,
    ...problemLines(report),
  ];
}

function problemLines({ problems, counts }: ImportReport): string[] {
  const all = counts.quarantined + counts.versionsQuarantined + counts.partsQuarantined + counts.remarks;
  const shown = problems.slice(0, PROBLEMS_SHOWN);
  const rest = all - shown.length;
  return [...shown.map(problemLine), ...(rest > 0 ? [`and ${number(rest)} more; --report FILE writes them all.`] : [])];
}

function problemLine(problem: ImportProblem): string {
  const weight = {
    RECORD_QUARANTINED: 'Quarantined',
    VERSION_QUARANTINED: 'Older version quarantined',
    PART_QUARANTINED: 'Part quarantined',
    REMARK: 'Remark',
  };
  return `${problem.file}:${problem.line}, ${problem.column}. ${weight[problem.severity]}: ${problem.problem} ${problem.mend}`;
}

function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
