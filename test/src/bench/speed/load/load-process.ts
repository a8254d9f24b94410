import { Client } from 'undici';
import { obey } from '../../measuring/measured-process.js';
import type { Put } from '../contenders/contender.js';

/** Whom to ask what. */
export interface LoadStart {
  readonly name: string;
  readonly port: number;
  readonly puts: readonly Put[];
}

/** One stretch of asking. */
export interface LoadAsked {
  readonly name: string;
  readonly connections: number;
  /** It ends after so many milliseconds, or so many requests, whichever is first. */
  readonly milliseconds: number;
  readonly requests: number;
  /** Number of the first question. */
  readonly offset: number;
}

/** What came of it. */
export interface LoadSeen {
  readonly requests: number;
  readonly milliseconds: number;
  /** Milliseconds of each request from sending to the last byte. */
  readonly latencies: Float64Array;
}

const started = new Map<string, LoadStart>();

function prepare(start: LoadStart): void {
  started.set(start.name, start);
}

/** Asks over so many connections, on each of them one after the other. Rejects on the first answer that is no good one. */
async function run({ name, connections, milliseconds, requests, offset }: LoadAsked): Promise<LoadSeen> {
  const { port, puts } = started.get(name)!;
  const latencies: number[] = [];
  const began = performance.now();
  let asked = 0;
  const one = async (): Promise<void> => {
    const client = new Client(`http://127.0.0.1:${port}`, { pipelining: 1 });
    try {
      while (asked < requests && performance.now() - began < milliseconds) {
        const put = puts[(offset + asked) % puts.length]!;
        asked += 1;
        const sent = performance.now();
        await ask(client, put, name);
        latencies.push(performance.now() - sent);
      }
    } finally {
      await client.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return {
    requests: latencies.length,
    milliseconds: performance.now() - began,
    latencies: Float64Array.from(latencies),
  };
}

const ERRORS = Buffer.from('"errors":');

function ask(client: Client, { path, headers, body }: Put, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const chunks: Buffer[] = [];
    client.dispatch(
      { path, method: 'POST', headers: { ...headers }, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => void (status = statusCode),
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => {
          const answer = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
          if (status === 200 && answer.length > 0 && !answer.includes(ERRORS)) return resolve();
          reject(new Error(`${name} answered ${status}: ${answer.subarray(0, 500).toString()}`));
        },
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

obey({ prepare, run });
