import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { Outcomes } from './outcomes.js';
import { PlacementsOverTime } from './placements-over-time.js';

/** What who manages sees: numbers about groups, never about one person. */
export function NumbersScreen(): ReactNode {
  const { say } = useWords();
  return (
    <Stack>
      <Title order={1}>{say('numbers.title')}</Title>
      <Text>{say('purpose.noClients')}</Text>
      <Text>{say('numbers.intro')}</Text>
      <PlacementsOverTime isOfAll />
      <Outcomes isOfAll />
    </Stack>
  );
}
