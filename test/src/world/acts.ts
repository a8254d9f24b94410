import { expect } from '@jest/globals';
import type { Answer, TestWorld } from './test-world.js';

/** An act of a member of staff: one mutation. */
export interface Act {
  readonly staffId: string;
  readonly purpose: string;
  /** Name of the mutation, such as `grantBenefit`. */
  readonly act: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Fields of the success to read; its name alone when left out. */
  readonly success?: string;
  /** Fragments on refusals to read beside their message, such as `... on BenefitOverlapsError { existingBenefitId }`. */
  readonly refusals?: string;
}

/** What an act came to: a success or a refusal by name, or the error that kept it from being judged. */
export interface Outcome {
  // Answers are read by path in the tests; a wrong path fails there.
  readonly result: any;
  /** The first error: its code, path, and what else it says. */
  readonly error: { readonly message: string; readonly extensions: Record<string, unknown> } | undefined;
  readonly answer: Answer;
}

/** Acts, whatever comes of it. */
export async function attempt(world: Pick<TestWorld, 'ask'>, done: Act): Promise<Outcome> {
  const { staffId, purpose, act, input } = done;
  const answer = await world.ask(staffId, documentOf(done), { variables: { input }, purpose });
  return { result: answer.data?.[act] ?? null, error: answer.errors?.[0], answer };
}

/** Acts, and fails the test unless it succeeds; resolves to the success. */
export async function succeed(world: Pick<TestWorld, 'ask'>, done: Act): Promise<any> {
  const { result, answer } = await attempt(world, done);
  const { __typename = answer.text } = result ?? {};
  expect({ ...result, __typename }).toMatchObject({ __typename: `${typeOf(done.act)}Success` });
  return result;
}

function documentOf({ act, success = '__typename', refusals = '' }: Act): string {
  const type = typeOf(act);
  return `mutation Act($input: ${type}Input!) {
    ${act}(input: $input) {
      __typename
      ... on ${type}Success { ${success} }
      ... on UserError { message }
      ... on InvalidInputError { fields { path message } }
      ${refusals}
    }
  }`;
}

function typeOf(act: string): string {
  return `${act[0]!.toUpperCase()}${act.slice(1)}`;
}
