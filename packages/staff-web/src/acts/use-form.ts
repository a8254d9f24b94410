import { useState } from 'react';
import { useWords } from '../words/words.js';
import { toldWrong } from './told.js';
import type { Read, Wrong } from './typed.js';
import type { Act } from './use-act.js';

/** What was typed: texts and ticks, by field. */
export type Typed = object;

/** A form that somebody fills in. */
export interface Form<Values extends Typed> {
  readonly typed: Values;
  put(change: Partial<Values>): void;
  /** What is wrong with a field, by its path in the input; undefined when nothing is. */
  told(path: string): string | undefined;
  /** How often it was sent, so that what is wrong can be gone to each time. */
  readonly tries: number;
}

interface FormOptions<Values extends Typed, Input, Data> {
  readonly start: Values;
  readonly act: Act<Data, Input>;
  /** Reads what was typed. */
  readonly read: (typed: Values) => Read<Omit<Input, 'idempotencyKey'>>;
  readonly onDone: () => void;
}

/** A form for an act: what cannot be right is told before it is sent, and the rest at its field afterwards. */
export function useForm<Values extends Typed, Input, Data>({
  start,
  act,
  read,
  onDone,
}: FormOptions<Values, Input, Data>): Form<Values> & { send(): Promise<void>; setTyped(typed: Values): void } {
  const words = useWords();
  const [typed, setTyped] = useState(start);
  const [wrong, setWrong] = useState<Wrong>({});
  const [tries, setTries] = useState(0);
  const send = async (): Promise<void> => {
    const meant = read(typed);
    setWrong('wrong' in meant ? meant.wrong : {});
    if ('wrong' in meant) act.forget();
    if ('input' in meant && (await act.act(meant.input))) onDone();
    setTries((count) => count + 1);
  };
  const told = (path: string): string | undefined => {
    const word = wrong[path];
    if (word) return words.say(word);
    const message = act.outcome.wrong[path];
    return message === undefined ? undefined : toldWrong(words, act.outcome.act, path, message);
  };
  return { typed, put: (change) => setTyped((before) => ({ ...before, ...change })), told, tries, send, setTyped };
}
