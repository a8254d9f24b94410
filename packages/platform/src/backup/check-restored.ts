import { verifyAccessLog, type Anchor, type LogFinding, type LogReader } from '@klantbeeld/access';
import type { OpenDatabases } from '../running/databases.js';
import { anchorOf } from '../running/start-subgraphs.js';
import type { Secrets } from '../settings/secrets.js';
import { positionsIn, sealIn } from './make-backup.js';
import type { BackupManifest } from './manifest.js';

/** What was looked at after a restore, in words. */
export interface RestoreCheck {
  readonly line: string;
  readonly isGood: boolean;
}

/** What restored databases are checked with. */
export interface CheckRestoredOptions extends Pick<OpenDatabases, 'databases' | 'log'> {
  readonly manifest: BackupManifest;
  readonly secrets: Secrets;
  /** Folder of the second place for the seals of the access logs. */
  readonly anchorFolder: string;
  readonly now: Date;
}

/** Holds restored databases against the manifest, the event log and the second place; reads only. */
export async function checkRestored(options: CheckRestoredOptions): Promise<readonly RestoreCheck[]> {
  const { newest } = await options.log.bounds();
  const checks: RestoreCheck[] = [];
  for (const [place, database] of options.databases) {
    checks.push(await checkPositions(database, place, newest));
    checks.push(...(await checkSeals(database, place, options)));
  }
  return checks;
}

async function checkPositions(database: LogReader, place: string, newest: number): Promise<RestoreCheck> {
  const positions = Object.entries(await positionsIn(database, place));
  const ahead = positions.filter(([, position]) => position > newest).map(([consumer]) => consumer);
  if (ahead.length === 0)
    return { isGood: true, line: `${place}: events are followed from within the log, which ends at ${newest}` };
  const line = `${place}: ${ahead.join(', ')} is ahead of the event log, which ends at ${newest}: events would be passed over`;
  return { isGood: false, line };
}

async function checkSeals(
  database: LogReader,
  place: string,
  { manifest, secrets, anchorFolder, now }: CheckRestoredOptions,
): Promise<readonly RestoreCheck[]> {
  const expected = manifest.databases[place]!.seal;
  const head = await sealIn(database, place);
  if (head?.hash !== expected?.hash || head?.number !== expected?.number)
    return [{ isGood: false, line: `${place}: the newest seal of the access log is not that of the backup` }];
  const last = head?.number ?? 0;
  const anchor = anchorOf(anchorFolder, place);
  const anchored = await anchor.lastNumber();
  const { findings, seals, rows } = await verifyAccessLog({
    store: database,
    keys: secrets.logKeys,
    anchor: await asItWas(anchor, database, last),
    now,
  });
  const wrong = anchored === 0 ? findings.filter(({ kind }) => kind !== 'NOT_ANCHORED') : findings;
  const against = anchored === 0 ? 'without a second place to hold them against' : 'and the second place agrees';
  return [
    {
      isGood: wrong.length === 0,
      line: `${place}: ${seals} seals over ${rows} rows of the access log${verdict(wrong, against)}`,
    },
    ...(anchored > last ? [tellLost(place, last, anchored)] : []),
  ];
}

function verdict(wrong: readonly LogFinding[], against: string): string {
  if (wrong.length === 0) return ` are whole, ${against}`;
  return `: ${wrong.map(({ kind, table, from, until }) => `${kind} ${table} ${from} to ${until}`).join('; ')}`;
}

/** No fault of the restore, but something to know: what was written after the backup is not there. */
function tellLost(place: string, last: number, anchored: number): RestoreCheck {
  const line = `${place}: the second place knows seals ${last + 1} to ${anchored}, made after the backup: what they covered is lost`;
  return { isGood: true, line };
}

/** The second place as it was at the moment of the backup. */
async function asItWas(anchor: Anchor, database: LogReader, last: number): Promise<Anchor> {
  const [trim] = await database.query<{ last: number }>('select coalesce(max(number), 0) as last from log_trim');
  const upTo = <Kept>(kept: ReadonlyMap<number, Kept>, end: number): ReadonlyMap<number, Kept> =>
    new Map([...kept].filter(([number]) => number <= end));
  return {
    ...anchor,
    heads: async (span) => upTo(await anchor.heads(span), last),
    trims: async () => upTo(await anchor.trims(), trim!.last),
  };
}
