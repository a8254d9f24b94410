import type { TestWorld } from './test-world.js';

/** Counts by member of staff the events that the company tells from now on, in either shape. */
export function countPulled({ subgraphs }: TestWorld): ReadonlyMap<string, number> {
  const pulled = new Map<string, number>();
  const { live } = subgraphs.get('people-development')!;
  const tell = live.tell.bind(live);
  live.tell = async (call, callers) => {
    if (typeof call.event === 'object') {
      for (const { staffId } of callers) pulled.set(staffId, (pulled.get(staffId) ?? 0) + 1);
    }
    return tell(call, callers);
  };
  return pulled;
}
