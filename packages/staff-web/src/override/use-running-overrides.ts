import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { RunningOverridesDocument, type RunningOverridesQuery } from '../graph/generated/graphql.js';
import { askPastEnd } from './ask-past-end.js';

/** An override of one's own that runs. */
export type RunningOverride = RunningOverridesQuery['viewer']['runningOverrides'][number];

/** What an override shows, to be asked anew when one begins or ends. */
export const SHOWN_BY_OVERRIDE = ['RunningOverrides', 'OpenClient'];

/** The overrides of one's own that run now. */
export function useRunningOverrides(): readonly RunningOverride[] {
  const { data } = useQuery(RunningOverridesDocument, { fetchPolicy: 'cache-first' });
  return data?.viewer.runningOverrides ?? [];
}

/** At its end an override goes by itself, and what it showed is asked anew: again and again while it still stands there. */
export function useEndOf(running: readonly RunningOverride[]): void {
  const graph = useApolloClient();
  const ends = running.map(({ endsAt }) => Date.parse(endsAt));
  const next = ends.length > 0 ? Math.min(...ends) : null;
  useEffect(() => {
    if (next === null) return undefined;
    const ask = (): Promise<unknown> => graph.refetchQueries({ include: SHOWN_BY_OVERRIDE });
    return askPastEnd(next - Date.now(), ask);
  }, [graph, next]);
}
