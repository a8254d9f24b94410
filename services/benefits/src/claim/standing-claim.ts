import type { SqlExecutor } from '@klantbeeld/database';
import { conflict, isUuid, refuse, type WriteAnswer } from '@klantbeeld/subgraph';
import { repaidOf } from './claim.tables.js';

const STANDING = `
  select version, amount_cents - ${repaidOf('claim')} as "balanceCents" from benefit_claim claim
   where id = $1 and client_id = $2 for update`;
const COUNT_ON = 'update benefit_claim set version = version + 1 where id = $1';

/** What an act on a claim names. */
export interface OfClaim {
  readonly clientId: string;
  readonly claimId: string;
  readonly expectedVersion: number;
}

/** A claim, locked until the act is done. Refuses one that is not there; throws CONFLICT when it changed meanwhile. */
export async function standingClaim(
  sql: SqlExecutor,
  { claimId, clientId, expectedVersion }: OfClaim,
): Promise<{ readonly version: number; readonly balanceCents: number }> {
  const found = isUuid(claimId)
    ? await sql.query<{ version: number; balanceCents: number }>(STANDING, [claimId, clientId])
    : [];
  const message = 'There is no such claim on this client; check the id.';
  const standing = found[0] ?? refuse({ __typename: 'BenefitClaimNotFoundError', message, claimId } as WriteAnswer);
  if (standing.version !== expectedVersion) throw conflict(standing.version);
  return standing;
}

/** Counts the version of a claim on. */
export async function countOn(sql: SqlExecutor, claimId: string): Promise<void> {
  await sql.query(COUNT_ON, [claimId]);
}
