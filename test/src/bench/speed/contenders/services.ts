import { SUBGRAPHS } from '@klantbeeld/platform';
import { klantbeeld } from '../../../world/process.js';
import type { Stage } from '../stage/stage.js';

/** Our four services, each a process with access control and access log. */
export interface Services {
  readonly addresses: readonly (readonly [name: string, url: string])[];
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** Starts them as an operator does, at ports that are free. */
export async function openServices(stage: Stage): Promise<Services> {
  const settings = { ...stage.settings, NODE_ENV: 'production' };
  const commands = SUBGRAPHS.map((name) => [name, klantbeeld(['serve', name, '--port', '0'], settings)] as const);
  const stop = async (): Promise<void> => {
    commands.forEach(([, { child }]) => child.kill('SIGTERM'));
    await Promise.all(commands.map(([, command]) => command.ended()));
  };
  try {
    const ready = commands.map(
      async ([name, command]) => [name, (await command.printed(/is ready at (\S+)/))[1]!] as const,
    );
    return { addresses: await Promise.all(ready), pids: commands.map(([, { child }]) => child.pid!), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
