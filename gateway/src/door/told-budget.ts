import type { ServerResponse } from 'node:http';
import type { Caller } from '@klantbeeld/access';
import type { Budget, CallerBudgets } from '../limits/caller-budget.js';

/** Takes points of a caller and tells in the headers of the answer what is left. Throws RATE_LIMITED. */
export async function spendAndTell(
  budgets: CallerBudgets,
  caller: Caller,
  answer: ServerResponse,
  points: number,
): Promise<void> {
  try {
    tellBudget(answer, await budgets.spend(caller.staffId, points));
  } catch (error) {
    const left = await budgets.left(caller.staffId);
    tellBudget(answer, left);
    answer.setHeader('retry-after', left.resetSeconds);
    throw error;
  }
}

/** Tells what is left of the caller's minute, by the names of the IETF draft for RateLimit headers. */
function tellBudget(answer: ServerResponse, { limit, remaining, resetSeconds }: Budget): void {
  answer.setHeader('ratelimit-limit', limit);
  answer.setHeader('ratelimit-remaining', remaining);
  answer.setHeader('ratelimit-reset', resetSeconds);
}
