import { FieldResolver, Resolver, Root } from 'type-graphql';
import { admitRow, Classified, openSection, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ClientType, SUPPORT_SECTION, SupportSectionUnion } from './client.type.js';

/** Resolves a reference to a client: who may not see the client gets a part that is withheld, whether it exists or not. */
export async function clientReference(reference: { id: string }, request: SubgraphRequest): Promise<object> {
  return admitRow({ id: reference.id }, await request.accessTo(reference.id));
}

@Resolver(() => ClientType)
export class ClientResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => SupportSectionUnion, {
    nullable: true,
    description: 'What social support (Wmo) does for this client.',
  })
  support(@Root() client: ClientType): typeof SupportSectionUnion {
    return openSection(client, SUPPORT_SECTION) as typeof SupportSectionUnion;
  }
}
