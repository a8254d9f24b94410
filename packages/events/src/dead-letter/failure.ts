/** What is kept and told of a failure: nothing that can be of a person. */
export interface FailureFacts {
  /** Class of the error, such as `DatabaseError` or `TypeError`. */
  readonly name: string;
  /** SQLSTATE, where the database said no. */
  readonly code: string | null;
  /** Constraint, table and column, or the function in which it happened. */
  readonly place: string | null;
}

/** Parts of an error of the database that name things of ours. */
interface DatabaseFailure {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly table?: unknown;
  readonly column?: unknown;
}

/**
 * SQLSTATE classes of what passes by itself: connection (08), rolled back by others (40), resources (53), stopped by an
 * operator or a time limit (57), the system below (58); a lock that was not free (55P03), a server that only reads (25006).
 */
const PASSING_STATE = /^(08|40|53|57|58)|^(55P03|25006)$/;
const PASSING_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** What the driver says without a code when the connection is gone. */
const PASSING_WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after)/i;

/** Whether a failure passes without anybody doing anything: the same event can be handled later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as DatabaseFailure;
  if (typeof code === 'string' && (PASSING_CODES.has(code) || isState(code))) {
    return PASSING_CODES.has(code) || PASSING_STATE.test(code);
  }
  return PASSING_WORDS.test(error.message) || (error.cause !== undefined && isPassing(error.cause));
}

function isState(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code);
}

/** What may be kept of a failure. */
export function factsOf(error: unknown): FailureFacts {
  if (!(error instanceof Error)) return { name: typeof error, code: null, place: null };
  const { code, constraint, table, column } = error as DatabaseFailure;
  const words = [constraint, [table, column].filter((one) => typeof one === 'string').join('.')];
  const named = words.filter((one): one is string => typeof one === 'string' && one !== '').join(' of ');
  const state = typeof code === 'string' && isState(code) ? code : null;
  return { name: error.name === 'error' ? 'DatabaseError' : error.name, code: state, place: named || frameOf(error) };
}

/** Function and file of the first line of the stack; the message above it may say anything. */
function frameOf({ stack }: Error): string | null {
  const match =
    /^ {4}at (?:async )?(?:([\w.<>$ ]+) \()?(?:file:\/\/)?[^\n]*?([\w.-]+)(?:\?[^:\n]*)?(:\d+):\d+\)?$/m.exec(
      stack ?? '',
    );
  return match ? [match[1], `${match[2]}${match[3]}`].filter(Boolean).join(' ') : null;
}

/** A failure in a line, without anything of a person. */
export function describeFailure({ name, code, place }: FailureFacts): string {
  return [name, code, place].filter(Boolean).join(' ');
}
