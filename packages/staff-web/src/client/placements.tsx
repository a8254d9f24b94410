import { Button, Group, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { usePurpose, useViewer } from '../purpose/use-purpose.js';
import { useWords } from '../words/words.js';
import { BeginPlacement } from './begin-placement.js';
import classes from './client.module.css';
import type { ShownClient } from './client-screen.js';
import { FinishPlacement } from './finish-placement.js';

/** Purposes for which somebody may be placed; the graph decides, this only offers. */
const PLACING: readonly string[] = ['WORK_DEVELOPMENT', 'WWB_WORK', 'WSW_EMPLOYMENT'];

/** Where somebody works and worked, and the acts of placing; nothing where placements are withheld. */
export function Placements({ client }: { readonly client: ShownClient }): ReactNode {
  const { say } = useWords();
  const { current } = usePurpose();
  const { purpose } = useViewer();
  const [isBeginning, setBeginning] = useState(false);
  if (client.placements === null) return null;
  const mayBegin = PLACING.includes(current ?? purpose ?? '') && client.diedOn === null;
  if (client.placements.length === 0 && !mayBegin) return null;
  return (
    <>
      <Title order={3} size="h5">
        {say('shared.placements')}
      </Title>
      <ul className={classes.list}>
        {client.placements.map((placement) => (
          <li key={placement.id}>
            <PlacementLine placement={placement} />
          </li>
        ))}
      </ul>
      {mayBegin && !isBeginning && (
        <Group>
          <Button size="xs" variant="outline" onClick={() => setBeginning(true)}>
            {say('placement.begin')}
          </Button>
        </Group>
      )}
      {isBeginning && <BeginPlacement clientId={client.id} onDone={() => setBeginning(false)} />}
    </>
  );
}

type Placement = NonNullable<ShownClient['placements']>[number];

function PlacementLine({ placement }: { readonly placement: Placement }): ReactNode {
  const { say, sayValue, day } = useWords();
  const [isFinishing, setFinishing] = useState(false);
  const { stage, jobTitle, hoursPerWeek, employer, viewerCanChange, period } = placement;
  const { from, until } = period;
  const when = until
    ? say('shared.planOf', { from: day(from), until: day(until) })
    : say('shared.planFrom', { from: day(from) });
  return (
    <>
      {[`${sayValue('stage', stage)}: ${jobTitle}`, employer?.name, say('shared.hours', { hours: hoursPerWeek }), when]
        .filter(Boolean)
        .join(', ')}
      {viewerCanChange && until === null && !isFinishing && (
        <>
          {' '}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={say('placement.finishOf', { jobTitle })}
            onClick={() => setFinishing(true)}
          >
            {say('placement.finish')}
          </Button>
        </>
      )}
      {isFinishing && <FinishPlacement placement={placement} onDone={() => setFinishing(false)} />}
    </>
  );
}
