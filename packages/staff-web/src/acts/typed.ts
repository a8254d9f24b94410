import { wholeDateOf } from '../shown/typed-day.js';
import type { WordKey } from '../words/nl.js';

/** Fields that cannot be right, with what to do, by their path in the input. */
export type Wrong = Readonly<Record<string, WordKey>>;

/** What was typed as the graph wants it, or everything that is wrong with it. */
export type Read<Input> = { readonly input: Input } | { readonly wrong: Wrong };

/** A field that was read: its value, or what is wrong with it. */
export type Field<Value> = { readonly value: Value } | { readonly wrong: WordKey };

/** A whole number between bounds; null for an empty field. */
export function numberOf(typed: string, lowest: number, highest: number, wrong: WordKey): Field<number | null> {
  const text = typed.trim();
  if (text === '') return { value: null };
  const number = Number(text);
  return Number.isInteger(number) && number >= lowest && number <= highest ? { value: number } : { wrong };
}

/** A day of the calendar, typed as 17-05-2026; null for an empty field. */
export function dayOf(typed: string): Field<string | null> {
  if (typed.trim() === '') return { value: null };
  const value = wholeDateOf(typed);
  return value === null ? { wrong: 'wrong.day' } : { value };
}

/** A text without the spaces around it; null for an empty field. */
export function textOf(typed: string, most: number): Field<string | null> {
  const text = typed.trim();
  if (text.length > most) return { wrong: 'wrong.long' };
  return { value: text === '' ? null : text };
}

/** The same field, which may not be empty. */
export function needed<Value>(field: Field<Value | null>, wrong: WordKey): Field<Value> {
  if ('wrong' in field) return field;
  return field.value === null ? { wrong } : { value: field.value };
}

/** Fields together: all their values, or everything that is wrong. */
export function together<Input>(fields: { readonly [Name in keyof Input]: Field<Input[Name]> }): Read<Input> {
  const entries = Object.entries(fields) as [string, Field<unknown>][];
  const wrong = entries.flatMap(([name, field]) => ('wrong' in field ? [[name, field.wrong] as const] : []));
  if (wrong.length > 0) return { wrong: Object.fromEntries(wrong) };
  return {
    input: Object.fromEntries(entries.map(([name, field]) => [name, (field as { value: unknown }).value])) as Input,
  };
}

/** The parts of an input that differ from what stands, so that nothing is written over what somebody else changed. */
export function changedOf<Input extends object>(input: Input, standing: Partial<Input>): Partial<Input> {
  const names = Object.keys(input) as (keyof Input)[];
  const changed = names.filter((name) => JSON.stringify(input[name]) !== JSON.stringify(standing[name] ?? null));
  return Object.fromEntries(changed.map((name) => [name, input[name]])) as Partial<Input>;
}
