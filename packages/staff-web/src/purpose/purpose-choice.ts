import type { Purpose } from '../graph/generated/graphql.js';

/** The purpose of this tab. */
export interface PurposeChoice {
  readonly current: Purpose | null;
  choose(purpose: Purpose | null): void;
  /** Tells of changes until the returned function is called. */
  follow(listener: () => void): () => void;
}

const KEPT = 'klantbeeld.purpose';

/** Opens the choice of purpose: remembered for this tab, for as long as it is open. */
export function openPurposeChoice(): PurposeChoice {
  const listeners = new Set<() => void>();
  let current = sessionStorage.getItem(KEPT) as Purpose | null;
  return {
    get current() {
      return current;
    },
    choose: (purpose) => {
      current = purpose;
      if (purpose) sessionStorage.setItem(KEPT, purpose);
      else sessionStorage.removeItem(KEPT);
      listeners.forEach((listener) => listener());
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
