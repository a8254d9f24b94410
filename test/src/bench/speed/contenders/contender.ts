import type { Operation, Question } from '../operations.js';

/** How a question is put to a contender over HTTP. */
export interface Put {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Somebody who answers. */
export interface Contender {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly description: string;
  readonly port: number;
  /** Processes that serve, PostgreSQL not among them. */
  readonly pids: readonly number[];
  put(question: Question): Put;
  /** What it answered, written as ours writes it. */
  normalised(operation: Operation, data: unknown): unknown;
  stop(): Promise<void>;
}

/** A question in GraphQL as JSON. */
export function graphql(
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>> = {},
  path = '/graphql',
): Put {
  return {
    path,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  };
}
