import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { RunningOverridesDocument, type RunningOverridesQuery } from '../graph/generated/graphql.js';

/** An override of one's own that runs. */
export type RunningOverride = RunningOverridesQuery['viewer']['runningOverrides'][number];

/** What an override shows, to be asked anew when one begins or ends. */
export const SHOWN_BY_OVERRIDE = ['RunningOverrides', 'OpenClient'];

/** The overrides of one's own that run now. At its end one goes by itself, and what it showed is asked anew. */
export function useRunningOverrides(): readonly RunningOverride[] {
  const graph = useApolloClient();
  const { data } = useQuery(RunningOverridesDocument, { fetchPolicy: 'cache-first' });
  const running = data?.viewer.runningOverrides ?? [];
  const next = running.map(({ endsAt }) => Date.parse(endsAt)).toSorted((one, other) => one - other)[0] ?? null;
  useEffect(() => {
    if (next === null) return undefined;
    const timer = setTimeout(
      () => void graph.refetchQueries({ include: SHOWN_BY_OVERRIDE }),
      Math.max(0, next - Date.now()) + 500,
    );
    return () => clearTimeout(timer);
  }, [graph, next]);
  return running;
}
