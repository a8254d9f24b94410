import type { BeingLogged } from '@klantbeeld/access';

/** Rejects when work takes longer than `limit` milliseconds; the signal tells the work to stop then. */
export async function withinLimit<Result>(
  limit: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`No answer within ${limit} ms.`);
      reject(error);
      controller.abort(error);
    }, limit);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The same for what is answered first and written down then: both together have this long. */
export async function loggedWithin<Answer>(
  limit: number,
  work: (signal: AbortSignal) => Promise<BeingLogged<Answer>>,
): Promise<BeingLogged<Answer>> {
  const outcome = Promise.withResolvers<BeingLogged<Answer>>();
  const logged = withinLimit(limit, async (signal) => {
    const answered = await work(signal);
    outcome.resolve(answered);
    await answered.logged;
  });
  // Before there is an answer the whole fails; after it, only what writes it down.
  logged.catch(outcome.reject);
  return { answer: (await outcome.promise).answer, logged };
}
