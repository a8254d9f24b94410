import type { Purpose } from '../graph/generated/graphql.js';

/** Up to where the news was seen, by stream; a place in the log that only its owner can use, and nothing of anybody. */
export interface SeenUntil {
  readonly alerts: string | null;
  readonly caseload: string | null;
}

const KEPT = 'klantbeeld.seen-until';
const NOTHING: SeenUntil = { alerts: null, caseload: null };

/** Up to where the news for a purpose was seen in this browser. */
export function seenUntil(purpose: Purpose | null): SeenUntil {
  return { ...NOTHING, ...all()[purpose ?? ''] };
}

/** Keeps up to where the news was seen. */
export function keepSeenUntil(purpose: Purpose | null, seen: SeenUntil): void {
  localStorage.setItem(KEPT, JSON.stringify({ ...all(), [purpose ?? '']: seen }));
}

function all(): Readonly<Record<string, Partial<SeenUntil>>> {
  try {
    return (JSON.parse(localStorage.getItem(KEPT) ?? '{}') ?? {}) as Record<string, Partial<SeenUntil>>;
  } catch {
    return {};
  }
}
