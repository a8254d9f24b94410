import { Group, Text, Title } from '@mantine/core';
import { lazy, type ReactNode } from 'react';
import { Opener } from '../acts/opener.js';
import type { PlacementFragment } from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { useWords } from '../words/words.js';
import classes from './client.module.css';
import type { ShownClient } from './client-screen.js';

const BeginPlacement = lazy(async () => ({ default: (await import('./begin-placement.js')).BeginPlacement }));
const AdjustPlacement = lazy(async () => ({ default: (await import('./adjust-placement.js')).AdjustPlacement }));
const FinishPlacement = lazy(async () => ({ default: (await import('./finish-placement.js')).FinishPlacement }));

/** Where somebody works and worked, and the acts of placing; nothing where placements are withheld. */
export function Placements({ client }: { readonly client: ShownClient }): ReactNode {
  const { say } = useWords();
  if (client.placements === null) return null;
  if (client.placements.length === 0 && !client.viewerCanStartPlacement) return null;
  return (
    <>
      <Title order={3} size="h5">
        {say('shared.placements')}
      </Title>
      {client.placements.length === 0 && <Text c="dimmed">{say('placement.none')}</Text>}
      <ul className={classes.list}>
        {client.placements.map((placement) => (
          <li key={placement.id}>
            <PlacementLine placement={placement} />
          </li>
        ))}
      </ul>
      <Opener
        button={say('placement.begin')}
        isOffered={client.viewerCanStartPlacement ?? false}
        done={say('placement.begun')}
        form={(close, finish) => <BeginPlacement clientId={client.id} onCancel={close} onDone={finish} />}
      />
    </>
  );
}

function PlacementLine({ placement }: { readonly placement: PlacementFragment }): ReactNode {
  const { say, sayValue, day } = useWords();
  const { stage, jobTitle, hoursPerWeek, employer, viewerCanChange, period, endReason } = placement;
  const { from, until } = period;
  const when = until
    ? say('act.fromUntil', { from: day(from), until: day(until) })
    : say('act.from', { from: day(from) });
  const facts = [
    `${sayValue('stage', stage)}: ${jobTitle}`,
    employer?.name,
    say('shared.hours', { hours: hoursPerWeek }),
    when,
    endReason && sayValue('endReason', endReason),
  ];
  const isOver = until !== null && until <= today();
  return (
    <>
      {facts.filter(Boolean).join(', ')}
      <Group gap="xs" align="flex-start">
        <Opener
          isSmall
          button={say('act.change')}
          label={say('placement.changeOf', { jobTitle })}
          isOffered={viewerCanChange && !isOver}
          done={say('placement.changed')}
          form={(close, finish) => <AdjustPlacement placement={placement} onCancel={close} onDone={finish} />}
        />
        <Opener
          isSmall
          button={say('placement.finish')}
          label={say('placement.finishOf', { jobTitle })}
          isOffered={viewerCanChange}
          done={say('placement.finished')}
          form={(close, finish) => <FinishPlacement placement={placement} onCancel={close} onDone={finish} />}
        />
      </Group>
    </>
  );
}
