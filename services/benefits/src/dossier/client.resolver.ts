import { FieldResolver, Resolver, Root } from 'type-graphql';
import { admitRow, Classified, openSection, type SubgraphRequest } from '@klantbeeld/subgraph';
import { BENEFITS_SECTION, BenefitsSectionUnion, ClientType } from './client.type.js';

/** Resolves a reference to a client: who may not see the client gets a part that is withheld, whether it exists or not. */
export async function clientReference(reference: { id: string }, request: SubgraphRequest): Promise<object> {
  return admitRow({ id: reference.id }, await request.accessTo(reference.id));
}

@Resolver(() => ClientType)
export class ClientResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => BenefitsSectionUnion, {
    nullable: true,
    description: 'What WWB and Participatiewet do for this client.',
  })
  benefits(@Root() client: ClientType): typeof BenefitsSectionUnion {
    return openSection(client, BENEFITS_SECTION) as typeof BenefitsSectionUnion;
  }
}
