/** A NATS of a test's own that keeps its address and folder while it is killed and started again. */
export interface OwnBroker {
  readonly url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** Starts a broker, by the helper of the run. */
export async function openOwnBroker(): Promise<OwnBroker> {
  const helper = new URL('../../nats-server.mjs', import.meta.url);
  return ((await import(helper.href)) as { startNatsServer(): Promise<OwnBroker> }).startNatsServer();
}
