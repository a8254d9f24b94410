import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { BeginPlacement } from '../client/begin-placement.js';
import { useEmployerChoices } from '../client/work-choices.js';
import { BoardWorkTypesDocument, type PlacementStage } from '../graph/generated/graphql.js';
import { Dialog } from '../shown/dialog.js';
import { useWords } from '../words/words.js';
import { moveOf } from './move-of.js';
import type { Board, BoardCard, Unplaced } from './use-board.js';

/** What has to be asked before a card has its place. */
export type Asked =
  | { readonly kind: 'inside'; readonly card: BoardCard }
  | { readonly kind: 'outside'; readonly card: BoardCard; readonly stage: PlacementStage }
  | { readonly kind: 'begin'; readonly client: Unplaced; readonly stage: PlacementStage };

interface PlaceDialogProps {
  readonly asked: Asked;
  readonly board: Board;
  readonly onClose: () => void;
}

/** Asks what is still missing: which kind of work inside, which employer outside, or the whole of a placement that begins. */
export function PlaceDialog({ asked, board, onClose }: PlaceDialogProps): ReactNode {
  const { say, sayValue } = useWords();
  const name = asked.kind === 'begin' ? asked.client.name : asked.card.clientName;
  const stage = asked.kind === 'inside' ? 'SHELTERED_INSIDE' : asked.stage;
  return (
    <Dialog title={say('board.begin', { name, stage: sayValue('stage', stage) })} onClose={onClose}>
      <Text size="sm" mb="sm">
        {say('board.beginWhat')}
      </Text>
      {asked.kind === 'inside' && <ChooseWorkType card={asked.card} board={board} onClose={onClose} />}
      {asked.kind === 'outside' && (
        <ChooseEmployer card={asked.card} stage={asked.stage} board={board} onClose={onClose} />
      )}
      {asked.kind === 'begin' && <BeginPlacement clientId={asked.client.id} stage={asked.stage} onDone={onClose} />}
    </Dialog>
  );
}

interface ChooseProps {
  readonly card: BoardCard;
  readonly board: Board;
  readonly onClose: () => void;
}

function ChooseWorkType({ card, board, onClose }: ChooseProps): ReactNode {
  const { say } = useWords();
  const { data } = useQuery(BoardWorkTypesDocument, { fetchPolicy: 'cache-and-network' });
  const free = data?.workTypes.filter(({ freePlaces }) => freePlaces > 0) ?? [];
  if (data && free.length === 0) return <Text>{say('board.noPlaces')}</Text>;
  return (
    <ChooseOne
      label={say('placement.workType')}
      none={say('board.chooseInside')}
      choices={free.map(({ workType, freePlaces }) => ({
        value: workType.id,
        label: say('placement.workTypeOf', { workType: workType.name, free: freePlaces }),
      }))}
      onChosen={(workTypeId) => void board.move(moveOf(card, 'SHELTERED_INSIDE', { workTypeId }))}
      onClose={onClose}
    />
  );
}

function ChooseEmployer({ card, stage, board, onClose }: ChooseProps & { readonly stage: PlacementStage }): ReactNode {
  const { say } = useWords();
  return (
    <ChooseOne
      label={say('placement.employer')}
      none={say('placement.chooseEmployer')}
      choices={useEmployerChoices()}
      onChosen={(employerId) => void board.move(moveOf(card, stage, { employerId }))}
      onClose={onClose}
    />
  );
}

interface ChooseOneProps {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChosen: (value: string) => void;
  readonly onClose: () => void;
}

/** One choice that has to be made before the card is put. */
function ChooseOne({ label, none, choices, onChosen, onClose }: ChooseOneProps): ReactNode {
  const { say } = useWords();
  const [chosen, setChosen] = useState('');
  const [isMissing, setMissing] = useState(false);
  const put = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(chosen === '');
    if (chosen === '') return;
    onClose();
    onChosen(chosen);
  };
  return (
    <Stack component="form" aria-label={say('board.put')} onSubmit={put}>
      <NativeSelect
        label={label}
        value={chosen}
        error={isMissing && none}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: '', label: none }, ...choices]}
      />
      <Group>
        <Button type="submit" size="xs">
          {say('board.put')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {say('page.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
