import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useEffect, useState } from 'react';
import { TodayPageDocument, type TodayPageQuery } from '../graph/generated/graphql.js';
import { problemsOf, type Problem } from '../graph/problems.js';
import { today } from '../shown/today.js';
import { byDay, endingsOf, type Ending } from './endings.js';

const PAGE = 50;
const MOST_PAGES = 6;

/** How many clients are looked through at most. */
export const MOST_CLIENTS = PAGE * MOST_PAGES;

/** What was read of what ends. */
export interface Endings {
  /** Null until all was read. */
  readonly endings: readonly Ending[] | null;
  readonly isTruncated: boolean;
  readonly problem: Problem | null;
  again(): void;
}

/** What ends soon for one's own clients. */
export function useEndings(): Endings {
  const graph = useApolloClient();
  const [time, setTime] = useState(0);
  const [state, setState] = useState<Omit<Endings, 'again'>>({ endings: null, isTruncated: false, problem: null });
  useEffect(() => {
    let isShown = true;
    const put = (next: Omit<Endings, 'again'>): void => void (isShown && setState(next));
    readEndings(graph).then(put, (error: unknown) =>
      put({ endings: null, isTruncated: false, problem: problemsOf(error)[0] ?? null }),
    );
    return () => void (isShown = false);
  }, [graph, time]);
  return { ...state, again: () => setTime(time + 1) };
}

async function readEndings(graph: ApolloClient): Promise<Omit<Endings, 'again'>> {
  const endings: Ending[] = [];
  const day = today();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { edges, pageInfo } = await readPage(graph, after);
    endings.push(...edges.flatMap(({ node }) => endingsOf(node, day)));
    if (!pageInfo.hasNextPage) return { endings: endings.toSorted(byDay), isTruncated: false, problem: null };
    after = pageInfo.endCursor;
  }
  return { endings: endings.toSorted(byDay), isTruncated: true, problem: null };
}

/** A law that does not answer costs what it would have told, and no more. */
async function readPage(graph: ApolloClient, after: string | null): Promise<TodayPageQuery['caseload']> {
  const { data, error } = await graph.query({
    query: TodayPageDocument,
    variables: { first: PAGE, after },
    fetchPolicy: 'no-cache',
    errorPolicy: 'all',
  });
  if (!data?.caseload) throw error ?? new Error('An answer without data.');
  return data.caseload;
}
