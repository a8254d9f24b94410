import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CaseloadLimit } from '../caseload/caseload-limit.js';
import { Panel } from '../client/panel.js';
import { TodayTasksDocument } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { Empty, ProblemNote, Waiting } from '../shell/states.js';
import { today } from '../shown/today.js';
import { ClientLink } from '../site/client-link.js';
import { TableFrame } from '../shown/table-frame.js';
import { useWords } from '../words/words.js';
import { MOST_CLIENTS, useEndings } from './use-endings.js';
import { useNews, type News } from './use-news.js';
import type { Ending } from './endings.js';

const FIRST_TASKS = 5;

/** What needs somebody today: what is due, what ends soon, and what happened since they looked last. */
export function TodayScreen(): ReactNode {
  const { say, day } = useWords();
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{say('today.title')}</Title>
        <CaseloadLimit />
      </Group>
      <Text c="dimmed">{day(today())}</Text>
      <NewsPanel />
      <TasksPanel />
      <EndingsPanel />
    </Stack>
  );
}

function NewsPanel(): ReactNode {
  const { say } = useWords();
  const { news, live, seen } = useNews();
  return (
    <Panel title={say('today.news')}>
      {live === 'away' && <Text size="sm">{say('board.away')}</Text>}
      <div aria-live="polite">
        {news.length === 0 ? (
          <Text c="dimmed">{say('today.noNews')}</Text>
        ) : (
          <List>
            {news.map((one) => (
              <NewsLine key={`${one.kind} ${one.cursor}`} news={one} />
            ))}
          </List>
        )}
      </div>
      {news.length > 0 && (
        <Group>
          <Button size="xs" variant="default" onClick={seen}>
            {say('today.seen')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}

function NewsLine({ news: { kind, client } }: { readonly news: News }): ReactNode {
  const { sayValue, say } = useWords();
  return (
    <List.Item>
      {sayValue('news', kind)}
      {client && (
        <>
          {': '}
          <ClientLink id={client.id} name={client.name?.full ?? say('client.unknown')} />
        </>
      )}
    </List.Item>
  );
}

function TasksPanel(): ReactNode {
  const { say, sayValue, day } = useWords();
  const { data, error, refetch } = useQuery(TodayTasksDocument, {
    variables: { first: FIRST_TASKS },
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error).filter(({ path }) => path.length < 2);
  const tasks = data?.tasks.edges.map(({ node }) => node).filter(({ doneOn }) => !doneOn) ?? [];
  return (
    <Panel title={say('tasks.title')}>
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {data && tasks.length === 0 && <Text c="dimmed">{say('tasks.empty')}</Text>}
      {tasks.length > 0 && (
        <List>
          {tasks.map(({ id, kind, dueOn, isOverdue, client }) => (
            <List.Item key={id}>
              {say('today.due', { task: sayValue('task', kind), day: day(dueOn) })}{' '}
              {client && <ClientLink id={client.id} name={client.name?.full ?? say('client.unknown')} />}{' '}
              {isOverdue && (
                <Badge color="red" variant="light">
                  {say('tasks.overdue')}
                </Badge>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {data?.tasks.pageInfo.hasNextPage && <Link to="/tasks">{say('today.allTasks')}</Link>}
    </Panel>
  );
}

function EndingsPanel(): ReactNode {
  const { say } = useWords();
  const { endings, isTruncated, problem, again } = useEndings();
  return (
    <Panel title={say('today.ends')}>
      {problem && <ProblemNote problem={problem} onAgain={again} />}
      {!endings && !problem && <Waiting />}
      {endings?.length === 0 && <Empty>{say('today.nothingEnds')}</Empty>}
      {endings && endings.length > 0 && <EndingsTable endings={endings} />}
      {isTruncated && <Text size="sm">{say('today.truncated', { count: MOST_CLIENTS })}</Text>}
    </Panel>
  );
}

function EndingsTable({ endings }: { readonly endings: readonly Ending[] }): ReactNode {
  const { say, sayValue, day } = useWords();
  return (
    <TableFrame title={say('today.ends')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('today.on')}</Table.Th>
            <Table.Th scope="col">{say('today.what')}</Table.Th>
            <Table.Th scope="col">{say('tasks.who')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {endings.map(({ clientId, clientName, kind, of, on, isLate }) => (
            <Table.Tr key={[clientId, kind, of?.[1], on].join(' ')}>
              <Table.Td>
                {day(on)}{' '}
                {isLate && (
                  <Badge color="red" variant="light">
                    {say('tasks.overdue')}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>
                {sayValue('ending', kind)}
                {of && `: ${sayValue(...of)}`}
              </Table.Td>
              <Table.Td>
                <ClientLink id={clientId} name={clientName ?? say('client.unknown')} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
