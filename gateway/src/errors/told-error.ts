import { GraphQLError, type ExecutionResult, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';

/** The codes of the contract: no other code leaves the gateway. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'PURPOSE_REQUIRED',
  'PURPOSE_DENIED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_REJECTED',
  'CONFLICT',
  'RATE_LIMITED',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Codes of libraries, by the code of the contract that says the same. */
const TRANSLATED: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'QUERY_REJECTED',
  PERSISTED_QUERY_NOT_SUPPORTED: 'QUERY_REJECTED',
};

/** What is told of a failure whatever it was: its own words are for the operator. */
const WORDED: Partial<Readonly<Record<ErrorCode, string>>> = {
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side. Quote the request id when you report it.',
  SUBGRAPH_UNAVAILABLE: 'This part is not available now; try again in a moment.',
};

/** Keys of extensions that may leave, beside code and request id: facts that a caller can act on. */
const FACTS = [
  'currentVersion',
  'changedAt',
  'changedBy',
  'purposes',
  'limit',
  'retryable',
  'retryAfterSeconds',
  'subgraph',
] as const;

/** An error of the gateway itself, with the HTTP status that goes with it. */
export function gatewayError(
  code: ErrorCode,
  message: string,
  status: number,
  facts: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...facts, code, http: { status } } });
}

/** How much is told of an error. */
export interface Telling {
  /** Leaves out which names there are that resemble a wrong one. */
  readonly isTerse: boolean;
}

/** What of an error may leave: a code of the contract, a message that was meant for callers, and the request id. */
export function toldError(
  error: GraphQLError | GraphQLFormattedError,
  requestId: string,
  { isTerse }: Telling = { isTerse: false },
): GraphQLFormattedError {
  const code = codeOf(error);
  const facts = Object.fromEntries(
    FACTS.flatMap((fact) => (fact in (error.extensions ?? {}) ? [[fact, error.extensions![fact]]] : [])),
  );
  return {
    message: WORDED[code] ?? withoutBsn(isTerse ? withoutSuggestion(error.message) : error.message),
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: { ...facts, code, requestId },
  };
}

/** Nine digits, or eight that lost a zero, with or without dots or spaces: it may be a BSN. */
const BSN_LIKE = /(?<![\w-])\d(?:[. ]?\d){7,8}(?![\w-])/g;

/** graphql-js repeats a wrong value in its message, and a citizen service number must not come back that way. */
function withoutBsn(message: string): string {
  return message.replace(BSN_LIKE, '*********');
}

function withoutSuggestion(message: string): string {
  return message.replace(/\s*Did you mean .*$/s, '');
}

/** A result as it may leave. */
export function toldResult(result: ExecutionResult, requestId: string, telling?: Telling): FormattedExecutionResult {
  const { errors, ...rest } = result;
  return {
    ...rest,
    ...(errors && { errors: errors.map((error) => toldError(error, requestId, telling)) }),
  } as FormattedExecutionResult;
}

function codeOf(error: GraphQLError | GraphQLFormattedError): ErrorCode {
  const code = error.extensions?.code;
  if (typeof code === 'string') return isKnown(code) ? code : (TRANSLATED[code] ?? 'INTERNAL_SERVER_ERROR');
  return isOfGraphql(error) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

/** How graphql-js says of an argument, at its field, that a variable gave it no value that it can have. */
const WRONG_ARGUMENT = /^Argument "\w+" (of (required|non-null) type|has invalid value)/;

/** Whether graphql-js words it itself, as wrong variables and literals: with neither code nor cause, or around such an error. */
export function isOfGraphql(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return false;
  const { originalError } = error;
  return originalError === undefined || (WRONG_ARGUMENT.test(originalError.message) && isOfGraphql(originalError));
}

function isKnown(code: string): code is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(code);
}
