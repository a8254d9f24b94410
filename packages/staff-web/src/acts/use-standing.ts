import { useState } from 'react';
import type { Typed } from './use-form.js';

/** What a form on something that stands was opened with. */
export interface Standing<Values extends Typed> {
  readonly version: number;
  readonly typed: Values;
}

/** What a form was opened with, and what stands now. */
export interface Overtaking<Values extends Typed> {
  readonly before: Values;
  readonly now: Values;
  /** Whether what stands now is newer than what the form was opened with. */
  readonly isNewer: boolean;
}

/** Keeps what a form on something that stands was opened with, while others may change it. */
export function useStanding<Values extends Typed>(
  now: Standing<Values>,
): { readonly base: Standing<Values>; readonly overtaking: Overtaking<Values>; goOn(typed: Values): Values } {
  const [base, setBase] = useState(now);
  return {
    base,
    overtaking: { before: base.typed, now: now.typed, isNewer: now.version !== base.version },
    goOn: (typed) => {
      setBase(now);
      return merged(base.typed, typed, now.typed);
    },
  };
}

/** What was typed stays; what was left as it was follows the version of now. Parts by name are put together by name. */
export function merged<Values extends Typed>(before: Values, typed: Values, now: Values): Values {
  const [was, is, stands] = [before, typed, now] as [Parts, Parts, Parts];
  const names = [...new Set([...Object.keys(is), ...Object.keys(stands)])];
  const values = names.map((name) => {
    if (isParts(was[name]) && isParts(is[name]) && isParts(stands[name]))
      return [name, merged(was[name], is[name], stands[name])];
    const isTouched = name in is && JSON.stringify(is[name]) !== JSON.stringify(was[name]);
    return [name, isTouched ? is[name] : stands[name]];
  });
  return Object.fromEntries(values) as Values;
}

type Parts = Readonly<Record<string, unknown>>;

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
