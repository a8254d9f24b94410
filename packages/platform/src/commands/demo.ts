import type { Database } from '@klantbeeld/database';
import { todayInTheNetherlands, type BsnVault } from '@klantbeeld/domain';
import { seedVolume, MOST_VOLUME_CLIENTS } from '../demo/seed-volume.js';
import { demoDatabases } from '../demo/databases.js';
import { seedDemo } from '../demo/seed-demo.js';
import { UsageError } from './usage-error.js';
import { withDatabases } from './with-databases.js';

/** `klantbeeld demo`: the demo people, and a crowd of made-up clients for volume. */
export async function demo(options: { readonly clients: string }): Promise<void> {
  const clients = numberOfClients(options.clients);
  await withDatabases(({ databases, secrets }) => makePeople(databases, clients, secrets.vault));
}

function numberOfClients(text: string): number {
  const clients = Number(text);
  if (Number.isInteger(clients) && clients >= 0 && clients <= MOST_VOLUME_CLIENTS) return clients;
  throw new UsageError(`--clients is a whole number from 0 to ${MOST_VOLUME_CLIENTS}, such as 100000.`);
}

async function makePeople(opened: ReadonlyMap<string, Database>, clients: number, vault: BsnVault): Promise<void> {
  const databases = demoDatabases(opened);
  const today = todayInTheNetherlands();
  await seedDemo(databases, { vault, today });
  process.stdout.write('The demo people are there.\n');
  if (clients === 0) return;
  const began = performance.now();
  const onProgress = (done: number): void => void process.stdout.write(`${done} of ${clients} clients\n`);
  const added = await seedVolume(databases, { clients, vault, today, onProgress });
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(`${added} clients added in ${seconds.toFixed(1)} s, ${Math.round(added / seconds)} a second\n`);
}
