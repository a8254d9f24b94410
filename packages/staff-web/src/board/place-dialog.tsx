import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { BeginPlacement } from '../client/begin-placement.js';
import { BoardWorkTypesDocument, type PlacementStage } from '../graph/generated/graphql.js';
import { Dialog } from '../shown/dialog.js';
import { useWords } from '../words/words.js';
import { moveOf } from './move-of.js';
import type { Board, BoardCard, Unplaced } from './use-board.js';

/** What has to be asked before a card has its place. */
export type Asked =
  | { readonly kind: 'inside'; readonly card: BoardCard }
  | { readonly kind: 'begin'; readonly client: Unplaced; readonly stage: PlacementStage };

interface PlaceDialogProps {
  readonly asked: Asked;
  readonly board: Board;
  readonly onClose: () => void;
}

/** Asks what is still missing: which kind of work inside, or the whole of a placement that begins. */
export function PlaceDialog({ asked, board, onClose }: PlaceDialogProps): ReactNode {
  const { say, sayValue } = useWords();
  const name = asked.kind === 'inside' ? asked.card.clientName : asked.client.name;
  const stage = asked.kind === 'inside' ? 'SHELTERED_INSIDE' : asked.stage;
  return (
    <Dialog title={say('board.begin', { name, stage: sayValue('stage', stage) })} onClose={onClose}>
      <Text size="sm" mb="sm">
        {say('board.beginWhat')}
      </Text>
      {asked.kind === 'inside' ? (
        <ChooseWorkType card={asked.card} board={board} onClose={onClose} />
      ) : (
        <BeginPlacement clientId={asked.client.id} stage={asked.stage} onDone={onClose} />
      )}
    </Dialog>
  );
}

interface ChooseWorkTypeProps {
  readonly card: BoardCard;
  readonly board: Board;
  readonly onClose: () => void;
}

function ChooseWorkType({ card, board, onClose }: ChooseWorkTypeProps): ReactNode {
  const { say } = useWords();
  const { data } = useQuery(BoardWorkTypesDocument, { fetchPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState('');
  const [isMissing, setMissing] = useState(false);
  const free = data?.workTypes.filter(({ freePlaces }) => freePlaces > 0) ?? [];
  const put = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(chosen === '');
    if (chosen === '') return;
    onClose();
    void board.move(moveOf(card, 'SHELTERED_INSIDE', chosen));
  };
  if (data && free.length === 0) return <Text>{say('board.noPlaces')}</Text>;
  return (
    <Stack component="form" aria-label={say('board.put')} onSubmit={put}>
      <NativeSelect
        label={say('placement.workType')}
        value={chosen}
        error={isMissing && say('board.chooseInside')}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: say('board.chooseInside') },
          ...free.map(({ workType, freePlaces }) => ({
            value: workType.id,
            label: say('placement.workTypeOf', { workType: workType.name, free: freePlaces }),
          })),
        ]}
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
