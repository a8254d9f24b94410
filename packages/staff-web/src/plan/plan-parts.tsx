import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChoicePart, NumberPart } from '../acts/parts.js';
import type { Form } from '../acts/use-form.js';
import { useWords } from '../words/words.js';
import { GoalParts } from './goal-parts.js';
import { NO_GOAL, type TypedGoal, type TypedPlan } from './typed-plan.js';

const STEPS = ['1', '2', '3', '4', '5', '6'];
const MOST_GOALS = 20;

interface PlanPartsProps {
  readonly form: Form<TypedPlan>;
}

/** Hours a week, and the step to reach. */
export function HoursAndStep({ form }: PlanPartsProps): ReactNode {
  const { say } = useWords();
  return (
    <>
      <NumberPart form={form} name="hoursPerWeek" label={say('placement.hours')} hint={say('plan.hoursHint')} />
      <ChoicePart
        form={form}
        name="targetLevel"
        label={say('plan.targetLevel')}
        choices={[
          { value: '', label: say('plan.noTarget') },
          ...STEPS.map((step) => ({ value: step, label: say('shared.step', { step }) })),
        ]}
      />
    </>
  );
}

/** Goals that come with a plan, under the name that they have in the input. */
export function NewGoals({ form, path }: PlanPartsProps & { readonly path: 'goals' | 'newGoals' }): ReactNode {
  const { say } = useWords();
  const { goals, standing } = form.typed;
  const count = goals.length + Object.keys(standing).length;
  const put = (place: number, goal: TypedGoal): void =>
    form.put({ goals: goals.map((one, index) => (index === place ? goal : one)) });
  const none = form.told(path);
  return (
    <>
      {goals.map((goal, place) => (
        <GoalParts
          // Goals have no name of their own before they are written down.
          key={place}
          title={say('plan.goalOf', { place: Object.keys(standing).length + place + 1 })}
          goal={goal}
          told={(name) => form.told(`${path}.${place}.${name}`)}
          onPut={(next) => put(place, next)}
          onRemove={() => form.put({ goals: goals.filter((_, index) => index !== place) })}
        />
      ))}
      {none && (
        <Text size="sm" c="red" role="alert">
          {none}
        </Text>
      )}
      {count < MOST_GOALS && (
        <Group>
          <Button size="xs" variant="default" onClick={() => form.put({ goals: [...goals, NO_GOAL] })}>
            {say('plan.addGoal')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Paths of the fields of goals that tell what is wrong with them. */
export function pathsOfGoals(path: 'goals' | 'newGoals', count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => [
    `${path}.${place}.description`,
    `${path}.${place}.targetOn`,
  ]).flat();
}
