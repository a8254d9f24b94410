import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, NativeSelect, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../client/panel.js';
import { LogLinesDocument, type LogLinesFragment } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import { TableFrame } from '../shown/table-frame.js';
import { useWords } from '../words/words.js';
import { LOG_PARTS, onlyOf, type LogPartName } from './log-parts.js';
import type { LogPeriod } from './log-period.js';

type Line = NonNullable<LogLinesFragment['lines']>['edges'][number]['node'];

const PAGE = 25;

/** Which lines of the log are shown. */
export interface LineChoice {
  readonly part: LogPartName;
  readonly onlyOverrides: boolean;
  /** Of one client or one member of staff; null for all. */
  readonly of: { readonly clientId: string } | { readonly staffId: string } | null;
}

interface LogLinesProps {
  readonly period: LogPeriod;
  readonly choice: LineChoice;
  readonly onChange: (choice: LineChoice) => void;
}

/** The lines of one part of the log, newest first. */
export function LogLines({ period, choice, onChange }: LogLinesProps): ReactNode {
  const { say, sayValue } = useWords();
  const { part, onlyOverrides, of } = choice;
  const { data, error, loading, refetch, fetchMore } = useQuery(LogLinesDocument, {
    variables: { ...period, ...onlyOf(part), first: PAGE, filter: { onlyOverrides, ...of } },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const [problem] = problemsOf(error);
  const page = data?.accessReport?.[part]?.lines;
  const lines = page?.edges.map(({ node }) => node) ?? [];
  const more = (): void =>
    void fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const [old, added] = [before.accessReport?.[part], next.accessReport?.[part]];
        if (!before.accessReport || !old?.lines || !added?.lines) return before;
        const joined = { ...added.lines, edges: [...old.lines.edges, ...added.lines.edges] };
        return { ...before, accessReport: { ...before.accessReport, [part]: { ...old, lines: joined } } };
      },
    });
  return (
    <Panel title={say('log.lines')}>
      <Group align="flex-end">
        <NativeSelect
          label={say('log.linesIn')}
          value={part}
          onChange={(event) => onChange({ ...choice, part: event.currentTarget.value as LogPartName })}
          data={LOG_PARTS.map((value) => ({ value, label: sayValue('logPart', value) }))}
        />
        <Checkbox
          label={say('log.onlyOverrides')}
          checked={onlyOverrides}
          onChange={(event) => onChange({ ...choice, onlyOverrides: event.currentTarget.checked })}
        />
        {of && (
          <Button size="xs" variant="default" onClick={() => onChange({ ...choice, of: null })}>
            {say('log.ofAll', { who: 'clientId' in of ? of.clientId : of.staffId })}
          </Button>
        )}
      </Group>
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {data && lines.length === 0 && <Text c="dimmed">{say('log.none')}</Text>}
      {lines.length > 0 && <LineTable lines={lines} />}
      {page?.pageInfo.hasNextPage && (
        <Group>
          <Button variant="default" loading={loading} onClick={more}>
            {say('page.more')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}

function LineTable({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const { say, sayValue, moment } = useWords();
  const columns = ['when', 'staff', 'organisation', 'purpose', 'client', 'capacity', 'decision', 'given'] as const;
  return (
    <TableFrame title={say('log.lines')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {say(`log.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>{moment(line.occurredAt)}</Table.Td>
              <Table.Td>{line.staffId}</Table.Td>
              <Table.Td>{line.organisation}</Table.Td>
              <Table.Td>{line.purpose && sayValue('purpose', line.purpose)}</Table.Td>
              <Table.Td>{line.clientId}</Table.Td>
              <Table.Td>{line.capacity && sayValue('capacity', line.capacity)}</Table.Td>
              <Table.Td>{sayValue('decision', line.decision)}</Table.Td>
              <Table.Td>{line.given.join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
