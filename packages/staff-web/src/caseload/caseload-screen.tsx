import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { MyCaseloadDocument } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { Empty, ProblemNote, Waiting } from '../shell/states.js';
import { today } from '../shown/today.js';
import { useWords } from '../words/words.js';
import { CaseloadFilterForm } from './caseload-filter-form.js';
import { filterOfTab, isFiltering, keepFilterOfTab, passes, type CaseloadFilter } from './caseload-filters.js';
import { CaseloadLimit } from './caseload-limit.js';
import { CaseloadTable } from './caseload-table.js';
import { SaveButton } from './save-button.js';

const PAGE = 25;
const LARGER_PAGE = 50;

/** How many clients are read to filter them at most. */
const MOST_FILTERED = 300;

/** One's own clients for the purpose of this tab, in the order one likes, a page at a time. */
export function CaseloadScreen(): ReactNode {
  const { say } = useWords();
  const [filter, setFilter] = useState(filterOfTab);
  const [typed, setTyped] = useState('');
  const { rows, problem, isRead, hasMore, isBusy, more, again } = useCaseload(filter);
  const isAskingOn = isFiltering(filter) && hasMore && rows.length < MOST_FILTERED;
  useEffect(() => {
    // Who filters wants to see all who pass, and not only those of the page that happened to be read.
    if (isAskingOn && !isBusy && !problem) more();
    // Whenever a page was read; not when a screen is drawn anew.
  }, [isAskingOn, isBusy, rows.length]);
  const change = (next: CaseloadFilter): void => {
    keepFilterOfTab(next);
    setFilter(next);
  };
  const day = today();
  const shown = rows
    .filter(({ name }) => (name?.full ?? '').toLowerCase().includes(typed.trim().toLowerCase()))
    .filter((row) => passes(row, filter, day));
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{say('caseload.title')}</Title>
        <CaseloadLimit />
      </Group>
      {problem && <ProblemNote problem={problem} onAgain={again} />}
      {!isRead && !problem && <Waiting lines={6} />}
      {isRead && rows.length === 0 && <Empty>{say('caseload.empty')}</Empty>}
      {rows.length > 0 && (
        <>
          <Group align="flex-end">
            <TextInput
              label={say('caseload.filter')}
              value={typed}
              autoComplete="off"
              w="100%"
              maw="24rem"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <SaveButton rows={shown} />
          </Group>
          <CaseloadFilterForm filter={filter} onChange={change} />
          {shown.length > 0 ? <CaseloadTable rows={shown} /> : !isBusy && <Empty>{say('caseload.noneFound')}</Empty>}
        </>
      )}
      {hasMore && (
        <Group>
          <Button variant="default" loading={isBusy} onClick={more}>
            {say('page.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** What was read of the caseload so far. Of a law is asked only what a filter needs: each look is written down. */
function useCaseload(filter: CaseloadFilter) {
  const { language } = useWords();
  const { data, error, loading, refetch, fetchMore } = useQuery(MyCaseloadDocument, {
    variables: {
      first: PAGE,
      language,
      orderBy: filter.order,
      withBenefit: filter.law === 'WWB',
      withIndication: filter.law === 'WSW',
      withSupport: filter.law === 'WMO',
    },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { hasNextPage = false, endCursor = null } = data?.caseload.pageInfo ?? {};
  const more = (): void =>
    void fetchMore({
      variables: { after: endCursor, first: isFiltering(filter) ? LARGER_PAGE : PAGE },
      updateQuery: (before, { fetchMoreResult: { caseload } }) => ({
        ...before,
        caseload: { ...caseload, edges: [...before.caseload.edges, ...caseload.edges] },
      }),
    }).catch(() => undefined);
  return {
    rows: data?.caseload.edges.map(({ node }) => node) ?? [],
    problem: problemsOf(error).find(({ path }) => path.length < 2),
    isRead: data !== undefined,
    hasMore: hasNextPage,
    isBusy: loading,
    more,
    again: (): void => void refetch(),
  };
}
