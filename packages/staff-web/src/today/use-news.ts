import { useEffect, useRef, useState } from 'react';
import { useAsker } from '../graph/asker.js';
import type { NewsOfAlertsSubscription, NewsOfCaseloadSubscription } from '../graph/generated/graphql.js';
import { follow, type LiveState, type Stream } from '../live/follow.js';
import { usePurpose, useViewer } from '../purpose/use-purpose.js';
import { keepSeenUntil, seenUntil, type SeenUntil } from './seen-until.js';

type Alert = NewsOfAlertsSubscription['alertRaised'];
type CaseloadUpdate = NewsOfCaseloadSubscription['caseloadUpdated'];

/** Something that happened since one looked last. */
export interface News {
  readonly cursor: string;
  readonly kind: Alert['kind'] | CaseloadUpdate['kind'];
  readonly client: Alert['client'];
}

const ALERTS: Stream<NewsOfAlertsSubscription, Alert> = {
  question: 'NewsOfAlerts',
  of: ({ alertRaised }) => alertRaised,
  isReadAnew: () => false,
};
const CASELOAD: Stream<NewsOfCaseloadSubscription, CaseloadUpdate> = {
  question: 'NewsOfCaseload',
  of: ({ caseloadUpdated }) => caseloadUpdated,
  isReadAnew: () => false,
};

const MOST_NEWS = 50;

/** What happened since one looked last, in this browser and for this purpose, and what happens now. */
export function useNews(): { readonly news: readonly News[]; readonly live: LiveState; seen(): void } {
  const asker = useAsker();
  const viewer = useViewer();
  const purpose = usePurpose().current ?? viewer.purpose;
  const [news, setNews] = useState<readonly News[]>([]);
  const [live, setLive] = useState<LiveState>('away');
  const reached = useRef<SeenUntil>(seenUntil(purpose));
  useEffect(() => {
    const stop = new AbortController();
    const begun = seenUntil(purpose);
    reached.current = begun;
    const followerOf = (stream: keyof SeenUntil) => ({
      after: begun[stream],
      read: async () => undefined,
      show: (one: News) => setNews((before) => [one, ...before].slice(0, MOST_NEWS)),
      onState: (next: LiveState) => void (!stop.signal.aborted && setLive(next)),
      onCursor: (cursor: string) => {
        reached.current = { ...reached.current, [stream]: cursor };
        // Who never looked before begins now; later the mark moves when somebody says so.
        if (seenUntil(purpose)[stream] === null) keepSeenUntil(purpose, { ...seenUntil(purpose), [stream]: cursor });
      },
    });
    void follow(asker, ALERTS, followerOf('alerts'), stop.signal);
    void follow(asker, CASELOAD, followerOf('caseload'), stop.signal);
    return () => stop.abort();
  }, [asker, purpose]);
  const seen = (): void => {
    keepSeenUntil(purpose, reached.current);
    setNews([]);
  };
  return { news, live, seen };
}
