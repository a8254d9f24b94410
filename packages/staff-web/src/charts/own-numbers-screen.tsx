import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useViewer } from '../purpose/use-purpose.js';
import { useWords } from '../words/words.js';
import { Outcomes, OwnOutcomes } from './outcomes.js';
import { PlacementsOverTime } from './placements-over-time.js';

/** Numbers about one's own clients: where they work over time, and what came of it. */
export function OwnNumbersScreen(): ReactNode {
  const { say } = useWords();
  const { roles } = useViewer();
  return (
    <Stack>
      <Title order={1}>{say('numbers.title')}</Title>
      <PlacementsOverTime />
      <Outcomes />
      {roles.includes('WWB_CONSULTANT') && <OwnOutcomes />}
    </Stack>
  );
}
