import type { Database } from '@klantbeeld/database';
import { seedDemoOnce } from '../demo/seed-demo.js';
import { seedVolume } from '../demo/seed-volume.js';
import { openDatabases } from '../running/databases.js';
import { openDatabaseServer } from '../running/database-server.js';
import { SERVICES } from '../running/services.js';
import { openSecrets } from '../settings/secrets.js';
import { settings } from './context.js';
import { DATABASE_PREFIX } from './start.js';
import { UsageError } from './usage-error.js';
import { todayInTheNetherlands } from '@klantbeeld/domain';

/** `klantbeeld demo`: the demo people, and a crowd of made-up clients for volume. */
export async function demo(options: { readonly clients: string }): Promise<void> {
  const clients = Number(options.clients);
  if (!Number.isInteger(clients) || clients < 0) throw new UsageError('--clients is a whole number, such as 100000.');
  const set = settings();
  const server = await openDatabaseServer(set, { asOwner: false, log: () => undefined });
  try {
    const { vault, ...secrets } = await openSecrets(set);
    const open = await openDatabases({ url: server.url, prefix: DATABASE_PREFIX, secrets: { vault, ...secrets } }, SERVICES);
    try {
      await seedDemoOnce(open.databases, vault);
      if (clients > 0) await crowd(open.databases, clients, vault);
    } finally {
      await open.close();
    }
  } finally {
    await server.stop();
  }
}

async function crowd(databases: ReadonlyMap<string, Database>, clients: number, vault: Parameters<typeof seedVolume>[1]['vault']): Promise<void> {
  const began = performance.now();
  const today = todayInTheNetherlands();
  await seedVolume(databases, { clients, vault, today, onProgress: (done) => process.stdout.write(`${done} of ${clients} clients\n`) });
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(`${clients} clients in ${seconds.toFixed(1)} s, ${Math.round(clients / seconds)} a second\n`);
}
