import { onLauncherDeath } from '@klantbeeld/database';

/** Waits until somebody asks this process to stop, then stops once, however often it is asked. */
export async function untilStopped(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    const silence = onLauncherDeath(end);
    function end(): void {
      silence();
      resolve();
    }
    // Stays listening: Ctrl-C reaches us twice, from the terminal and from the package manager.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  });
  await stop();
}
