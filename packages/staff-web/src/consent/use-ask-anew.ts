import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';

const EVERY_MILLISECONDS = 400;
const MOST_TIMES = 12;

/**
 * Asks for the client anew for a moment, from one act on consent to the next: what is given or taken back reaches the law
 * that keeps the data a moment later. Counts the acts; nothing is asked before the first.
 */
export function useAskAnew(acts: number): void {
  const graph = useApolloClient();
  useEffect(() => {
    if (acts === 0) return undefined;
    let times = 0;
    const timer = setInterval(() => {
      times += 1;
      if (times >= MOST_TIMES) clearInterval(timer);
      void graph.refetchQueries({ include: ['OpenClient'] });
    }, EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [acts, graph]);
}
