import type { ReactNode } from 'react';
import { ChoicePart, DayPart, LongTextPart, NumberPart, TextPart } from '../acts/parts.js';
import type { Form } from '../acts/use-form.js';
import type { PlanFragment } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';
import type { TypedIntervention } from './typed-intervention.js';

const LONGEST_TEXT = 2_000;

/** Paths of the input that these fields tell about. */
export const INTERVENTION_PATHS = ['description', 'provider', 'hoursPerWeek', 'until', 'goalId'] as const;

/** What can be said of an intervention, also later. */
export function InterventionParts({
  form,
  goals,
}: {
  readonly form: Form<TypedIntervention>;
  readonly goals: PlanFragment['goals'];
}): ReactNode {
  const { say, sayValue } = useWords();
  const isKnown = form.typed.goalId === '' || goals.some(({ id }) => id === form.typed.goalId);
  return (
    <>
      <LongTextPart
        form={form}
        name="description"
        label={say('intervention.description')}
        hint={say('intervention.descriptionHint')}
        most={LONGEST_TEXT}
      />
      <TextPart
        form={form}
        name="provider"
        label={say('intervention.provider')}
        hint={say('intervention.providerHint')}
      />
      <NumberPart form={form} name="hoursPerWeek" label={say('placement.hours')} hint={say('plan.hoursHint')} />
      <DayPart form={form} name="until" label={say('placement.until')} hint={say('act.openEndHint')} />
      <ChoicePart
        form={form}
        name="goalId"
        label={say('intervention.goal')}
        choices={[
          { value: '', label: say('intervention.noGoal') },
          ...goals.map((goal) => ({
            value: goal.id,
            label: [sayValue('goal', goal.domain), goal.description].filter(Boolean).join(': '),
          })),
          ...(isKnown ? [] : [{ value: form.typed.goalId, label: say('intervention.earlierGoal') }]),
        ]}
      />
    </>
  );
}
