import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { gatewayError } from '../errors/told-error.js';

const WINDOW_SECONDS = 60;

/** What a caller has left in the present minute. */
export interface Budget {
  /** Points of a minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until it is full again. */
  readonly resetSeconds: number;
}

/** How many points each caller may spend in a minute, over HTTP and WebSocket together, in this process. */
export interface CallerBudgets {
  /** Takes points. Throws RATE_LIMITED (429, with seconds to wait) when there are not enough, and takes none then. */
  spend(staffId: string, points: number): Promise<Budget>;
  /** What is left. */
  left(staffId: string): Promise<Budget>;
}

/**
 * Opens the budgets. A caller is remembered for the minute of the budget and then forgotten, and only who proved to be
 * a member of staff is a caller, so memory is bounded by the number of staff.
 */
export function openCallerBudgets(pointsPerMinute: number): CallerBudgets {
  const limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: WINDOW_SECONDS });
  const told = (state: RateLimiterRes | null): Budget => ({
    limit: pointsPerMinute,
    remaining: Math.max(0, pointsPerMinute - (state?.consumedPoints ?? 0)),
    resetSeconds: Math.max(1, Math.ceil((state?.msBeforeNext ?? WINDOW_SECONDS * 1_000) / 1_000)),
  });
  return {
    spend: async (staffId, points) => {
      try {
        return told(await limiter.consume(staffId, points));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw overBudget(told(await limiter.reward(staffId, points)));
      }
    },
    left: async (staffId) => told(await limiter.get(staffId)),
  };
}

function overBudget({ limit, resetSeconds }: Budget): ReturnType<typeof gatewayError> {
  const message = `Your ${limit} points for this minute do not reach for this; try again in ${resetSeconds} seconds.`;
  return gatewayError('RATE_LIMITED', message, 429, { limit, retryAfterSeconds: resetSeconds });
}
