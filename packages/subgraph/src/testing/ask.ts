import type { Caller } from '@klantbeeld/access';
import type { ServiceWorld } from './service-world.js';

/** What came back, as plain data; a test looks into it by path. */
export type Facts = Record<string, unknown>;

/** The answer to an operation. */
export interface Answer {
  /** What was asked, by field; empty when the operation did not run. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Each error: its message and what stands in its `extensions`. */
  readonly errors: readonly Facts[];
  /** Code of each error. */
  readonly codes: readonly unknown[];
}

/** Runs an operation for a caller and gives the answer as it would go over the network. */
export async function ask(world: ServiceWorld, query: string, variables: object, caller: Caller): Promise<Answer> {
  const call = { query, variables: variables as Facts };
  const result = JSON.parse(JSON.stringify(await world.subgraph.request(call, caller))) as {
    data?: Facts | null;
    errors?: { message: string; extensions?: Facts }[];
  };
  const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, ...extensions }) as Facts);
  return { data: result.data ?? {}, errors, codes: errors.map(({ code }) => code) };
}
