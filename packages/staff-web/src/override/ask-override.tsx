import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ActOutcome } from '../acts/act-outcome.js';
import { toldWrong } from '../acts/told.js';
import { useAct } from '../acts/use-act.js';
import { AskOverrideDocument, type ClientReferenceInput } from '../graph/generated/graphql.js';
import { usePurpose, useViewer } from '../purpose/use-purpose.js';
import { useWords } from '../words/words.js';
import { SHOWN_BY_OVERRIDE } from './use-running-overrides.js';

const MINUTES = [10, 20, 30];
const SHORTEST_REASON = 20;
const LONGEST_REASON = 500;

interface AskOverrideProps {
  /** Whom to look at: a client by id, or by number where one was not found. */
  readonly client: ClientReferenceInput;
  /** Is told whom one may look at now. */
  readonly onGiven: (clientId: string) => void;
}

/** Asks to look at one client outside the caseload, for a while and with a reason; the rules stand beside it. */
export function AskOverride({ client, onGiven }: AskOverrideProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const viewer = useViewer();
  const { current } = usePurpose();
  const purpose = current ?? viewer.purpose;
  const [isOpen, setOpen] = useState(false);
  const [minutes, setMinutes] = useState(MINUTES[0]!);
  const [reason, setReason] = useState('');
  const [isTooShort, setTooShort] = useState(false);
  const { act, isBusy, outcome } = useAct(AskOverrideDocument, SHOWN_BY_OVERRIDE);
  if (!purpose) return null;
  const told = (path: string): string | undefined =>
    outcome.wrong[path] && toldWrong(words, outcome.act, path, outcome.wrong[path]);
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTooShort(reason.trim().length < SHORTEST_REASON);
    if (reason.trim().length < SHORTEST_REASON) return;
    const given = await act({ client, purpose, minutes, reason: reason.trim() });
    if (given) onGiven(given.clientId);
  };
  if (!isOpen)
    return (
      <Button size="xs" variant="outline" onClick={() => setOpen(true)}>
        {say('override.ask')}
      </Button>
    );
  return (
    <Stack component="form" gap="xs" maw="36rem" aria-label={say('override.ask')} onSubmit={(event) => void ask(event)}>
      <Alert color="orange" variant="light">
        <Text size="sm">{say('override.rules')}</Text>
      </Alert>
      <NativeSelect
        label={say('override.minutes')}
        value={String(minutes)}
        error={told('minutes')}
        onChange={(event) => setMinutes(Number(event.currentTarget.value))}
        data={MINUTES.map((one) => ({ value: String(one), label: say('override.minutesOf', { minutes: one }) }))}
      />
      <Textarea
        label={say('override.reason')}
        description={say('override.reasonHint')}
        value={reason}
        maxLength={LONGEST_REASON}
        error={isTooShort ? say('override.tooShort') : told('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActOutcome outcome={outcome} />
      <Group>
        <Button type="submit" size="xs" loading={isBusy}>
          {say('override.ask')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          {say('page.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
