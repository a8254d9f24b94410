/** A signal for work that may be stopped by its operator. */
export interface InterruptSignal {
  /** Aborted at Ctrl-C (SIGINT) or when the system asks the process to end (SIGTERM). */
  readonly signal: AbortSignal;
  /** Gives both signals their usual meaning back. */
  release(): void;
}

/** Listens to the operator; a second Ctrl-C has its usual meaning and ends the process at once. */
export function stopOnInterrupt(): InterruptSignal {
  const controller = new AbortController();
  const release = (): void => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  const stop = (): void => {
    controller.abort();
    release();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { signal: controller.signal, release };
}
