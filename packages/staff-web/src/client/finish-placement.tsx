import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ActOutcome } from '../acts/act-outcome.js';
import { useAct } from '../acts/use-act.js';
import { FinishPlacementDocument, type PlacementEndReason } from '../graph/generated/graphql.js';
import { today } from '../shown/today.js';
import { dateOf, typedDay } from '../shown/typed-day.js';
import { useWords } from '../words/words.js';

const REASONS: readonly PlacementEndReason[] = [
  'END_OF_TERM',
  'REGULAR_JOB',
  'CLIENT_STOPPED',
  'EMPLOYER_STOPPED',
  'SICKNESS',
  'DIED',
  'OTHER',
];

interface FinishPlacementProps {
  readonly placement: { readonly id: string; readonly version: number };
  readonly onDone: () => void;
}

/** Ends a placement from a day on, with its reason. */
export function FinishPlacement({ placement, onDone }: FinishPlacementProps): ReactNode {
  const { say, sayValue } = useWords();
  const { act, isBusy, outcome } = useAct(FinishPlacementDocument, ['OpenClient', 'ClientTimeline']);
  const [until, setUntil] = useState(typedDay(today()));
  const [reason, setReason] = useState<PlacementEndReason>('END_OF_TERM');
  const day = dateOf(until);
  const finish = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!day) return;
    const isDone = await act({ placementId: placement.id, expectedVersion: placement.version, until: day, reason });
    if (isDone) onDone();
  };
  return (
    <Stack component="form" gap="xs" aria-label={say('placement.finish')} onSubmit={(event) => void finish(event)}>
      <TextInput
        label={say('placement.until')}
        inputMode="numeric"
        value={until}
        error={day ? outcome.wrong['until'] : say('placement.wrongDay')}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('placement.reason')}
        value={reason}
        error={outcome.wrong['reason']}
        onChange={(event) => setReason(event.currentTarget.value as PlacementEndReason)}
        data={REASONS.map((one) => ({ value: one, label: sayValue('endReason', one) }))}
      />
      <ActOutcome outcome={outcome} />
      <Group>
        <Button type="submit" size="xs" loading={isBusy}>
          {say('placement.finish')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {say('page.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
