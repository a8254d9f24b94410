import { createContext, useContext } from 'react';
import type { ShownClient } from '../client/client-screen.js';
import type { DataClass, Law } from '../graph/generated/graphql.js';

/** What a part that is withheld for want of consent needs to know of its client. */
export interface ConsentOfClient {
  readonly clientId: string;
  /** What the client may be asked; none where who looks may write no consent down. */
  readonly toAsk: NonNullable<ShownClient['consentsToAsk']>;
  /** Whom to ask otherwise; null while nobody is responsible. */
  readonly responsible: string | null;
}

/** The client that is shown, for the parts of it that consent would open. */
export const ConsentContext = createContext<ConsentOfClient | null>(null);

/** The client that is shown; null outside of a client. */
export function useConsentOfClient(): ConsentOfClient | null {
  return useContext(ConsentContext);
}

/** Classes of data of fields that consent can open; other fields of such a part belong to the same. */
const CLASS_OF_FIELD: Readonly<Record<string, DataClass>> = {
  limitations: 'FUNCTIONAL_LIMITATION',
  adaptations: 'FUNCTIONAL_LIMITATION',
  participationLevel: 'PARTICIPATION_LEVEL',
  reports: 'SUPPORT_PROVISION',
  arrangements: 'SUPPORT_PROVISION',
  practicalAgreement: 'PRACTICAL_AGREEMENT',
  practicalAgreements: 'PRACTICAL_AGREEMENT',
};

/** What of all that may be asked opens a part: the part of a law as a whole, or one field. */
export function askedFor(
  { toAsk }: ConsentOfClient,
  part: { readonly law?: Law; readonly path?: string },
): ConsentOfClient['toAsk'] {
  const field = part.path?.split('.').at(-1) ?? '';
  const dataClass = CLASS_OF_FIELD[field];
  if (dataClass) return toAsk.filter((one) => one.dataClass === dataClass);
  return part.law ? toAsk.filter(({ fromLaw }) => fromLaw === part.law) : toAsk;
}
