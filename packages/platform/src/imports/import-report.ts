import { createWriteStream, type WriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/**
 * How bad a problem is: the record stays out, only an older version or a part of it stays out, or it is taken in with a
 * remark.
 */
export type ImportSeverity = 'RECORD_QUARANTINED' | 'VERSION_QUARANTINED' | 'PART_QUARANTINED' | 'REMARK';

/** Something a person should look at. Never holds the value itself, which may be a citizen service number. */
export interface ImportProblem {
  /** How bad it is. */
  readonly severity: ImportSeverity;
  /** File as it was given. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Column by its name in the file, with what it holds; in XML the path of the element. */
  readonly column: string;
  /** What is wrong. */
  readonly problem: string;
  /** What somebody can do about it. */
  readonly mend: string;
}

/** Numbers of an import. Created, changed, unchanged and quarantined add up to `records`. */
export interface ImportCounts {
  /** Rows of the files, headers not counted. */
  rows: number;
  /** Records in the files, such as persons. */
  records: number;
  /** Records that are new. */
  created: number;
  /** Records that were known and differ. */
  changed: number;
  /** Records that were known and are the same. */
  unchanged: number;
  /** Records that were not taken in. */
  quarantined: number;
  /** Older versions that were not taken in although their record was. */
  versionsQuarantined: number;
  /** Parts that were not taken in although their record was. */
  partsQuarantined: number;
  /** Remarks on records that were taken in. */
  remarks: number;
}

/** What an import did, or with `dryRun` would have done. */
export interface ImportReport {
  /** Kind of import, such as `brp-persons`. */
  readonly kind: string;
  /** Files in the order in which they were read. */
  readonly files: readonly string[];
  /** Whether nothing was kept. */
  readonly dryRun: boolean;
  /** When it began (ISO 8601, UTC). */
  readonly startedAt: string;
  /** How long it took, in seconds. */
  readonly seconds: number;
  /** Records a second, rounded down. */
  readonly recordsPerSecond: number;
  /** `COMPLETE`, `STOPPED` by the operator or `FAILED`. */
  readonly ending: 'COMPLETE' | 'STOPPED' | 'FAILED';
  /** Why it failed, or null. */
  readonly failure: string | null;
  /** What became of the records. */
  readonly counts: Readonly<ImportCounts>;
  /** Further numbers of this kind of import, such as rows with a number. */
  readonly details: Readonly<Record<string, number>>;
  /** The first problems, at most `PROBLEMS_KEPT`; the report file holds all of them. */
  readonly problems: readonly ImportProblem[];
}

/** Problems kept in memory; a file of which every line is wrong must not fill it. */
export const PROBLEMS_KEPT = 1000;

/** Counts at the start. */
export function noCounts(): ImportCounts {
  return {
    rows: 0,
    records: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    quarantined: 0,
    versionsQuarantined: 0,
    partsQuarantined: 0,
    remarks: 0,
  };
}

/** 0 when every record was accepted or unchanged, 2 when something was quarantined, 1 when the import did not end. */
export function exitCodeOf(report: ImportReport): 0 | 1 | 2 {
  if (report.ending !== 'COMPLETE') return 1;
  const { quarantined, versionsQuarantined, partsQuarantined } = report.counts;
  return quarantined + versionsQuarantined + partsQuarantined > 0 ? 2 : 0;
}

/** Writes problems to the report file while they come, and the rest when the import ends. */
export interface ImportReportFile {
  /** Adds problems; resolves when there is room for more. */
  add(problems: readonly ImportProblem[]): Promise<void>;
  /** Writes the rest and puts the file in its place. */
  close(report: ImportReport): Promise<void>;
}

/** Opens the report file; until the end it has `.part` behind its name. Rejects when it cannot be written. */
export async function openReportFile(path: string): Promise<ImportReportFile> {
  const part = `${path}.part`;
  const stream = createWriteStream(part, { encoding: 'utf8', mode: 0o600 });
  await once(stream, 'open');
  let first = true;
  await write(stream, '{"problems": [');
  return {
    async add(problems) {
      for (const problem of problems) {
        await write(stream, `${first ? '' : ','}\n  ${JSON.stringify(problem)}`);
        first = false;
      }
    },
    async close(report) {
      const { problems: _kept, ...rest } = report;
      await write(stream, `\n], ${JSON.stringify(rest, null, 2).slice(1)}\n`);
      stream.end();
      await finished(stream);
      await rename(part, path);
    },
  };
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
