import { createPublicKey } from 'node:crypto';
import { importSPKI } from 'jose';
import {
  createTokenVerifier,
  FULL_REACH,
  withMunicipalities,
  type DoorLimits,
  type TokenVerifier,
} from '@klantbeeld/gateway';
import { WORKS_FOR } from '../../world/test-staff.js';

export const ISSUER = 'https://issuer.bench.example';
export const AUDIENCE = 'klantbeeld';

/** Room for somebody who asks more in a minute than a person does in a year. */
export const ROOMY: Partial<DoorLimits> = { pointsPerMinute: 1_000_000_000, socketsPerCaller: 100_000 };

/** Proves tokens that the bench signed with the other half of a key, given as PEM. */
export async function verifierOf(publicKey: string): Promise<TokenVerifier> {
  const pem = createPublicKey(publicKey).export({ type: 'spki', format: 'pem' }) as string;
  const key = await importSPKI(pem, 'EdDSA');
  const trusted = {
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['EdDSA'],
    reach: FULL_REACH,
    keys: async () => key,
  };
  return withMunicipalities(createTokenVerifier(trusted), WORKS_FOR);
}
