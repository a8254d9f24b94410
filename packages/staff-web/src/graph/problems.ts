import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** A problem as the page tells it. */
export interface Problem {
  /** Code of the graph, or OFFLINE when there was no answer. */
  readonly code: string;
  /** Number to mention when reporting it; null without an answer. */
  readonly requestId: string | null;
  /** Where in the answer; empty for all of it. */
  readonly path: readonly (string | number)[];
  /** Purposes that would have done, where the graph says so. */
  readonly purposes: readonly string[];
}

interface ToldError {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The problems in what a question ended with; none when it ended well. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error === undefined || error === null) return [];
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(problemOf);
  if (ServerError.is(error)) return errorsIn(error.bodyText).map(problemOf);
  return [{ code: 'OFFLINE', requestId: null, path: [], purposes: [] }];
}

/** What is known of a change that came before one’s own. */
export interface EarlierChange {
  /** When, in UTC; null when it was not written down. */
  readonly at: string | null;
  /** Code of the organisation; null when it may not be told. */
  readonly by: string | null;
}

/** The change that an act came too late for, as its conflict tells. */
export function earlierChangeIn(error: unknown): EarlierChange {
  const conflicts = CombinedGraphQLErrors.is(error) ? error.errors : [];
  const { changedAt, changedBy } = conflicts[0]?.extensions ?? {};
  return {
    at: typeof changedAt === 'string' ? changedAt : null,
    by: typeof changedBy === 'string' ? changedBy : null,
  };
}

function problemOf({ path, extensions = {} }: ToldError): Problem {
  const { code, requestId, purposes } = extensions;
  return {
    code: typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR',
    requestId: typeof requestId === 'string' ? requestId : null,
    path: path ?? [],
    purposes: Array.isArray(purposes) ? purposes.map(String) : [],
  };
}

function errorsIn(body: string): readonly ToldError[] {
  try {
    const { errors } = JSON.parse(body) as { errors?: readonly ToldError[] };
    return errors?.length ? errors : [{}];
  } catch {
    return [{}];
  }
}
