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
