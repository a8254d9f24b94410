import type { Town } from './town.js';

/** A start of a placement, as it stands in the log. */
export interface Start {
  readonly placementId: string;
  readonly clientId: string;
}

const AT_ONCE = 1_000;

/** Every start of a placement in the order of the log, as often as it stands there. */
export async function startsIn({ log }: Pick<Town, 'log'>): Promise<readonly Start[]> {
  const found: Start[] = [];
  const { oldest } = await log.bounds();
  for (let position = oldest - 1; ;) {
    const events = await log.readAfter(position, AT_ONCE);
    if (events.length === 0) return found;
    const starts = events.filter(({ kind }) => kind === 'PLACEMENT_STARTED');
    found.push(...starts.map(({ subjectId, clientId }) => ({ placementId: subjectId, clientId: clientId! })));
    position = events.at(-1)!.position;
  }
}
