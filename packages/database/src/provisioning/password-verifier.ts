import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** Iterations and length of the salt, as PostgreSQL itself has them. */
const ITERATIONS = 4096;
const SALT_BYTES = 16;

/**
 * What PostgreSQL keeps of a password to know it by (SCRAM-SHA-256, RFC 5802 and 7677). It takes this where it takes a
 * password, and nobody comes in with it who reads it in a log. Throws RangeError for a password that is not printable
 * ASCII: others would have to be prepared first (SASLprep), and ours are none of those.
 */
export function passwordVerifier(password: string, salt: Buffer = randomBytes(SALT_BYTES)): string {
  if (!/^[ -~]+$/.test(password)) throw new RangeError('The password of a role has printable ASCII characters only.');
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const keyFor = (purpose: string): Buffer => createHmac('sha256', salted).update(purpose).digest();
  const storedKey = createHash('sha256').update(keyFor('Client Key')).digest('base64');
  const serverKey = keyFor('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
