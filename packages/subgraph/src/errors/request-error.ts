import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The codes of the contract that a subgraph may answer with; every other error is told as an internal one. */
export const ANSWERABLE_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'CONFLICT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
] as const;
export type AnswerableCode = (typeof ANSWERABLE_CODES)[number];

/** An error that the caller may read as it is: the message says what is wrong and how to mend it. */
export function requestError(code: AnswerableCode, message: string, facts: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...facts, code } });
}

/** Input that cannot be right: names the field, what is wrong with the value, and the mend. */
export function badInput(message: string): GraphQLError {
  return requestError('BAD_USER_INPUT', message);
}

/** What is known of the change that came first. */
export interface EarlierChange {
  /** When, in UTC; null when it was not written down. */
  readonly changedAt: string | null;
  /** Code of the organisation that made it; null when it was not written down, or may not be told. */
  readonly changedBy: string | null;
}

/** Somebody else changed the record first; carries the version it has now, and what is known of that change. */
export function conflict(currentVersion: number, earlier?: EarlierChange): GraphQLError {
  return requestError(
    'CONFLICT',
    `Somebody else changed this first: read it again and repeat with version ${currentVersion}.`,
    { ...earlier, currentVersion },
  );
}

/** Told in full to the log of the process; the caller gets a code and an id to quote. */
export type FailureLog = (failure: {
  readonly error: unknown;
  readonly requestId: string;
  readonly path: string;
}) => void;

/** What a caller may know of an error. An error without a code of the contract is logged in full and told as internal. */
export function answerableError(error: GraphQLError, requestId: string, log: FailureLog): GraphQLFormattedError {
  const place = { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) };
  const code = codeOf(error);
  if (code !== null) {
    const { stacktrace: _stacktrace, exception: _exception, http: _http, ...facts } = error.extensions;
    return { message: error.message, ...place, extensions: { ...facts, code } };
  }
  log({ error: error.originalError ?? error, requestId, path: error.path?.join('.') ?? '' });
  return {
    message: 'Something went wrong on our side. Quote the request id when you report it.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

function codeOf(error: GraphQLError): AnswerableCode | null {
  const code = error.extensions.code;
  if (isAnswerable(code)) return code;
  return isOfGraphql(error) ? 'BAD_USER_INPUT' : null;
}

/** How graphql-js says of an argument, at its field, that a variable gave it no value that it can have. */
const WRONG_ARGUMENT = /^Argument "\w+" (of (required|non-null) type|has invalid value)/;

/** Coercion of variables and literals: graphql-js throws these itself, with no code and no cause, or around such a one. */
function isOfGraphql({ extensions, originalError }: GraphQLError): boolean {
  if (extensions.code !== undefined) return false;
  if (originalError === undefined) return true;
  return (
    originalError instanceof GraphQLError && WRONG_ARGUMENT.test(originalError.message) && isOfGraphql(originalError)
  );
}

function isAnswerable(code: unknown): code is AnswerableCode {
  return (ANSWERABLE_CODES as readonly unknown[]).includes(code);
}
