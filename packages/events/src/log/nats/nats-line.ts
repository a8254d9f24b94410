import { setTimeout as pause } from 'node:timers/promises';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { readNatsAddress } from './nats-address.js';

/** The way to the broker, which comes back by itself for as long as it is open. */
export interface NatsLine {
  /** The connection, when there is one; rejects with `EventLogAwayError` otherwise. Waits for the first attempt only. */
  connected(): Promise<NatsConnection>;
  isConnected(): boolean;
  /** Calls back whenever the broker is reached, the first time and after each break; returns what ends it. */
  onReached(listener: () => void): () => void;
  close(): Promise<void>;
}

/** The event log cannot be reached at the moment. */
export class EventLogAwayError extends Error {
  override readonly name = 'EventLogAwayError';
}

const RETRY_MILLISECONDS = 250;
/** How long one attempt to connect may take. */
const CONNECT_MILLISECONDS = 2_000;
/** A broker that does not answer for this long is left and connected to anew. */
const SILENCE_MILLISECONDS = 2_000;

/** Opens the line; a broker that is not there yet is waited for in the background. Errors never carry the address. */
export function openNatsLine(url: string, onError: (error: unknown) => void): NatsLine {
  const { options, description } = readNatsAddress(url);
  const listeners = new Set<() => void>();
  const ending = new AbortController();
  const tried = Promise.withResolvers<void>();
  let connection: NatsConnection | undefined;
  let isReached = false;
  const reach = (reached: boolean): void => {
    isReached = reached;
    if (reached) listeners.forEach((listener) => listener());
  };

  const attempt = (): Promise<NatsConnection> =>
    connect({
      ...options,
      name: 'klantbeeld',
      timeout: CONNECT_MILLISECONDS,
      // The library would keep what waits for an answer until it comes back, and no answer comes then: that costs the
      // time limit of the question. A connection that breaks is closed, whoever waits is told so, and another is made.
      reconnect: false,
      pingInterval: SILENCE_MILLISECONDS,
      maxPingOut: 1,
      noAsyncTraces: true,
    });
  const follow = async (made: NatsConnection): Promise<void> => {
    reach(true);
    tried.resolve();
    for await (const { type } of made.status()) {
      if (type === 'disconnect' || type === 'staleConnection' || type === 'close') reach(false);
    }
  };
  const keep = async (): Promise<void> => {
    for (let tries = 0; !ending.signal.aborted; tries += 1) {
      try {
        connection = await attempt();
        if (ending.signal.aborted) return;
        tries = 0;
        await follow(connection);
      } catch (error) {
        if (tries === 0) onError(away(description, error));
      }
      reach(false);
      tried.resolve();
      await pause(RETRY_MILLISECONDS, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = keep();
  const isConnected = (): boolean => isReached && connection?.isClosed() === false;
  return {
    connected: async () => {
      await tried.promise;
      if (connection && isConnected()) return connection;
      throw away(description);
    },
    isConnected,
    onReached: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      ending.abort();
      tried.resolve();
      reach(false);
      await connection?.close().catch(() => undefined);
      await running;
      await connection?.close().catch(() => undefined);
    },
  };
}

function away(description: string, cause?: unknown): EventLogAwayError {
  const why = cause instanceof Error ? ` (${cause.name}: ${cause.message})` : '';
  return new EventLogAwayError(`NATS at ${description} cannot be reached${why}.`);
}
