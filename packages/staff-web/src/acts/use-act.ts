import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { earlierChangeIn, problemsOf, type EarlierChange, type Problem } from '../graph/problems.js';

/** A refusal as a whole: its name in the graph, its facts, and its sentence in English. */
export interface Refusal {
  readonly type: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** How an act ended that did not succeed. */
export interface Outcome {
  /** Name of the act in the graph, such as startPlacement; empty before it was tried. */
  readonly act: string;
  /** What the graph says of fields that cannot be right, by their path in the input. */
  readonly wrong: Readonly<Record<string, string>>;
  /** Why it was refused as a whole. */
  readonly refusal: Refusal | null;
  /** Somebody else was first: what is known of their change. */
  readonly conflict: EarlierChange | null;
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
  /** Forgets how it ended, as when somebody goes on with the version of now. */
  forget(): void;
}

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

const NOTHING: Outcome = { act: '', wrong: {}, refusal: null, conflict: null, problem: null };

/** An act of the graph, with a key of its own for as long as its input stays the same; then these questions are asked anew. */
export function useAct<Data, Input extends { readonly idempotencyKey?: string | null | undefined }>(
  document: TypedDocumentNode<Data, { input: Input }>,
  askAnew: readonly string[],
): Act<Data, Input> {
  const graph = useApolloClient();
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
      const [name, answer] = Object.entries(data ?? {}).find(([, one]) => typeof one === 'object') ?? [];
      const isDone = answer?.__typename.endsWith('Success') ?? false;
      if (isDone) last.current = { text: '', key: '' };
      else if (answer) {
        setOutcome(outcomeOf(name!, answer));
        // What refuses it as a whole, such as an intake of somebody else, is shown as it stands now.
        if (!answer.fields) await graph.refetchQueries({ include: [...askAnew] });
      }
      return isDone ? (answer as unknown as Done<Data>) : null;
    } catch (error) {
      const [problem = null] = problemsOf(error);
      const isConflict = problem?.code === 'CONFLICT';
      setOutcome({ ...NOTHING, ...(isConflict ? { conflict: earlierChangeIn(error) } : { problem }) });
      if (isConflict) await graph.refetchQueries({ include: [...askAnew] });
      return null;
    }
  };
  return { isBusy: loading, outcome, act, forget: () => setOutcome(NOTHING) };
}

function outcomeOf(act: string, { __typename, message = '', fields, ...facts }: Answer): Outcome {
  // Of several things that are wrong with one field the first is told.
  const wrong = (fields ?? []).toReversed().map((field) => [field.path, field.message]);
  if (fields) return { ...NOTHING, act, wrong: Object.fromEntries(wrong) };
  return { ...NOTHING, act, refusal: { type: __typename, message, facts } };
}
