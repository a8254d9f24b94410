import { listKeys, revokeKey, rotateKeys, UnknownKeyError, type KeyState } from '../issuer/rotate-keys.js';
import { settings } from './context.js';
import { UsageError } from './usage-error.js';

/** `klantbeeld keys list`: the keys of the embedded issuer, the one that signs first. */
export async function list(): Promise<void> {
  print(await listKeys(ownDirectory()));
}

/** `klantbeeld keys rotate`: a new key signs from now on; tokens of the former are good until they expire. */
export async function rotate(): Promise<void> {
  print(await rotateKeys(ownDirectory()));
}

/** `klantbeeld keys revoke <kid>`: tokens of this key end within seconds. */
export async function revoke(kid: string): Promise<void> {
  const keys = await revokeKey(ownDirectory(), kid).catch((error: unknown) => {
    throw error instanceof UnknownKeyError ? new UsageError(error.message) : error;
  });
  print(keys);
}

function ownDirectory(): string {
  const { oidc, dataDirectory } = settings();
  if (oidc)
    throw new UsageError('People sign in at OIDC_ISSUER; change its keys there, the gateway follows by itself.');
  return dataDirectory;
}

function print(keys: readonly KeyState[]): void {
  const lines = keys.map(({ kid, madeAt, retiredUntil }) => {
    const state = retiredUntil === null ? 'signs' : `verifies until ${retiredUntil}`;
    return `${kid}  ${state}${madeAt === null ? '' : `, made ${madeAt}`}`;
  });
  process.stdout.write(`${lines.join('\n')}\n`);
}
