import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { problemsOf, type Problem } from '../graph/problems.js';

/** How an act ended that did not succeed. */
export interface Outcome {
  /** Fields that cannot be right, each with what to do, by their path in the input. */
  readonly wrong: Readonly<Record<string, string>>;
  /** Why it was refused as a whole. */
  readonly refused: string | null;
  /** What went wrong on the way. */
  readonly problem: Problem | null;
}

/** The member of a result union that says that it was done. */
type Done<Data> = Extract<Data[keyof Data], { readonly __typename: `${string}Success` }>;

/** An act that somebody may do. */
export interface Act<Data, Input> {
  readonly isBusy: boolean;
  readonly outcome: Outcome;
  /** Does it; what came of it when it was done, or null. The same input again, after a broken connection, has no second effect. */
  act(input: Omit<Input, 'idempotencyKey'>): Promise<Done<Data> | null>;
}

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

const NOTHING: Outcome = { wrong: {}, refused: null, problem: null };

/** An act of the graph, with a key of its own for as long as its input stays the same; then these questions are asked anew. */
export function useAct<Data, Input extends { readonly idempotencyKey?: string | null | undefined }>(
  document: TypedDocumentNode<Data, { input: Input }>,
  askAnew: readonly string[],
): Act<Data, Input> {
  const [mutate, { loading }] = useMutation(document as TypedDocumentNode<Record<string, Answer>, { input: unknown }>);
  const [outcome, setOutcome] = useState(NOTHING);
  const last = useRef({ text: '', key: '' });
  const act = async (input: Omit<Input, 'idempotencyKey'>): Promise<Done<Data> | null> => {
    const text = JSON.stringify(input);
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() };
    setOutcome(NOTHING);
    try {
      const { data } = await mutate({
        variables: { input: { ...input, idempotencyKey: last.current.key } },
        refetchQueries: [...askAnew],
      });
      const [answer] = Object.values(data ?? {}).filter((one) => typeof one === 'object');
      const isDone = answer?.__typename.endsWith('Success') ?? false;
      if (isDone) last.current = { text: '', key: '' };
      else if (answer) setOutcome(outcomeOf(answer));
      return isDone ? (answer as unknown as Done<Data>) : null;
    } catch (error) {
      setOutcome({ ...NOTHING, problem: problemsOf(error)[0] ?? null });
      return null;
    }
  };
  return { isBusy: loading, outcome, act };
}

function outcomeOf({ message = '', fields }: Answer): Outcome {
  if (!fields) return { ...NOTHING, refused: message };
  return { ...NOTHING, wrong: Object.fromEntries(fields.map((field) => [field.path, field.message])) };
}
