import { createContext, useContext } from 'react';
import type { Purpose } from './generated/graphql.js';

/** What a question needs to know of who asks. */
export interface Asker {
  /** The access token of now; null for who is not signed in (any more). */
  token(): Promise<string | null>;
  readonly purpose: () => Purpose | null;
  /** Is told that the gateway does not take the token (any more). */
  readonly onNotSignedIn: () => void;
}

/** Who asks, for screens that open a socket of their own. */
export const AskerContext = createContext<Asker | null>(null);

/** Who asks. Throws for who is not signed in. */
export function useAsker(): Asker {
  const asker = useContext(AskerContext);
  if (!asker) throw new Error('Nobody asks before they are signed in.');
  return asker;
}
