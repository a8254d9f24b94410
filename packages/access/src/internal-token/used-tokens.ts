import { LONGEST_USE_SECONDS } from './internal-token.js';

/** Ids of tokens that carried a write, each remembered for as long as it could be used again. */
export interface UsedTokens {
  /** Notes the use of a token; false when it was used before, or when no more can be remembered. */
  use(tokenId: string): boolean;
}

/** How many are remembered at once: 2,500 writes a second, in about ten megabytes. */
const MOST_TOKENS = 100_000;

/**
 * Remembers used tokens in this process. When it can remember no more it lets no write through, rather than one twice.
 * `now` is a clock in milliseconds that never goes back.
 */
export function rememberUsedTokens(most = MOST_TOKENS, now: () => number = () => performance.now()): UsedTokens {
  const forgetAt = new Map<string, number>();
  const forget = (): void => {
    const moment = now();
    // In the order of their first use, which is that of their end.
    for (const [tokenId, end] of forgetAt) {
      if (end > moment) return;
      forgetAt.delete(tokenId);
    }
  };
  return {
    use: (tokenId) => {
      forget();
      if (forgetAt.has(tokenId) || forgetAt.size >= most) return false;
      forgetAt.set(tokenId, now() + LONGEST_USE_SECONDS * 1_000);
      return true;
    },
  };
}
