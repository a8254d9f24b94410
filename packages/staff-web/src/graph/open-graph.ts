import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import type { Asker } from './asker.js';
import { HASHES } from './generated/hashes.js';

/** How a known question is named instead of written out. */
export function nameOf(operationName: string): { persistedQuery: { version: 1; sha256Hash: string } } {
  const sha256Hash = HASHES[operationName];
  if (!sha256Hash) throw new Error(`${operationName} is not one of the questions of the page; run npx pnpm schema.`);
  return { persistedQuery: { version: 1, sha256Hash } };
}

/** Opens the way to the graph: every question by its hash, with the token and purpose of the moment. */
export function openGraph(asker: Asker): ApolloClient {
  const named = new ApolloLink((operation, forward) => {
    operation.extensions = { ...operation.extensions, ...nameOf(operation.operationName ?? '') };
    return forward(operation);
  });
  const signed = new SetContextLink(async ({ headers }) => {
    const [token, purpose] = [await asker.token(), asker.purpose()];
    return {
      headers: {
        ...(headers as Record<string, string> | undefined),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(purpose && { 'x-purpose': purpose }),
      },
      http: { includeQuery: false, includeExtensions: true },
    };
  });
  const client = new ApolloClient({
    link: ApolloLink.from([named, signed, new HttpLink({ uri: '/graphql', fetch: watched(asker) })]),
    cache: new InMemoryCache({ typePolicies: TYPE_POLICIES }),
    devtools: { enabled: false },
    assumeImmutableResults: true,
  });
  return client;
}

/** An answer 401 means that the page has to sign in again, unless the issuer only cannot be reached. */
function watched(asker: Asker): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    if (answer.status === 401) asker.onNotSignedIn();
    return answer;
  };
}

/** Sections have no key of their own: they are part of their client, and the newest answer stands. */
const PART = { merge: true } as const;
const TYPE_POLICIES = {
  Query: { fields: { viewer: { merge: true } } },
  BenefitsDossier: PART,
  ShelteredEmploymentDossier: PART,
  SupportDossier: PART,
  PersonName: PART,
  Contact: PART,
  SafetyInstruction: PART,
};
