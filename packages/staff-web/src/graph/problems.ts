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
