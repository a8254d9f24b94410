import { onLauncherDeath } from '@klantbeeld/database';

/**
 * Listens for being asked to stop; call it before anything is started, so that nothing is left behind when that comes
 * early. Resolves when it was asked, by a signal or by the end of the package manager that started us.
 */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    const silence = onLauncherDeath(end);
    function end(): void {
      silence();
      resolve();
    }
    // Stays listening: Ctrl-C reaches us twice, from the terminal and from the package manager.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  });
}
