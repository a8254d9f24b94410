import { FieldResolver, Resolver, Root } from 'type-graphql';
import { admitRow, Classified, openSection, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ClientType, SHELTERED_EMPLOYMENT_SECTION, ShelteredEmploymentSectionUnion } from './client.type.js';

/** Resolves a reference to a client: who may not see the client gets a part that is withheld, whether it exists or not. */
export async function clientReference(reference: { id: string }, request: SubgraphRequest): Promise<object> {
  return admitRow({ id: reference.id }, await request.accessTo(reference.id));
}

@Resolver(() => ClientType)
export class ClientResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => ShelteredEmploymentSectionUnion, {
    nullable: true,
    description: 'What the WSW does for this client.',
  })
  shelteredEmployment(@Root() client: ClientType): typeof ShelteredEmploymentSectionUnion {
    return openSection(client, SHELTERED_EMPLOYMENT_SECTION) as typeof ShelteredEmploymentSectionUnion;
  }
}
