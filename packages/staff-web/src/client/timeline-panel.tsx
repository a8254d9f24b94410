import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Text, Timeline } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ClientTimelineDocument } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import type { WordKey } from '../words/nl.js';
import { useWords } from '../words/words.js';
import { Panel } from './panel.js';

const PAGE = 15;
const SOURCES: Readonly<Record<string, WordKey>> = {
  'people-development': 'law.shared',
  benefits: 'law.WWB',
  'sheltered-employment': 'law.WSW',
  support: 'law.WMO',
};

/** What happened to a client over all laws, newest first; by law where one asks. */
export function TimelinePanel({ id }: { readonly id: string }): ReactNode {
  const { say, sayValue, moment } = useWords();
  const [source, setSource] = useState('');
  const { data, error, loading, refetch, fetchMore } = useQuery(ClientTimelineDocument, {
    variables: { id, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error);
  const timeline = data?.client?.timeline;
  const entries = timeline?.edges.map(({ node }) => node) ?? [];
  const shown = entries.filter((entry) => source === '' || entry.source === source);
  const more = (): void =>
    void fetchMore({
      variables: { after: timeline?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => {
        const [old, next] = [before.client?.timeline, fetchMoreResult.client?.timeline];
        if (!old || !next || !before.client) return before;
        return { client: { ...before.client, timeline: { ...next, edges: [...old.edges, ...next.edges] } } };
      },
    });
  return (
    <Panel title={say('client.timeline')}>
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {data && entries.length === 0 && <Text c="dimmed">{say('client.timelineEmpty')}</Text>}
      {entries.length > 0 && (
        <>
          <NativeSelect
            label={say('client.timelineFrom')}
            size="sm"
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
            data={[
              { value: '', label: say('law.all') },
              ...Object.entries(SOURCES).map(([value, word]) => ({ value, label: say(word) })),
            ]}
          />
          <Timeline bulletSize={16} lineWidth={2}>
            {shown.map((entry) => (
              <Timeline.Item key={entry.id} title={sayValue('timeline', entry.kind)}>
                <Text size="sm" c="dimmed">
                  {moment(entry.happenedAt)} · {SOURCES[entry.source] ? say(SOURCES[entry.source]!) : entry.source}
                </Text>
              </Timeline.Item>
            ))}
          </Timeline>
        </>
      )}
      {timeline?.pageInfo.hasNextPage && (
        <Group>
          <Button size="xs" variant="default" loading={loading} onClick={more}>
            {say('page.more')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
