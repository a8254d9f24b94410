import type { ReactNode } from 'react';
import { ChoicePart, LongTextPart, NumberPart } from '../acts/parts.js';
import type { Form } from '../acts/use-form.js';
import type { WithheldReason } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';
import type { TypedIntake } from './typed-intake.js';

/** Languages that are chosen most; another one that was recorded stands beside them. */
const LANGUAGES = [
  'nl',
  'ar',
  'ti',
  'tr',
  'pl',
  'uk',
  'so',
  'fa',
  'en',
  'fr',
  'es',
  'pt',
  'ro',
  'bg',
  'ru',
  'zh',
  'dse',
];
const LONGEST = 4_000;
const ADAPTATIONS = 4_020;

/** Paths of the input that these fields tell about. */
export const INTAKE_PATHS = ['question', 'limitations', 'adaptations', 'workLanguage', 'householdSize'] as const;

interface IntakePartsProps {
  readonly form: Form<TypedIntake>;
  /** Fields that are withheld; they are not asked. */
  readonly withheld: readonly { readonly path: string; readonly reason: WithheldReason }[];
}

/** What is told at an intake; each part may stay empty. */
export function IntakeParts({ form, withheld }: IntakePartsProps): ReactNode {
  const { say, languageName } = useWords();
  const isAsked = (path: string): boolean => !withheld.some((one) => one.path === path);
  const languages = [...new Set([...LANGUAGES, form.typed.workLanguage].filter(Boolean))];
  return (
    <>
      {isAsked('question') && (
        <LongTextPart
          form={form}
          name="question"
          label={say('shared.question')}
          hint={say('intake.questionHint')}
          most={LONGEST}
        />
      )}
      {isAsked('limitations') && (
        <LongTextPart
          form={form}
          name="limitations"
          label={say('shared.limitations')}
          hint={say('intake.limitationsHint')}
          most={LONGEST}
        />
      )}
      {isAsked('adaptations') && (
        <LongTextPart
          form={form}
          name="adaptations"
          label={say('shared.adaptations')}
          hint={say('intake.adaptationsHint')}
          most={ADAPTATIONS}
        />
      )}
      <ChoicePart
        form={form}
        name="workLanguage"
        label={say('shared.workLanguage')}
        choices={[
          { value: '', label: say('client.unknown') },
          ...languages.map((code) => ({ value: code, label: languageName(code) })),
        ]}
      />
      <NumberPart
        form={form}
        name="householdSize"
        label={say('intake.householdSize')}
        hint={say('intake.householdHint')}
      />
    </>
  );
}
