import type { SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';

/** Who left before anything was granted, and since when. */
interface Exit {
  readonly clientId: string;
  readonly applicationId: string;
  readonly exitOn: IsoDate;
}

const EXIT = `
  update benefit_application set exit_on = $2, exit_reason = 'WORK', version = version + 1
   where id = $1 and outcome = 'PENDING' and exit_on is null returning version`;

/**
 * Records that somebody found work before anything was granted; what can still be granted are the days before. It is an
 * outcome of who is responsible, who hears of it. Of an application that was decided already it records nothing.
 */
export async function recordExit(sql: SqlExecutor, { clientId, applicationId, exitOn }: Exit): Promise<void> {
  const [left] = await sql.query<{ version: number }>(EXIT, [applicationId, exitOn]);
  if (!left) return;
  const event = { kind: 'BENEFIT_EXIT_BEFORE_GRANT', clientId, subjectId: applicationId, version: left.version };
  await appendToOutbox(sql, [{ ...event, payload: { exited_on: exitOn } }]);
}
