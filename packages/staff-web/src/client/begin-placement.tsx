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
import { typedDay } from '../shown/typed-day.js';
import { useWords } from '../words/words.js';
import { placementOf, type TypedPlacement, type WrongPlacement } from './typed-placement.js';

const MOST_EMPLOYERS = 100;
const CHANGED = ['OpenClient', 'ClientTimeline'];

interface BeginPlacementProps {
  readonly clientId: string;
  /** The stage to begin with. */
  readonly stage?: PlacementStage;
  readonly onDone: () => void;
}

/** Places a client with an employer, or inside the company at a kind of work with room. */
export function BeginPlacement({ clientId, stage = 'TRIAL', onDone }: BeginPlacementProps): ReactNode {
  const { say, sayValue } = useWords();
  const { act, isBusy, outcome } = useAct(BeginPlacementDocument, CHANGED);
  const [typed, setTyped] = useState<TypedPlacement>({
    stage,
    employerId: '',
    workTypeId: '',
    jobTitle: '',
    hoursPerWeek: '',
    from: typedDay(today()),
    isCreatedWork: false,
  });
  const [wrong, setWrong] = useState<WrongPlacement>({});
  const isInside = typed.stage === 'SHELTERED_INSIDE';
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const meant = placementOf(typed);
    setWrong('wrong' in meant ? meant.wrong : {});
    if ('input' in meant && (await act({ clientId, ...meant.input }))) onDone();
  };
  const told = (field: keyof WrongPlacement): string | undefined =>
    wrong[field] ? say(wrong[field]) : outcome.wrong[field];
  const put = (change: Partial<typeof typed>): void => setTyped({ ...typed, ...change });
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
        <Employer value={typed.employerId} wrong={told('employerId')} onChoose={(employerId) => put({ employerId })} />
      )}
      <TextInput
        label={say('placement.jobTitle')}
        value={typed.jobTitle}
        error={told('jobTitle')}
        onChange={(event) => put({ jobTitle: event.currentTarget.value })}
      />
      <TextInput
        label={say('placement.hours')}
        inputMode="numeric"
        value={typed.hoursPerWeek}
        error={told('hoursPerWeek')}
        onChange={(event) => put({ hoursPerWeek: event.currentTarget.value })}
      />
      <TextInput
        label={say('placement.from')}
        inputMode="numeric"
        value={typed.from}
        error={told('from')}
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
        { value: '', label: say('placement.chooseEmployer') },
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
