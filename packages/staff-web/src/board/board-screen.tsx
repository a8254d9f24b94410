import { useQuery } from '@apollo/client/react';
import { Alert, Badge, Button, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { BoardWorkTypesDocument, type PlacementStage } from '../graph/generated/graphql.js';
import { usePurpose, useViewer } from '../purpose/use-purpose.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import { ClientLink } from '../site/client-link.js';
import { clientOf } from '../site/opened-clients.js';
import { useWords } from '../words/words.js';
import classes from './board.module.css';
import { DRAGGED, DRAGGED_CLIENT } from './dragged.js';
import { asksEmployer, moveOf } from './move-of.js';
import { PlaceDialog, type Asked } from './place-dialog.js';
import { offersPlacing } from './placing.js';
import { STAGES } from './stages.js';
import { UnplacedRow } from './unplaced-row.js';
import { MOST_CLIENTS, useBoard, type Board, type BoardCard } from './use-board.js';

/** Where one's own clients work, live: cards move as placements start, change and end. */
export function BoardScreen(): ReactNode {
  const { say } = useWords();
  const board = useBoard();
  const viewer = useViewer();
  const purpose = usePurpose().current ?? viewer.purpose;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { cards, problem, failed } = board;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{say('board.title')}</Title>
        <LiveMark live={board.live} />
      </Group>
      <Text>{say('board.intro')}</Text>
      <div aria-live="polite" className={classes.told}>
        {board.told && <Text size="sm">{board.told}</Text>}
      </div>
      {problem && <ProblemNote problem={problem} onAgain={failed ? () => void board.move(failed) : undefined} />}
      {board.isTruncated && <Alert>{say('board.truncated', { count: MOST_CLIENTS })}</Alert>}
      {board.isWithheld && <Alert>{say('board.withheld')}</Alert>}
      {!cards && !problem && <Waiting lines={6} />}
      {cards && offersPlacing(purpose) && (
        <UnplacedRow clients={board.unplaced} onPlace={(client, stage) => setAsked({ kind: 'begin', client, stage })} />
      )}
      {asked && <PlaceDialog asked={asked} board={board} onClose={() => setAsked(null)} />}
      {cards && (
        <div className={classes.board}>
          {STAGES.map((stage) => (
            <Column
              key={stage}
              stage={stage}
              board={board}
              onAsk={setAsked}
              cards={[...cards.values()].filter((one) => one.stage === stage)}
            />
          ))}
        </div>
      )}
    </Stack>
  );
}

function LiveMark({ live }: { readonly live: Board['live'] }): ReactNode {
  const { say } = useWords();
  const color = live === 'live' ? 'teal' : live === 'away' ? 'orange' : 'gray';
  return (
    <Badge role="status" color={color} variant="light" size="lg">
      {say(`board.${live}`)}
    </Badge>
  );
}

interface ColumnProps {
  readonly stage: PlacementStage;
  readonly board: Board;
  readonly cards: readonly BoardCard[];
  /** Is told what has to be asked of a card before it has its place. */
  readonly onAsk: (asked: Asked) => void;
}

type CardProps = Pick<ColumnProps, 'board' | 'onAsk'> & { readonly card: BoardCard };

/** One stage. A card may be dropped on it; what is still missing is asked. */
function Column({ stage, board, cards, onAsk }: ColumnProps): ReactNode {
  const { say, sayValue } = useWords();
  const heading = useId();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const card = board.cards?.get(event.dataTransfer.getData(DRAGGED));
    const clientId = clientOf(event.dataTransfer.getData(DRAGGED_CLIENT));
    const client = board.unplaced.find(({ id }) => id === clientId);
    if (client) return onAsk({ kind: 'begin', client, stage });
    if (!card || card.stage === stage) return undefined;
    if (stage === 'SHELTERED_INSIDE') return onAsk({ kind: 'inside', card });
    if (asksEmployer(card, stage)) return onAsk({ kind: 'outside', card, stage });
    return void board.move(moveOf(card, stage));
  };
  return (
    <section
      className={classes.column}
      aria-labelledby={heading}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Title order={2} size="h6" id={heading}>
        {sayValue('stage', stage)}
      </Title>
      <Text size="xs" c="dimmed">
        {cards.length > 0 ? say('board.cards', { count: cards.length }) : say('board.empty')}
      </Text>
      {cards
        .toSorted((one, other) => one.clientName.localeCompare(other.clientName))
        .map((card) => (
          <Card key={card.id} card={card} board={board} onAsk={onAsk} />
        ))}
    </section>
  );
}

function Card({ card, board, onAsk }: CardProps): ReactNode {
  const { say } = useWords();
  return (
    <Paper
      component="article"
      className={classes.card!}
      withBorder
      p="xs"
      draggable={card.viewerCanChange}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, card.id)}
    >
      <Stack gap={4}>
        <Text fw={600} size="sm">
          <ClientLink id={card.clientId} name={card.clientName} />
        </Text>
        <Text size="sm">{[card.jobTitle, card.employer?.name, card.workType?.name].filter(Boolean).join(', ')}</Text>
        <Text size="xs" c="dimmed">
          {say('shared.hours', { hours: card.hoursPerWeek })}
        </Text>
        {card.viewerCanChange && <MoveMenu card={card} board={board} onAsk={onAsk} />}
      </Stack>
    </Paper>
  );
}

function MoveMenu({ card, board, onAsk }: CardProps): ReactNode {
  const { say, sayValue } = useWords();
  const moveTo = (stage: PlacementStage): void =>
    asksEmployer(card, stage) ? onAsk({ kind: 'outside', card, stage }) : void board.move(moveOf(card, stage));
  return (
    <Menu width={280} position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" variant="default" aria-label={say('board.move', { name: card.clientName })}>
          {say('board.moveShort')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {STAGES.filter((stage) => stage !== card.stage).map((stage) =>
          stage === 'SHELTERED_INSIDE' ? (
            <PlacesInside key={stage} card={card} board={board} />
          ) : (
            <Menu.Item key={stage} onClick={() => moveTo(stage)}>
              {sayValue('stage', stage)}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Inside there are places by kind of work; one chooses which, and sees how many are free. */
function PlacesInside({ card, board }: { readonly card: BoardCard; readonly board: Board }): ReactNode {
  const { say, sayValue } = useWords();
  const { data } = useQuery(BoardWorkTypesDocument, { fetchPolicy: 'cache-and-network' });
  const free = data?.workTypes.filter(({ freePlaces }) => freePlaces > 0) ?? [];
  if (data && free.length === 0) return <Menu.Label>{say('board.noPlaces')}</Menu.Label>;
  return free.map(({ workType, freePlaces }) => (
    <Menu.Item
      key={workType.id}
      onClick={() => void board.move(moveOf(card, 'SHELTERED_INSIDE', { workTypeId: workType.id }))}
    >
      {say('board.inside', { stage: sayValue('stage', 'SHELTERED_INSIDE'), workType: workType.name, free: freePlaces })}
    </Menu.Item>
  ));
}
