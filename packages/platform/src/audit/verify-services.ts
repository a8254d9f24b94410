import {
  LOG_FINDING_KINDS,
  verifyAccessLog,
  type AccessLogKeys,
  type LogFinding,
  type LogReader,
  type LogVerdict,
} from '@klantbeeld/access';
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

/** A verdict in words: one line for the whole and one for each finding, which names service, table and row. */
export function describeVerdict(service: string, { seals, rows, unsealed, findings }: LogVerdict): readonly string[] {
  const whole = findings.length === 0 ? 'nothing was changed' : `${findings.length} findings`;
  return [
    `${service}: ${whole}; ${seals} seals over ${rows} rows, ${unsealed} rows not sealed yet`,
    ...findings.map((finding) => `  ${describeFinding(service, finding)}`),
  ];
}

function describeFinding(service: string, { kind, table, from, until, detail }: LogFinding): string {
  const rows = from === until ? `row ${from}` : `rows ${from} to ${until}`;
  return `${kind} ${service} ${table} ${rows}: ${LOG_FINDING_KINDS[kind]}${detail === '' ? '' : ` (${detail})`}`;
}
