import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel';
import { withinLimit } from './within-limit.js';

/** The way to one subgraph, which leaves the subgraph alone while it only fails, so that callers need not wait for it. */
export interface Circuit {
  /** Makes a call; rejects with LeftAloneError, and makes none, while the subgraph is left alone. */
  run<Result>(call: () => Promise<Result>): Promise<Result>;
  /** Whether the subgraph is left alone now, and has not answered since. */
  isLeftAlone(): boolean;
  /** Stops looking whether it is back. */
  close(): void;
}

/** The subgraph was not called, because it failed too often just before. */
export class LeftAloneError extends Error {
  override readonly name = 'LeftAloneError';
}

/** So many callers in a row wait in vain; those after them are told at once. */
export const MOST_FAILURES = 5;
/** With the time for a look this is less than the two seconds in which a part is promised to be back. */
const LOOK_MILLISECONDS = 500;
const LOOK_LIMIT = 1_000;

/**
 * Opens after some failures in a row. From then on the subgraph is asked in the background whether it is ready, at the
 * cost of no caller; when it is, one call is let through, and its outcome decides for all.
 */
export function openCircuit(subgraph: string, ping: () => Promise<void>): Circuit {
  const breaker = circuitBreaker(handleAll, { breaker: new ConsecutiveBreaker(MOST_FAILURES), halfOpenAfter: 0 });
  let isBack = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  const lookLater = (): void => {
    if (isClosed) return;
    timer = setTimeout(() => void look(), LOOK_MILLISECONDS).unref();
  };
  const look = (): Promise<void> => withinLimit(LOOK_LIMIT, ping).then(() => void (isBack = true), lookLater);
  breaker.onBreak(() => {
    isBack = false;
    clearTimeout(timer);
    lookLater();
  });
  const mayCall = (): boolean =>
    breaker.state === CircuitState.Closed || (breaker.state === CircuitState.Open && isBack);
  return {
    run: async (call) => {
      if (mayCall()) return breaker.execute(call);
      throw new LeftAloneError(
        `${subgraph} failed ${MOST_FAILURES} times in a row; it is called when it is ready again.`,
      );
    },
    isLeftAlone: () => breaker.state === CircuitState.Open && !isBack,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
