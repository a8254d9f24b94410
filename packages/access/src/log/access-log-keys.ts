import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { createBsnVault } from '@klantbeeld/domain';

/** Keys of the access log, apart from all others: who can read the tables of the log alone cannot tell whom a row is about. */
export interface AccessLogKeys {
  /** Id of the client, encrypted; differs each time. */
  sealSubject(clientId: string): Buffer;
  /** The id back. Throws when the bytes were changed or another key sealed them. */
  openSubject(sealed: Buffer): string;
  /** Keyed hash of the id of the client: equal for one client, and nobody without the key can try ids out. */
  pseudonymOf(clientId: string): Buffer;
  /** Keyed hash of a row, 16 bytes: without the key nobody can write a row that fits its mark. */
  markOf(row: string): Buffer;
}

/** Bytes of a mark. */
export const MARK_BYTES = 16;

/** Makes the keys from one secret of 32 bytes or more. */
export function createAccessLogKeys(secret: Buffer): AccessLogKeys {
  const subjects = createBsnVault(derive(secret, 'subject').export());
  const markKey = derive(secret, 'mark');
  return {
    sealSubject: (clientId) => subjects.seal(clientId.toLowerCase()),
    openSubject: (sealed) => subjects.open(sealed),
    pseudonymOf: remembering((clientId) => subjects.lookupKey(clientId)),
    markOf: (row) => createHmac('sha256', markKey).update(row).digest().subarray(0, MARK_BYTES),
  };
}

/** Most clients whose pseudonyms are remembered: a question over several laws asks for the same ones in each. */
const MOST_REMEMBERED = 2_000;

/** Remembers what was made last, by the id in small letters. */
function remembering(make: (clientId: string) => Buffer): (clientId: string) => Buffer {
  const known = new Map<string, Buffer>();
  return (written) => {
    const clientId = written.toLowerCase();
    const found = known.get(clientId);
    if (found) return found;
    const made = make(clientId);
    if (known.size === MOST_REMEMBERED) known.delete(known.keys().next().value!);
    known.set(clientId, made);
    return made;
  };
}

function derive(secret: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `access log ${purpose}`, 32)));
}
