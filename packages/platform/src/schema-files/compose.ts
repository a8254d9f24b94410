import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import { PERSISTED_DOCUMENTS_FILE, readOperationFiles } from '@klantbeeld/schema';
import pageDocuments from '@klantbeeld/staff-web/documents.json' with { type: 'json' };
import { buildSubgraph, type ServiceDefinition } from '@klantbeeld/subgraph';
import { renderPersistedDocuments } from './persisted-documents.js';
import { renderPolicyPage } from './policy-page.js';

/** The contract as text: each file by its path inside the repository. */
export type SchemaFiles = ReadonlyMap<string, string>;

/** Builds every subgraph, composes them, and prints the policy. Throws with every problem when they do not fit together. */
export async function composeSchema(services: readonly ServiceDefinition[]): Promise<SchemaFiles> {
  const built = await Promise.all(
    services.map(async ({ name, types }) => ({ name, sdl: (await buildSubgraph(types)).sdl })),
  );
  const subgraphs = built.map(({ name, sdl }) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}.invalid/graphql`,
  }));
  const { supergraphSdl, errors } = composeServices(subgraphs);
  if (!supergraphSdl) {
    const problems = (errors ?? []).map((error) => `- ${error.message}`).join('\n');
    throw new Error(`The subgraphs do not fit together:\n${problems}`);
  }
  return new Map([
    ...built.map(({ name, sdl }) => [`schema/subgraphs/${name}.graphql`, sdl] as const),
    ['schema/supergraph.graphql', supergraphSdl],
    ['schema/public.graphql', `${print(transformSupergraphToPublicSchema(parse(supergraphSdl)))}\n`],
    [
      `schema/${PERSISTED_DOCUMENTS_FILE}`,
      renderPersistedDocuments([...readOperationFiles(), ...Object.values(pageDocuments)]),
    ],
    ['docs/policy.md', renderPolicyPage()],
  ]);
}
