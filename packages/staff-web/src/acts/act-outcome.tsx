import { Alert, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNote } from '../shell/states.js';
import { useWords } from '../words/words.js';
import { toldRefusal, toldWrong } from './told.js';
import type { Outcome } from './use-act.js';

interface ActOutcomeProps {
  readonly outcome: Outcome;
  /** Fields that tell it themselves, by their path; the others are told here. */
  readonly shown?: readonly string[];
}

/** What came of an act that was not done, but for what stands at its fields. */
export function ActOutcome({ outcome, shown }: ActOutcomeProps): ReactNode {
  const words = useWords();
  const { act, wrong, refusal, conflict, problem } = outcome;
  if (problem)
    return (
      <Stack gap="xs">
        <ProblemNote problem={problem} />
        {problem.code === 'OFFLINE' && <Text size="sm">{words.say('act.again')}</Text>}
      </Stack>
    );
  const elsewhere = Object.entries(wrong).filter(([path]) => shown && !shown.includes(path));
  const told = [
    // A form says itself what somebody else changed.
    ...(conflict && !shown ? [words.say('overtaken.before')] : []),
    ...(refusal ? [toldRefusal(words, refusal)] : []),
    ...elsewhere.map(([path, message]) => toldWrong(words, act, path, message)),
  ];
  if (told.length === 0) return null;
  return (
    <Alert color="orange" variant="light" role="alert">
      {told.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
    </Alert>
  );
}
