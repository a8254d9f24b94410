import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import type { Form } from './use-form.js';

type TextNames<Values> = { [Name in keyof Values]: Values[Name] extends string ? Name : never }[keyof Values] & string;
type TickNames<Values> = { [Name in keyof Values]: Values[Name] extends boolean ? Name : never }[keyof Values] & string;

interface PartProps<Values extends object> {
  readonly form: Form<Values>;
  readonly name: TextNames<Values>;
  readonly label: string;
  readonly hint?: string;
  /** Path in the input, where it is called otherwise. */
  readonly path?: string;
}

function usual<Values extends object>({ form, name, label, hint, path = name }: PartProps<Values>) {
  const error = form.told(path);
  return {
    label,
    value: form.typed[name] as string,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      form.put({ [name]: event.currentTarget.value } as Partial<Values>),
    ...(hint && { description: hint }),
    ...(error && { error }),
  };
}

/** A line of text. */
export function TextPart<Values extends object>(props: PartProps<Values>): ReactNode {
  return <TextInput {...usual(props)} />;
}

/** A text of several lines. */
export function LongTextPart<Values extends object>({
  most,
  ...props
}: PartProps<Values> & { readonly most: number }): ReactNode {
  return <Textarea {...usual(props)} maxLength={most} autosize={false} rows={3} />;
}

/** A whole number. */
export function NumberPart<Values extends object>(props: PartProps<Values>): ReactNode {
  return <TextInput {...usual(props)} inputMode="numeric" />;
}

/** A day, typed as 17-05-2026. */
export function DayPart<Values extends object>({ hint, ...props }: PartProps<Values>): ReactNode {
  const { say } = useWords();
  return <TextInput {...usual({ ...props, hint: hint ?? say('act.dayHint') })} inputMode="numeric" />;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** One of several. */
export function ChoicePart<Values extends object>({
  choices,
  ...props
}: PartProps<Values> & { readonly choices: readonly Choice[] }): ReactNode {
  return <NativeSelect {...usual(props)} data={[...choices]} />;
}

interface TickPartProps<Values extends object> {
  readonly form: Form<Values>;
  readonly name: TickNames<Values>;
  readonly label: string;
}

/** Yes or no. */
export function TickPart<Values extends object>({ form, name, label }: TickPartProps<Values>): ReactNode {
  return (
    <Checkbox
      label={label}
      checked={form.typed[name] as boolean}
      error={form.told(name)}
      onChange={(event) => form.put({ [name]: event.currentTarget.checked } as Partial<Values>)}
    />
  );
}
