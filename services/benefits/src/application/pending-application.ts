import type { SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { conflict, isUuid, refuse, type WriteAnswer } from '@klantbeeld/subgraph';

/** An application that waits for a decision, locked until the act is done. */
export interface PendingApplication {
  readonly id: string;
  readonly clientId: string;
  readonly notifiedOn: IsoDate;
  readonly appliedOn: IsoDate | null;
  /** Day on which the client left before anything was granted; null while they did not. */
  readonly exitOn: IsoDate | null;
  readonly version: number;
}

const PENDING = `
  select id, client_id as "clientId", notified_on as "notifiedOn", applied_on as "appliedOn", exit_on as "exitOn", version
    from benefit_application
   where client_id = $1 and outcome = 'PENDING' and ($2::uuid is null or id = $2::uuid)
   order by notified_on, id limit 1 for update`;

/** The application of a client that waits: one by its id, or the oldest when no id is given; null without one. */
export async function pendingApplication(
  sql: SqlExecutor,
  clientId: string,
  applicationId: string | null,
): Promise<PendingApplication | null> {
  if (applicationId !== null && !isUuid(applicationId)) return null;
  const [pending] = await sql.query<PendingApplication>(PENDING, [clientId, applicationId]);
  return pending ?? null;
}

/** What an act on a pending application names. */
export interface OfApplication {
  readonly clientId: string;
  readonly applicationId: string;
  readonly expectedVersion: number;
}

/** The application that an act names. Refuses one that does not wait; CONFLICT when it was changed meanwhile. */
export async function namedApplication(
  sql: SqlExecutor,
  { clientId, applicationId, expectedVersion }: OfApplication,
): Promise<PendingApplication> {
  const pending = await pendingApplication(sql, clientId, applicationId);
  const message = 'This client has no such application that waits for a decision; check the id.';
  if (!pending) return refuse({ __typename: 'BenefitApplicationNotFoundError', message, applicationId } as WriteAnswer);
  if (pending.version !== expectedVersion) throw conflict(pending.version);
  return pending;
}
