import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../client/panel.js';
import { useWords } from '../words/words.js';

/** What a member of staff may know of who looked: that it is written down, what, and who reads it. The lines are not theirs. */
export function WhoLookedPanel(): ReactNode {
  const { say } = useWords();
  return (
    <Panel title={say('whoLooked.title')} isOnScreenOnly>
      <Text size="sm">{say('whoLooked.intro')}</Text>
      <List size="sm">
        <List.Item>{say('whoLooked.you')}</List.Item>
        <List.Item>{say('whoLooked.client')}</List.Item>
        <List.Item>{say('whoLooked.officer')}</List.Item>
      </List>
    </Panel>
  );
}
