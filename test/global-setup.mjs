import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer } from '@klantbeeld/database';
import { hasNatsServer, startNatsServer } from './nats-server.mjs';
import { listen } from './spoken-output.mjs';

/** One real PostgreSQL for the whole run, and one NATS where it is installed; each world in them has databases, roles and a stream of its own. */
export default async function setUp() {
  listen();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'klantbeeld-test-'));
  const server = await openEmbeddedServer({ dataDirectory, durable: false, maxConnections: 400 });
  globalThis.klantbeeldTestServer = { server, dataDirectory, nats: await openNats() };
  process.env.KLANTBEELD_TEST_DATABASE_URL = server.url;
  if (!process.env.KLANTBEELD_RECORD_RELEASE) return;
  const { openRecordingProxy } = await import('./dist/releases/recording-proxy.js');
  const proxy = await openRecordingProxy(server.url);
  globalThis.klantbeeldTestServer.proxy = proxy;
  process.env.KLANTBEELD_TEST_DATABASE_URL = proxy.url;
}

async function openNats() {
  if (!hasNatsServer()) {
    process.stdout.write('\nSKIPPED: every test of events on NATS. There is no nats-server on this machine.\n');
    return null;
  }
  const nats = await startNatsServer();
  process.env.KLANTBEELD_TEST_NATS_URL = nats.url;
  return nats;
}
