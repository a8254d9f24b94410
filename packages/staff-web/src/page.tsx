import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { AskerContext, type Asker } from './graph/asker.js';
import { openGraph } from './graph/open-graph.js';
import { PurposeGate } from './purpose/purpose-gate.js';
import { openPurposeChoice, type PurposeChoice } from './purpose/purpose-choice.js';
import { PurposeContext } from './purpose/use-purpose.js';
import type { Session } from './sign-in/session.js';
import { SignInScreen } from './sign-in/sign-in-screen.js';
import { SessionContext } from './sign-in/use-session.js';
import { forgetClients } from './site/opened-clients.js';
import { openSite } from './site/site.js';

/** The page: sign-in first, then a purpose, then the screens. */
export function Page({ session }: { readonly session: Session }): ReactNode {
  const [choice] = useState(openPurposeChoice);
  const state = useSyncExternalStore(
    (listener) => session.follow(listener),
    () => session.state,
  );
  const purpose = useSyncExternalStore(choice.follow, () => choice.current);
  useEffect(() => {
    if (state.kind === 'out') forgetClients();
  }, [state]);
  return (
    <SessionContext value={session}>
      <PurposeContext value={choice}>
        {state.kind === 'in' ? <SignedIn key={purpose} session={session} choice={choice} /> : <SignInScreen />}
      </PurposeContext>
    </SessionContext>
  );
}

interface SignedInProps {
  readonly session: Session;
  readonly choice: PurposeChoice;
}

/** Made anew for every purpose, cache and all: another purpose is another answer to the same question. */
function SignedIn({ session, choice }: SignedInProps): ReactNode {
  const [asker] = useState<Asker>(() => ({
    token: () => session.token(),
    purpose: () => choice.current,
    onNotSignedIn: () => void session.leave('ended'),
  }));
  const [graph] = useState(() => openGraph(asker));
  const [site] = useState(openSite);
  useEffect(() => () => graph.stop(), [graph]);
  return (
    <AskerContext value={asker}>
      <ApolloProvider client={graph}>
        <PurposeGate>
          <RouterProvider router={site} />
        </PurposeGate>
      </ApolloProvider>
    </AskerContext>
  );
}
