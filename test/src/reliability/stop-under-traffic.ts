import { once } from 'node:events';
import { expect } from '@jest/globals';
import WebSocket from 'ws';
import { klantbeeld, processesNaming, type RunningCommand } from '../world/process.js';
import { keepAsking } from '../world/traffic.js';

/** What a platform says when it is started. */
export const READY = /Klantbeeld is ready at (http:\/\/\S+)/;
/** Time in which who sends the traffic notices that it is not ready, also on a busy machine. */
export const DRAIN_SECONDS = '2';
/** A stop takes no longer. */
export const STOP_MILLISECONDS = 10_000;

/** What a stop under traffic came to. */
export interface StopUnderTraffic {
  /** Requests that were answered, all of them with 200. */
  readonly answered: number;
  /** How many of them after the platform had said that it is not ready. */
  readonly afterNotReady: number;
  /** Requests in a second until the stop was asked. */
  readonly perSecond: number;
  readonly closeCode: number;
  readonly exitCode: number | null;
  /** Milliseconds from SIGTERM to the end of the process. */
  readonly took: number;
  /** Processes of it that are left. */
  readonly left: number;
}

/** Sends a platform on a data folder some two hundred requests a second once it is ready, and then SIGTERM. */
export async function stopUnderTraffic(
  running: RunningCommand,
  data: string,
  answered: number,
): Promise<StopUnderTraffic> {
  try {
    const [, url] = await running.printed(READY);
    const token = klantbeeld(['token', 'con-1'], { KLANTBEELD_DATA: data });
    await token.ended();
    const began = performance.now();
    const traffic = keepAsking(url!, token.output().trim());
    await traffic.answered(answered);
    const perSecond = answered / ((performance.now() - began) / 1_000);
    const socket = new WebSocket(`${url!.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const socketClosed = once(socket, 'close');
    await once(socket, 'open');
    const asked = performance.now();
    running.child.kill('SIGTERM');
    const { statuses, afterNotReady } = await traffic.ended;
    expect([...statuses.keys()]).toEqual([200]);
    const closeCode = (await socketClosed)[0] as number;
    const exitCode = await running.ended();
    const took = performance.now() - asked;
    const left = processesNaming(data).size;
    return { answered: statuses.get(200)!, afterNotReady, perSecond, closeCode, exitCode, took, left };
  } finally {
    running.child.kill('SIGKILL');
  }
}
