import { randomUUID, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** A member of staff of the seeded world. */
export interface Member {
  readonly id: string;
  readonly roles: readonly string[];
  readonly organisation: string;
  /** For which they work in the morning. */
  readonly purpose: string;
  /** Numbers of their clients, both ends included, as the seeding gives them out. */
  readonly clients: { readonly first: number; readonly last: number };
}

const CASELOADS = {
  con: { size: 40, purpose: 'WWB_WORK' },
  sw: { size: 60, purpose: 'WORK_DEVELOPMENT' },
} as const;

/** A member as stored, with the clients that the seeding gave them. */
export function memberOf(
  { id, roles, organisation }: Pick<Member, 'id' | 'roles' | 'organisation'>,
  clients: number,
): Member {
  const [, kind, number] = /^vol-(con|sw)-(\d+)$/.exec(id)!;
  const { size, purpose } = CASELOADS[kind as keyof typeof CASELOADS];
  const last = Number(number) * size;
  return { id, roles, organisation, purpose, clients: { first: last - size + 1, last: Math.min(last, clients) } };
}

/** With what tokens are made that the gateway believes. */
export interface Signing {
  readonly key: KeyObject;
  readonly issuer: string;
  readonly audience: string;
}

/** A token of somebody who just signed in: no two are the same. */
export async function tokenOf(
  { id, roles, organisation }: Member,
  { key, issuer, audience }: Signing,
): Promise<string> {
  return new SignJWT({ name: id, roles, organisation, jti: randomUUID() })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(id)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(key);
}

const CLIENT_ID = 'd3e00000-0000-4000-8000-';

/** The id of a seeded client by number, and the number in it. */
export function clientIdOf(number: number): string {
  return CLIENT_ID + number.toString(16).padStart(12, '0');
}

export function numberOf(clientId: string): number {
  return clientId.startsWith(CLIENT_ID) ? parseInt(clientId.slice(-12), 16) : 0;
}

/** Whether a client is one of a member's own. */
export function isOwn({ clients }: Member, clientId: string): boolean {
  const number = numberOf(clientId);
  return number >= clients.first && number <= clients.last;
}
