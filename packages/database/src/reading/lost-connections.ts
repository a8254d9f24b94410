import type { EventEmitter } from 'node:events';

/**
 * Hears what a connection says when it is lost, whoever holds it: whoever waits for it is told by its statement. Between
 * one holder and the next nobody listens, and an error that nobody hears ends the process.
 */
export function hearLostConnections(pool: EventEmitter): void {
  pool.on('connect', (client: EventEmitter) => void client.on('error', ignore));
}

function ignore(): void {}
