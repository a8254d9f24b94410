/** What became of the requests of a traffic. */
export interface TrafficOutcome {
  /** How many requests ended with each status; those that failed are counted under the message of their error. */
  readonly statuses: ReadonlyMap<number | string, number>;
  /** How many were answered after the platform said that it is not ready. */
  readonly afterNotReady: number;
}

/** Requests that go on and on, as a load balancer passes them. */
export interface Traffic {
  /** Resolves when so many were answered. */
  answered(count: number): Promise<void>;
  /** Resolves when the platform said that it is not ready, some more were sent, and all in flight have ended. */
  readonly ended: Promise<TrafficOutcome>;
}

/** Some two hundred requests a second. */
const PAUSE_MILLISECONDS = 5;
const MOST_IN_FLIGHT = 40;
/** Between two looks at readiness, and how long a balancer still sends after it. */
const LOOK_MILLISECONDS = 100;

/** Asks for a caseload some two hundred times a second, until the platform has said that it is not ready. */
export function keepAsking(url: string, token: string): Traffic {
  const statuses = new Map<number | string, number>();
  let isReady = true;
  let isAsking = true;
  let afterNotReady = 0;
  const inFlight = new Set<Promise<void>>();
  const ask = async (): Promise<void> => {
    const wasReady = isReady;
    const status = await send(url, token).catch((error: Error) => `${error.message}: ${String(error.cause)}`);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (!wasReady) afterNotReady += 1;
  };
  const look = async (): Promise<void> => {
    while (isReady) {
      isReady = await fetch(`${url}/health/ready`).then(
        ({ status }) => status === 200,
        () => false,
      );
      await pause(isReady ? LOOK_MILLISECONDS : LOOK_MILLISECONDS / 2);
    }
    isAsking = false;
  };
  const go = async (): Promise<TrafficOutcome> => {
    const looking = look();
    const began = performance.now();
    for (let sent = 0; isAsking; await pause(PAUSE_MILLISECONDS)) {
      // A timer that comes late does not slow the traffic down; a machine that is too busy does.
      const due = (performance.now() - began) / PAUSE_MILLISECONDS;
      for (; sent < due && inFlight.size < MOST_IN_FLIGHT; sent += 1) {
        const request = ask().finally(() => inFlight.delete(request));
        inFlight.add(request);
      }
    }
    await looking;
    await Promise.all(inFlight);
    return { statuses, afterNotReady };
  };
  return {
    ended: go(),
    answered: async (count) => {
      while ((statuses.get(200) ?? 0) < count) await pause(PAUSE_MILLISECONDS);
    },
  };
}

async function send(url: string, token: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-purpose': 'WWB_WORK' },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error('An answer has errors', { cause: JSON.stringify(errors) });
  return response.status;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
