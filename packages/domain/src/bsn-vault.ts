import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** Keeps citizen service numbers unreadable at rest and still findable (AVG art. 32; Wabb art. 10). */
export interface BsnVault {
  /** Keyed hash for look-up: equal numbers give equal hashes, and without the key nobody can try numbers out. */
  lookupKey(bsn: string): Buffer;
  /** The number encrypted (AES-256-GCM with its own nonce). */
  seal(bsn: string): Buffer;
  /** The number back. Throws when the bytes were changed or another key sealed them. */
  open(sealed: Buffer): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes the vault from one secret of 32 bytes or more; hash and cipher use keys of their own derived from it. */
export function createBsnVault(secret: Buffer): BsnVault {
  if (secret.length < 32) throw new RangeError('The secret of the BSN vault has at least 32 bytes.');
  const hashKey = derive(secret, 'bsn look-up');
  const cipherKey = derive(secret, 'bsn cipher');
  return {
    lookupKey: (bsn) => createHmac('sha256', hashKey).update(bsn).digest(),
    seal: (bsn) => seal(cipherKey, bsn),
    open: (sealed) => open(cipherKey, sealed),
  };
}

/** A key object rather than bytes: hashing with bytes costs five times as much. */
function derive(secret: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `klantbeeld ${purpose}`, 32)));
}

function seal(key: KeyObject, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function open(key: KeyObject, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}
