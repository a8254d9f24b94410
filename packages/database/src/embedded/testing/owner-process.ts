import { once } from 'node:events';
import { openEmbeddedServer } from '../index.js';

/**
 * A process of its own that opens the server of the directory in its first argument, prints one line of JSON about it
 * and keeps it until standard input closes.
 */
const [dataDirectory = '', asOwner] = process.argv.slice(2);
try {
  const server = await openEmbeddedServer({
    dataDirectory,
    durable: false,
    ...(asOwner === 'required' ? { asOwner } : {}),
  });
  process.stdout.write(`${JSON.stringify({ url: server.url, isOwner: server.isOwner, uid: process.getuid?.() })}\n`);
  process.stdin.resume();
  await once(process.stdin, 'end');
  await server.stop();
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`);
}
