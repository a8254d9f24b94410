import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { OverridesOfStaffDocument, type OverridesOfStaffQuery } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { Empty, ProblemNote, Waiting } from '../shell/states.js';
import { TableFrame } from '../shown/table-frame.js';
import { useWords } from '../words/words.js';

type Override = OverridesOfStaffQuery['overrides']['edges'][number]['node'];

const PAGE = 25;

/** Looks outside the caseload, for who supervises: by whom, why, from when until when. Never at whom. */
export function OverridesScreen(): ReactNode {
  const { say } = useWords();
  const { data, error, loading, refetch, fetchMore } = useQuery(OverridesOfStaffDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error);
  const overrides = data?.overrides.edges.map(({ node }) => node) ?? [];
  const { hasNextPage = false, endCursor = null } = data?.overrides.pageInfo ?? {};
  const more = (): void =>
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: { overrides: next } }) => ({
        ...before,
        overrides: { ...next, edges: [...before.overrides.edges, ...next.edges] },
      }),
    });
  return (
    <Stack>
      <Title order={1}>{say('overrides.title')}</Title>
      <Text>{say('overrides.intro')}</Text>
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {data && overrides.length === 0 && <Empty>{say('overrides.empty')}</Empty>}
      {overrides.length > 0 && <OverridesTable overrides={overrides} />}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={loading} onClick={more}>
            {say('page.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function OverridesTable({ overrides }: { readonly overrides: readonly Override[] }): ReactNode {
  const { say, sayValue, moment, time } = useWords();
  return (
    <TableFrame title={say('overrides.title')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            {(['began', 'until', 'staff', 'purpose', 'reason'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {say(`overrides.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {overrides.map(({ id, startedAt, endsAt, stoppedAt, staff, purpose, reason }) => (
            <Table.Tr key={id}>
              <Table.Td>{moment(startedAt)}</Table.Td>
              <Table.Td>{stoppedAt ? say('overrides.stopped', { time: time(stoppedAt) }) : time(endsAt)}</Table.Td>
              <Table.Td>
                {staff ? [staff.name, staff.team].filter(Boolean).join(', ') : say('overrides.otherStaff')}
              </Table.Td>
              <Table.Td>{sayValue('purpose', purpose)}</Table.Td>
              <Table.Td>{reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
