/** A command was called in a way that cannot be right; the message says the mend. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
