import { p } from '@mikro-orm/core';
import type { UnitOfWork } from '@klantbeeld/database';
import { conflict, type SubgraphRequest } from '@klantbeeld/subgraph';

/** The columns of a record that tell who changed it last. */
export const LAST_CHANGE = {
  changedAt: p.datetime().nullable(),
  changedByOrganisation: p.text().nullable(),
} as const;

/** A record that remembers its last change. */
export interface Changeable {
  readonly clientId: string;
  readonly version: number;
  changedAt?: Date | null;
  changedByOrganisation?: string | null;
}

/** Writes down that the caller’s organisation changes a record now. */
export function noteChange(record: Changeable, { caller, tools }: SubgraphRequest): void {
  record.changedAt = tools.now();
  record.changedByOrganisation = caller.organisation;
}

/**
 * Throws CONFLICT when a record has another version than was read, with when it was changed last and by which
 * organisation; a municipality is not named where the address is secret.
 */
export async function requireVersion(
  unit: UnitOfWork,
  request: SubgraphRequest,
  record: Changeable,
  expectedVersion: number,
): Promise<void> {
  if (record.version === expectedVersion) return;
  const { version, changedAt, changedByOrganisation, clientId } = record;
  const isTold = changedByOrganisation && (await mayKnowMunicipality(unit, request, clientId));
  throw conflict(version, {
    changedAt: changedAt ? new Date(changedAt).toISOString() : null,
    changedBy: isTold ? changedByOrganisation : null,
  });
}

const SECRECY = 'select secrecy from client where id = $1';

async function mayKnowMunicipality({ sql }: UnitOfWork, request: SubgraphRequest, clientId: string): Promise<boolean> {
  const access = await request.accessTo(clientId);
  if (access.decide('LOCALITY').effect === 'WITHHOLD') return false;
  const [client] = await sql.query<{ secrecy: number }>(SECRECY, [clientId]);
  return (client?.secrecy ?? 0) === 0 || access.decide('ADDRESS').effect === 'SHOW';
}
