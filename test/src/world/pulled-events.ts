import type { TestWorld } from './test-world.js';

/** Counts by member of staff the events that streams of the company are asked for from now on, in either shape. */
export function countPulled({ subgraphs }: TestWorld): ReadonlyMap<string, number> {
  const pulled = new Map<string, number>();
  const company = subgraphs.get('people-development')!;
  const { subscribe } = company;
  company.subscribe = async (call, caller) => {
    const stream = await subscribe(call, caller);
    if (!('next' in stream)) return stream;
    const next = stream.next.bind(stream);
    stream.next = async () => {
      const event = await next();
      pulled.set(caller.staffId, (pulled.get(caller.staffId) ?? 0) + 1);
      return event;
    };
    return stream;
  };
  return pulled;
}
