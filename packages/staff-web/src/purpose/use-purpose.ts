import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Purpose, WhoAmIQuery } from '../graph/generated/graphql.js';
import type { PurposeChoice } from './purpose-choice.js';

/** The choice of purpose, for the screens. */
export const PurposeContext = createContext<PurposeChoice | null>(null);

/** Who is signed in, with what they may look for. */
export type Viewer = WhoAmIQuery['viewer'];

/** Who is signed in, for the screens behind the choice of purpose. */
export const ViewerContext = createContext<Viewer | null>(null);

/** The purpose of this tab, and the way to change it. */
export function usePurpose(): { readonly current: Purpose | null; choose(purpose: Purpose | null): void } {
  const choice = useContext(PurposeContext);
  if (!choice) throw new Error('There is no purpose outside of the page.');
  const current = useSyncExternalStore(choice.follow, () => choice.current);
  return { current, choose: choice.choose };
}

/** Who is signed in. Throws before a purpose was chosen. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('There is no viewer before a purpose was chosen.');
  return viewer;
}

/** Purposes for which no single client is seen. */
const WITHOUT_CLIENTS: readonly Purpose[] = ['MANAGEMENT', 'PRIVACY_AUDIT', 'CLIENT_INSPECTION'];

/** Whether single clients are seen for a purpose. */
export function seesClients(purpose: Purpose | null): boolean {
  return purpose !== null && !WITHOUT_CLIENTS.includes(purpose);
}
