import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const { server, dataDirectory } = globalThis.klantbeeldTestServer;
  await server.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}
