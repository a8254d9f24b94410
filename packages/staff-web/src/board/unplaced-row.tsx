import { Button, Group, Menu, Paper, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { PlacementStage } from '../graph/generated/graphql.js';
import { ClientLink } from '../site/client-link.js';
import { keyOf } from '../site/opened-clients.js';
import { useWords } from '../words/words.js';
import classes from './board.module.css';
import { DRAGGED_CLIENT } from './dragged.js';
import { STAGES } from './stages.js';
import type { Unplaced } from './use-board.js';

interface UnplacedRowProps {
  readonly clients: readonly Unplaced[];
  readonly onPlace: (client: Unplaced, stage: PlacementStage) => void;
}

/** Clients who work nowhere yet, to be brought to a stage. */
export function UnplacedRow({ clients, onPlace }: UnplacedRowProps): ReactNode {
  const { say } = useWords();
  const heading = useId();
  if (clients.length === 0) return null;
  return (
    <section className={classes.column} aria-labelledby={heading}>
      <Title order={2} size="h5" id={heading}>
        {say('board.waiting')}
      </Title>
      <Text size="xs" c="dimmed">
        {say('board.waitingWhat')}
      </Text>
      <Group gap="xs">
        {clients.map((client) => (
          <UnplacedCard key={client.id} client={client} onPlace={onPlace} />
        ))}
      </Group>
    </section>
  );
}

interface UnplacedCardProps {
  readonly client: Unplaced;
  readonly onPlace: UnplacedRowProps['onPlace'];
}

function UnplacedCard({ client, onPlace }: UnplacedCardProps): ReactNode {
  const { say, sayValue } = useWords();
  return (
    <Paper
      component="article"
      className={classes.card!}
      withBorder
      p="xs"
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED_CLIENT, keyOf(client.id))}
    >
      <Group gap="xs">
        <ClientLink id={client.id} name={client.name} />
        <Menu width={280} position="bottom-start">
          <Menu.Target>
            <Button size="compact-xs" variant="default" aria-label={say('board.place', { name: client.name })}>
              {say('board.placeShort')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {STAGES.map((stage) => (
              <Menu.Item key={stage} onClick={() => onPlace(client, stage)}>
                {sayValue('stage', stage)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Paper>
  );
}
