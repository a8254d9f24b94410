import { Button, Fieldset, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DevelopmentGoalDomain, DevelopmentGoalState } from '../graph/generated/graphql.js';
import { useWords } from '../words/words.js';
import type { TypedGoal } from './typed-plan.js';

const DOMAINS: readonly DevelopmentGoalDomain[] = ['WORK', 'SOCIAL', 'MENTAL', 'PHYSICAL', 'LANGUAGE', 'FINANCE'];
const STATES: readonly DevelopmentGoalState[] = ['OPEN', 'REACHED', 'DROPPED'];
const LONGEST = 1_000;

interface GoalPartsProps {
  /** What this goal is called in the form. */
  readonly title: string;
  readonly goal: TypedGoal;
  /** What is wrong with a field of this goal. */
  readonly told: (name: 'description' | 'targetOn') => string | undefined;
  readonly onPut: (goal: TypedGoal) => void;
  /** Takes it from the form; null for a goal that stands, which is dropped by its state. */
  readonly onRemove: (() => void) | null;
  /** Whether the text is withheld from who fills this in. */
  readonly isUnread?: boolean;
}

/** One goal of a plan: what it is about, what the client works towards, and by when. */
export function GoalParts({ title, goal, told, onPut, onRemove, isUnread = false }: GoalPartsProps): ReactNode {
  const { say, sayValue } = useWords();
  const [wrongText, wrongDay] = [told('description'), told('targetOn')];
  return (
    <Fieldset legend={title}>
      <Stack gap="xs">
        {onRemove ? (
          <NativeSelect
            label={say('plan.domain')}
            value={goal.domain}
            onChange={(event) => onPut({ ...goal, domain: event.currentTarget.value as DevelopmentGoalDomain })}
            data={DOMAINS.map((domain) => ({ value: domain, label: sayValue('goal', domain) }))}
          />
        ) : (
          <NativeSelect
            label={say('plan.goalState')}
            value={goal.state}
            onChange={(event) => onPut({ ...goal, state: event.currentTarget.value as DevelopmentGoalState })}
            data={STATES.map((state) => ({ value: state, label: sayValue('goalState', state) }))}
          />
        )}
        {!isUnread && (
          <Textarea
            label={say('plan.description')}
            description={say('plan.descriptionHint')}
            value={goal.description}
            maxLength={LONGEST}
            rows={2}
            {...(wrongText && { error: wrongText })}
            onChange={(event) => onPut({ ...goal, description: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={say('plan.targetOn')}
          description={say('plan.targetOnHint')}
          inputMode="numeric"
          value={goal.targetOn}
          {...(wrongDay && { error: wrongDay })}
          onChange={(event) => onPut({ ...goal, targetOn: event.currentTarget.value })}
        />
        {onRemove && (
          <Group>
            <Button size="compact-xs" variant="default" onClick={onRemove}>
              {say('plan.removeGoal')}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
