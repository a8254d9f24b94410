import type { SqlExecutor } from '@klantbeeld/database';

/** A service followed one log and finds another: a position in the one says nothing of the other. */
export class OtherLogError extends Error {
  override readonly name = 'OtherLogError';
  constructor(consumer: string, known: FollowedLog, log: string) {
    super(
      `${consumer} has followed the event log "${known.log}" up to position ${known.position}, and this is "${log}". ` +
        'Nothing is sent or followed until they are joined: klantbeeld events switch',
    );
  }
}

/** A position and the log that it is in. */
export interface FollowedLog {
  readonly position: number;
  readonly log: string;
}

/** Throws OtherLogError when something was followed in another log. */
export function refuseOtherLog(consumer: string, known: FollowedLog, log: string): void {
  if (known.position > 0 && known.log !== log) throw new OtherLogError(consumer, known, log);
}

const OTHERS = 'select consumer, position, log from consumer_position where position > 0 and log <> $1 limit 1';

/** Throws OtherLogError when a consumer of this service has followed another log. */
export async function refuseToLeaveLog(transaction: SqlExecutor, log: string): Promise<void> {
  const [known] = await transaction.query<FollowedLog & { readonly consumer: string }>(OTHERS, [log], 'followed-log');
  if (known) throw new OtherLogError(known.consumer, known, log);
}

/** A service has come further than the log: an older copy of the log was put back, or the log was made anew. */
export class ShortLogError extends Error {
  override readonly name = 'ShortLogError';
  constructor(consumer: string, position: number, newest: number) {
    super(
      `${consumer} has come to position ${position}, and the event log ends at ${newest}: an older copy of it was put back. ` +
        'Nothing is followed until the log goes on after what was followed: klantbeeld events switch',
    );
  }
}

/** Throws ShortLogError: what is added next would get positions that were followed already, and be passed over. */
export function refuseShortLog(consumer: string, { position }: FollowedLog, newest: number): void {
  if (position > newest) throw new ShortLogError(consumer, position, newest);
}
