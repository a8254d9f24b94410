/** What PostgreSQL says when two waited for each other and this one was chosen to give way. */
export const DEADLOCK_DETECTED = '40P01';
const MOST_TRIES = 4;

/** The code of PostgreSQL (appendix A) that an error carries, or its cause; undefined where there is none. */
export function sqlStateOf(error: unknown): string | undefined {
  const { code, cause } = Object(error) as { code?: string; cause?: unknown };
  return code ?? (cause === undefined ? undefined : sqlStateOf(cause));
}

/** Does a whole transaction again that gave way to another, as PostgreSQL asks; a few times at most. */
export async function againAfterDeadlock<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (sqlStateOf(error) !== DEADLOCK_DETECTED || tries === MOST_TRIES) throw error;
    }
  }
}
