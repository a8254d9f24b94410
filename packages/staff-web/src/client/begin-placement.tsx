import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ActOutcome } from '../acts/act-outcome.js';
import { useAct } from '../acts/use-act.js';
import { STAGES } from '../board/stages.js';
import {
  BeginPlacementDocument,
  BoardWorkTypesDocument,
  EmployersToPlaceWithDocument,
  type PlacementStage,
} from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { dateOf, typedDay } from '../shown/typed-day.js';
import { useWords } from '../words/words.js';

const MOST_EMPLOYERS = 100;
const CHANGED = ['OpenClient', 'ClientTimeline'];

interface BeginPlacementProps {
  readonly clientId: string;
  readonly onDone: () => void;
}

/** Places a client with an employer, or inside the company at a kind of work with room. */
export function BeginPlacement({ clientId, onDone }: BeginPlacementProps): ReactNode {
  const { say, sayValue } = useWords();
  const { act, isBusy, outcome } = useAct(BeginPlacementDocument, CHANGED);
  const [typed, setTyped] = useState({
    stage: 'TRIAL' as PlacementStage,
    employerId: '',
    workTypeId: '',
    jobTitle: '',
    hoursPerWeek: '',
    from: typedDay(today()),
    isCreatedWork: false,
  });
  const isInside = typed.stage === 'SHELTERED_INSIDE';
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { stage, jobTitle, isCreatedWork } = typed;
    const where = isInside ? { workTypeId: typed.workTypeId || null } : { employerId: typed.employerId || null };
    const isDone = await act({
      clientId,
      stage,
      jobTitle: jobTitle.trim(),
      isCreatedWork,
      ...where,
      hoursPerWeek: Math.trunc(Number(typed.hoursPerWeek)) || 0,
      from: dateOf(typed.from) ?? today(),
    });
    if (isDone) onDone();
  };
  const put = (change: Partial<typeof typed>): void => setTyped({ ...typed, ...change });
  const wrongDay = dateOf(typed.from) ? outcome.wrong['from'] : say('placement.wrongDay');
  return (
    <Stack component="form" gap="xs" aria-label={say('placement.begin')} onSubmit={(event) => void begin(event)}>
      <NativeSelect
        label={say('placement.stage')}
        value={typed.stage}
        error={outcome.wrong['stage']}
        onChange={(event) => put({ stage: event.currentTarget.value as PlacementStage })}
        data={STAGES.map((stage) => ({ value: stage, label: sayValue('stage', stage) }))}
      />
      {isInside ? (
        <WorkType
          value={typed.workTypeId}
          wrong={outcome.wrong['workTypeId']}
          onChoose={(workTypeId) => put({ workTypeId })}
        />
      ) : (
        <Employer
          value={typed.employerId}
          wrong={outcome.wrong['employerId']}
          onChoose={(employerId) => put({ employerId })}
        />
      )}
      <TextInput
        label={say('placement.jobTitle')}
        value={typed.jobTitle}
        error={outcome.wrong['jobTitle']}
        onChange={(event) => put({ jobTitle: event.currentTarget.value })}
      />
      <TextInput
        label={say('placement.hours')}
        inputMode="numeric"
        value={typed.hoursPerWeek}
        error={outcome.wrong['hoursPerWeek']}
        onChange={(event) => put({ hoursPerWeek: event.currentTarget.value })}
      />
      <TextInput
        label={say('placement.from')}
        inputMode="numeric"
        value={typed.from}
        error={wrongDay}
        onChange={(event) => put({ from: event.currentTarget.value })}
      />
      <Checkbox
        label={say('placement.created')}
        checked={typed.isCreatedWork}
        onChange={(event) => put({ isCreatedWork: event.currentTarget.checked })}
      />
      <ActOutcome outcome={outcome} />
      <Group>
        <Button type="submit" size="xs" loading={isBusy}>
          {say('placement.begin')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {say('page.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly wrong: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Employer({ value, wrong, onChoose }: ChoiceProps): ReactNode {
  const { say } = useWords();
  const { data } = useQuery(EmployersToPlaceWithDocument, { variables: { first: MOST_EMPLOYERS } });
  const employers = data?.employers.edges.map(({ node }) => node) ?? [];
  return (
    <NativeSelect
      label={say('placement.employer')}
      value={value}
      error={wrong}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[
        { value: '', label: say('placement.ownCompany') },
        ...employers.map(({ id, name, locality }) => ({
          value: id,
          label: [name, locality].filter(Boolean).join(', '),
        })),
      ]}
    />
  );
}

function WorkType({ value, wrong, onChoose }: ChoiceProps): ReactNode {
  const { say } = useWords();
  const { data } = useQuery(BoardWorkTypesDocument, { fetchPolicy: 'cache-and-network' });
  const choices = data?.workTypes.map(({ workType, freePlaces }) => ({
    value: workType.id,
    label: say('placement.workTypeOf', { workType: workType.name, free: freePlaces }),
    disabled: freePlaces === 0,
  }));
  return (
    <NativeSelect
      label={say('placement.workType')}
      value={value}
      error={wrong}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[{ value: '', label: say('placement.noWorkType') }, ...(choices ?? [])]}
    />
  );
}
