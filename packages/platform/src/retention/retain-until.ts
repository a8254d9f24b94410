import { forAWhile } from '../running/for-a-while.js';
import { anchorFolderIn } from '../running/start-subgraphs.js';
import { logFailure } from '../settings/log.js';
import type { Secrets } from '../settings/secrets.js';
import { startNightlyRetention } from './nightly-retention.js';
import type { RetentionPlaces } from './run-retention.js';

/** Whose nights these are. */
export interface RetainingProcess {
  readonly secrets: Pick<Secrets, 'logKeys'>;
  readonly dataDirectory: string;
  /** Under which name what failed stands in the log of the process. */
  readonly path: string;
}

/** Lets go at night of what is past its term, until the process has to end. Resolves to why it has to. */
export async function retainUntil<Reason>(
  end: Promise<Reason>,
  places: Omit<RetentionPlaces, 'seals'>,
  { secrets, dataDirectory, path }: RetainingProcess,
): Promise<Reason> {
  const onError = (error: unknown): void => logFailure({ error, path });
  const seals = { keys: secrets.logKeys, anchorFolder: anchorFolderIn(dataDirectory) };
  const nightly = startNightlyRetention({ ...places, seals, now: () => new Date(), onError });
  const reason = await end;
  await forAWhile(nightly.stop());
  return reason;
}
