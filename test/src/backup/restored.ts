import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer } from '@klantbeeld/database';
import { klantbeeld } from '../world/process.js';
import type { TestWorld } from '../world/test-world.js';

/** A second machine: a PostgreSQL cluster with nothing in it, and a data folder with the second place of another. */
export interface SecondMachine {
  readonly url: string;
  readonly dataFolder: string;
  /** Settings with which a command works here, with the secret of the first machine. */
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Makes a second machine for the data of a world; the anchors come along as they are now. */
export async function secondMachine(world: Pick<TestWorld, 'settings'>): Promise<SecondMachine> {
  const folder = await mkdtemp(join(tmpdir(), 'second-machine-'));
  const server = await openEmbeddedServer({ dataDirectory: join(folder, 'cluster'), durable: false });
  const dataFolder = join(folder, 'data');
  await cp(join(world.settings.KLANTBEELD_DATA!, 'anchors'), join(dataFolder, 'anchors'), { recursive: true });
  return {
    url: server.url,
    dataFolder,
    settings: { ...world.settings, DATABASE_URL: server.url, KLANTBEELD_DATA: dataFolder },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a command to its end; what it printed, and how it ended. */
export async function finished(
  parameters: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const command = klantbeeld(parameters, settings);
  const exitCode = await command.ended();
  return { exitCode, output: command.output() };
}
