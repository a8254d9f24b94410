import type { Purpose } from '../graph/generated/graphql.js';

/** Up to where the news was seen, by stream; a place in the log that only its owner can use, and nothing of a client. */
export interface SeenUntil {
  readonly alerts: string | null;
  readonly caseload: string | null;
}

/** Who saw news, and for which purpose: several people may work at one browser. */
export interface Reader {
  readonly viewerId: string;
  readonly purpose: Purpose | null;
}

const KEPT = 'klantbeeld.seen-until';
const NOTHING: SeenUntil = { alerts: null, caseload: null };

/** Up to where somebody saw the news for a purpose in this browser. */
export function seenUntil(reader: Reader): SeenUntil {
  return { ...NOTHING, ...all()[keyOf(reader)] };
}

/** Keeps up to where somebody saw the news. */
export function keepSeenUntil(reader: Reader, seen: Partial<SeenUntil>): void {
  const kept = { ...all(), [keyOf(reader)]: { ...seenUntil(reader), ...seen } };
  localStorage.setItem(KEPT, JSON.stringify(kept));
}

function keyOf({ viewerId, purpose }: Reader): string {
  return `${viewerId} ${purpose ?? ''}`;
}

function all(): Readonly<Record<string, Partial<SeenUntil>>> {
  try {
    return (JSON.parse(localStorage.getItem(KEPT) ?? '{}') ?? {}) as Record<string, Partial<SeenUntil>>;
  } catch {
    return {};
  }
}
