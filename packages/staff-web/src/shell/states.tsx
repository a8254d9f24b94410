import { Alert, Button, Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../graph/problems.js';
import type { WordKey } from '../words/nl.js';
import { useWords } from '../words/words.js';

/** Grey bars in the place of what is on its way. */
export function Waiting({ lines = 4 }: { readonly lines?: number }): ReactNode {
  const { say } = useWords();
  return (
    <Stack gap="xs" p="md" role="status">
      <VisuallyHidden>{say('page.wait')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={16} width={`${90 - line * 12}%`} aria-hidden />
      ))}
    </Stack>
  );
}

const TOLD: Readonly<Record<string, WordKey>> = {
  OFFLINE: 'problem.offline',
  FORBIDDEN: 'problem.forbidden',
  RATE_LIMITED: 'problem.tooMany',
  BAD_USER_INPUT: 'problem.input',
  SUBGRAPH_UNAVAILABLE: 'client.unavailableWhy',
};

interface ProblemNoteProps {
  readonly problem: Problem;
  readonly onAgain?: (() => void) | undefined;
}

/** What went wrong, what to do, and the number to mention. */
export function ProblemNote({ problem, onAgain }: ProblemNoteProps): ReactNode {
  const { say } = useWords();
  return (
    <Alert color="red" variant="outline" title={say('problem.title')} role="alert">
      <Stack gap="xs">
        <Text>{say(TOLD[problem.code] ?? 'problem.failed')}</Text>
        {problem.requestId && <Text size="sm">{say('problem.number', { requestId: problem.requestId })}</Text>}
        {onAgain && (
          <Group>
            <Button size="xs" variant="outline" color="red" onClick={onAgain}>
              {say('page.again')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

/** A list without anything in it. */
export function Empty({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Text c="dimmed" py="md">
      {children}
    </Text>
  );
}
