import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { ActOutcome } from './act-outcome.js';
import type { Outcome } from './use-act.js';

interface ActFormProps {
  /** What is done here; the name of the form. */
  readonly title: string;
  /** What stands on the button; the title when left out. */
  readonly button?: string;
  readonly outcome: Outcome;
  readonly isBusy: boolean;
  /** How often it was sent. */
  readonly tries: number;
  /** Paths of the fields that tell what is wrong with them. */
  readonly shown: readonly string[];
  readonly onSend: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form of its own for an act. The keyboard goes into it when it opens, and to what is wrong when it was sent. */
export function ActForm(props: ActFormProps): ReactNode {
  const { title, button = title, outcome, isBusy, tries, shown, onSend, onCancel, children } = props;
  const { say } = useWords();
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wanted = tries === 0 ? 'input, select, textarea' : '[aria-invalid="true"]';
    form.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [tries]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    // A second press while it is on its way is the same act.
    if (!isBusy) void onSend();
  };
  return (
    <form aria-labelledby={heading} noValidate ref={form} onSubmit={send}>
      <Stack gap="xs" maw="36rem">
        <Text fw={600} id={heading}>
          {title}
        </Text>
        {children}
        <ActOutcome outcome={outcome} shown={shown} />
        <Group>
          <Button type="submit" size="xs" loading={isBusy}>
            {button}
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            {say('page.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
