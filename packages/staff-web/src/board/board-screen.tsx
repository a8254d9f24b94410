import { useQuery } from '@apollo/client/react';
import { Alert, Badge, Button, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type DragEvent, type ReactNode } from 'react';
import { BoardWorkTypesDocument, type PlacementStage } from '../graph/generated/graphql.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import { ClientLink } from '../site/client-link.js';
import { useWords } from '../words/words.js';
import classes from './board.module.css';
import { STAGES } from './stages.js';
import { MOST_CLIENTS, useBoard, type Board, type BoardCard } from './use-board.js';

/** Name under which the browser carries a card that is dragged: the id of a placement, never of a person. */
const DRAGGED = 'text/plain';

/** Where one's own clients work, live: cards move as placements start, change and end. */
export function BoardScreen(): ReactNode {
  const { say } = useWords();
  const board = useBoard();
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
      {cards && (
        <div className={classes.board}>
          {STAGES.map((stage) => (
            <Column
              key={stage}
              stage={stage}
              board={board}
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
}

/** One stage. A card may be dropped on it, unless a place of a kind of work has to be chosen first. */
function Column({ stage, board, cards }: ColumnProps): ReactNode {
  const { say, sayValue } = useWords();
  const heading = useId();
  const takesDrops = stage !== 'SHELTERED_INSIDE';
  const drop = (event: DragEvent): void => {
    const card = board.cards?.get(event.dataTransfer.getData(DRAGGED));
    event.preventDefault();
    if (card && card.stage !== stage) void board.move(moveOf(card, stage, null));
  };
  return (
    <section
      className={classes.column}
      aria-labelledby={heading}
      {...(takesDrops && { onDragOver: (event: DragEvent) => event.preventDefault(), onDrop: drop })}
    >
      <Title order={2} size="h5" id={heading}>
        {sayValue('stage', stage)}
      </Title>
      <Text size="xs" c="dimmed">
        {cards.length > 0 ? say('board.cards', { count: cards.length }) : say('board.empty')}
      </Text>
      {cards
        .toSorted((one, other) => one.clientName.localeCompare(other.clientName))
        .map((card) => (
          <Card key={card.id} card={card} board={board} />
        ))}
    </section>
  );
}

function moveOf(card: BoardCard, stage: PlacementStage, workTypeId: string | null): Parameters<Board['move']>[0] {
  return { card, stage, workTypeId, idempotencyKey: crypto.randomUUID() };
}

function Card({ card, board }: { readonly card: BoardCard; readonly board: Board }): ReactNode {
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
        {card.viewerCanChange && <MoveMenu card={card} board={board} />}
      </Stack>
    </Paper>
  );
}

function MoveMenu({ card, board }: { readonly card: BoardCard; readonly board: Board }): ReactNode {
  const { say, sayValue } = useWords();
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
            <Menu.Item key={stage} onClick={() => void board.move(moveOf(card, stage, null))}>
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
    <Menu.Item key={workType.id} onClick={() => void board.move(moveOf(card, 'SHELTERED_INSIDE', workType.id))}>
      {say('board.inside', { stage: sayValue('stage', 'SHELTERED_INSIDE'), workType: workType.name, free: freePlaces })}
    </Menu.Item>
  ));
}
