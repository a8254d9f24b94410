import { useEffect, useMemo, useRef, useState } from 'react';
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
  const reader = useMemo(() => ({ viewerId: viewer.id, purpose }), [viewer.id, purpose]);
  const [news, setNews] = useState<readonly News[]>([]);
  const [live, setLive] = useState<LiveState>('away');
  const reached = useRef<SeenUntil>(seenUntil(reader));
  useEffect(() => {
    const stop = new AbortController();
    const begun = seenUntil(reader);
    reached.current = begun;
    const followerOf = (stream: keyof SeenUntil) => ({
      after: begun[stream],
      read: async () => undefined,
      show: (one: News) => setNews((before) => [one, ...before].slice(0, MOST_NEWS)),
      onState: (next: LiveState) => void (!stop.signal.aborted && setLive(next)),
      // Who never looked before begins now, and who is refused where they were; else the mark moves when they say so.
      onBegin: (cursor: string) => {
        reached.current = { ...reached.current, [stream]: cursor };
        keepSeenUntil(reader, { [stream]: cursor });
      },
      onCursor: (cursor: string) => void (reached.current = { ...reached.current, [stream]: cursor }),
    });
    void follow(asker, ALERTS, followerOf('alerts'), stop.signal);
    void follow(asker, CASELOAD, followerOf('caseload'), stop.signal);
    return () => stop.abort();
  }, [asker, reader]);
  const seen = (): void => {
    keepSeenUntil(reader, reached.current);
    setNews([]);
  };
  return { news, live, seen };
}
