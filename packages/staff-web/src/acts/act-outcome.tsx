import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNote } from '../shell/states.js';
import { useWords } from '../words/words.js';
import type { Outcome } from './use-act.js';

/** What came of an act that was not done, but for what stands at its fields. */
export function ActOutcome({ outcome: { refused, problem } }: { readonly outcome: Outcome }): ReactNode {
  const { say } = useWords();
  if (problem?.code === 'CONFLICT')
    return (
      <Alert color="orange" variant="light" role="alert">
        {say('act.conflict')}
      </Alert>
    );
  if (problem) return <ProblemNote problem={problem} />;
  if (!refused) return null;
  return (
    <Alert color="orange" variant="light" role="alert">
      {refused}
    </Alert>
  );
}
