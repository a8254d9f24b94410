import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { OwnLooksDocument, type OwnLooksFragment } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { useViewer } from '../purpose/use-purpose.js';
import { Empty, ProblemNote, Waiting } from '../shell/states.js';
import { today } from '../shown/today.js';
import { TableFrame } from '../shown/table-frame.js';
import { useWords } from '../words/words.js';
import { LOG_PARTS, onlyOf, type LogPartName } from './log-parts.js';
import { lastMonth, type LogPeriod } from './log-period.js';
import { PeriodForm } from './period-form.js';

type Look = OwnLooksFragment['edges'][number]['node'];

const PAGE = 25;
const CURSORS = {
  shared: 'afterShared',
  benefits: 'afterBenefits',
  shelteredEmployment: 'afterShelteredEmployment',
  support: 'afterSupport',
} as const;

/** Who looked at one's own data, for a client: when, for what, for which organisation; never a member of staff. */
export function OwnLooksScreen(): ReactNode {
  const { say, sayValue } = useWords();
  const { name } = useViewer();
  const [period, setPeriod] = useState<LogPeriod>(() => lastMonth(today()));
  const [part, setPart] = useState<LogPartName>('shared');
  const { data, error, loading, refetch, fetchMore } = useQuery(OwnLooksDocument, {
    variables: { ...period, ...onlyOf(part), first: PAGE },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const [problem] = problemsOf(error);
  const page = data?.ownAccessOverview?.[part];
  const looks = page?.edges.map(({ node }) => node) ?? [];
  const more = (): void =>
    void fetchMore({
      variables: { [CURSORS[part]]: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const [old, added] = [before.ownAccessOverview?.[part], next.ownAccessOverview?.[part]];
        if (!before.ownAccessOverview || !old || !added) return before;
        const joined = { ...added, edges: [...old.edges, ...added.edges] };
        return { ...before, ownAccessOverview: { ...before.ownAccessOverview, [part]: joined } };
      },
    });
  return (
    <Stack>
      <Title order={1}>{name}</Title>
      <Text>{say('ownLooks.intro')}</Text>
      <PeriodForm period={period} onAsk={setPeriod} />
      <NativeSelect
        label={say('log.linesIn')}
        maw="20rem"
        value={part}
        onChange={(event) => setPart(event.currentTarget.value as LogPartName)}
        data={LOG_PARTS.map((value) => ({ value, label: sayValue('logPart', value) }))}
      />
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {data && looks.length === 0 && <Empty>{say('ownLooks.none')}</Empty>}
      {looks.length > 0 && <LooksTable looks={looks} />}
      {page?.pageInfo.hasNextPage && (
        <Group>
          <Button variant="default" loading={loading} onClick={more}>
            {say('page.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function LooksTable({ looks }: { readonly looks: readonly Look[] }): ReactNode {
  const { say, moment } = useWords();
  return (
    <TableFrame title={say('ownLooks.title')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('log.when')}</Table.Th>
            <Table.Th scope="col">{say('log.organisation')}</Table.Th>
            <Table.Th scope="col">{say('log.purpose')}</Table.Th>
            <Table.Th scope="col">{say('log.decision')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {looks.map((look, place) => (
            <Table.Tr key={`${look.occurredAt} ${place}`}>
              <Table.Td>{moment(look.occurredAt)}</Table.Td>
              <Table.Td>{look.organisation}</Table.Td>
              <Table.Td>{look.purposeName ?? say('ownLooks.noPurpose')}</Table.Td>
              <Table.Td>
                {say(look.isRefused ? 'ownLooks.refused' : look.isByOverride ? 'ownLooks.override' : 'ownLooks.shown')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
