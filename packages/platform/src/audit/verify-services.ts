import {
  LOG_FINDING_KINDS,
  verifyAccessLog,
  type AccessLogKeys,
  type LogFinding,
  type LogReader,
  type LogTrim,
  type LogVerdict,
} from '@klantbeeld/access';
import { todayInTheNetherlands } from '@klantbeeld/domain';
import { anchorOf } from '../running/start-subgraphs.js';

/** What the access logs of services are verified with. */
export interface VerifyServicesOptions {
  readonly databases: ReadonlyMap<string, LogReader>;
  readonly keys: AccessLogKeys;
  /** Folder of the second place for the seals. */
  readonly anchorFolder: string;
  readonly now: Date;
}

/** The verdict on the access log of each service, in the order of the databases. */
export async function verifyServices({
  databases,
  keys,
  anchorFolder,
  now,
}: VerifyServicesOptions): Promise<ReadonlyMap<string, LogVerdict>> {
  const verdicts = new Map<string, LogVerdict>();
  for (const [service, store] of databases) {
    verdicts.set(service, await verifyAccessLog({ store, keys, anchor: anchorOf(anchorFolder, service), now }));
  }
  return verdicts;
}

/** A verdict in words: one line for the whole, one for each of the newest trims and one for each finding. */
export function describeVerdict(service: string, verdict: LogVerdict): readonly string[] {
  const { seals, rows, unsealed, findings, trims } = verdict;
  const whole = findings.length === 0 ? 'nothing was changed' : `${findings.length} findings`;
  return [
    `${service}: ${whole}; ${seals} seals over ${rows} rows, ${unsealed} rows not sealed yet${beginning(verdict)}`,
    ...describeTrims(trims),
    ...findings.map((finding) => `  ${describeFinding(service, finding)}`),
  ];
}

/** Trims that are told one by one; there is one for each night. */
const TRIMS_TOLD = 10;

function beginning({ trims, beginsAt }: LogVerdict): string {
  if (trims.length === 0) return '';
  return beginsAt === null ? '; nothing is left of before' : `; begins on ${todayInTheNetherlands(new Date(beginsAt))}`;
}

function describeTrims(trims: readonly LogTrim[]): readonly string[] {
  const told = trims.map((trim, place) => describeTrim(trim, trims[place - 1]));
  const earlier = trims.slice(0, -TRIMS_TOLD);
  if (earlier.length === 0) return told;
  return [`  ${earlier.length} earlier trims: ${rowsGone(earlier.at(-1)!, undefined)}`, ...told.slice(-TRIMS_TOLD)];
}

function describeTrim(trim: LogTrim, before: LogTrim | undefined): string {
  const { number, trimmedAt, newestAt, term, findings } = trim;
  const day = (moment: string): string => todayInTheNetherlands(new Date(moment));
  const span = `${term.amount} ${term.unit === 'YEAR' ? 'year' : 'day'}${term.amount === 1 ? '' : 's'}`;
  const wrong = findings === 0 ? '' : `; ${findings} findings in what went`;
  return `  trim ${number} on ${day(trimmedAt)} by a term of ${span}: ${rowsGone(trim, before)}, the newest of ${day(newestAt)}${wrong}`;
}

function rowsGone({ processingUntil, auditUntil }: LogTrim, before: LogTrim | undefined): string {
  const rows = (table: string, after: number | null | undefined, until: number | null): string =>
    `${table} rows ${(after ?? 0) + 1} to ${until ?? 0}`;
  const processing = rows('processing_log', before?.processingUntil, processingUntil);
  return `${processing}, ${rows('access_audit', before?.auditUntil, auditUntil)}`;
}

function describeFinding(service: string, { kind, table, from, until, detail }: LogFinding): string {
  const rows = from === until ? `row ${from}` : `rows ${from} to ${until}`;
  return `${kind} ${service} ${table} ${rows}: ${LOG_FINDING_KINDS[kind]}${detail === '' ? '' : ` (${detail})`}`;
}
