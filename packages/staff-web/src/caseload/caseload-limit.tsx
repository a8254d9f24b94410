import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useViewer } from '../purpose/use-purpose.js';
import { useWords } from '../words/words.js';

/** How many clients somebody has, and the alert when that is more than was agreed. */
export function CaseloadLimit(): ReactNode {
  const { say } = useWords();
  const { size, limit } = useViewer().caseloadLimit;
  if (limit === null) return <Text c="dimmed">{say('caseload.size', { size })}</Text>;
  if (size <= limit) return <Text c="dimmed">{say('caseload.limit', { size, limit })}</Text>;
  return (
    <Text role="alert" fw={600}>
      {say('caseload.limit', { size, limit })}. {say('caseload.overLimit')}
    </Text>
  );
}
