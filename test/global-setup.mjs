import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer } from '@klantbeeld/database';
import { listen } from './spoken-output.mjs';

/** One real PostgreSQL for the whole run; each world in it has databases and roles of its own. */
export default async function setUp() {
  listen();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'klantbeeld-test-'));
  const server = await openEmbeddedServer({ dataDirectory, durable: false, maxConnections: 400 });
  globalThis.klantbeeldTestServer = { server, dataDirectory };
  process.env.KLANTBEELD_TEST_DATABASE_URL = server.url;
  if (!process.env.KLANTBEELD_RECORD_RELEASE) return;
  const { openRecordingProxy } = await import('./dist/releases/recording-proxy.js');
  const proxy = await openRecordingProxy(server.url);
  globalThis.klantbeeldTestServer.proxy = proxy;
  process.env.KLANTBEELD_TEST_DATABASE_URL = proxy.url;
}
