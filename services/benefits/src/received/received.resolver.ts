import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { accessOf, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { BenefitsDossierType } from '../dossier/client.type.js';
import { receivedOfClient } from './received.loader.js';
import { ReceivedPartnerType } from './received-parts.type.js';
import { ReceivedBenefitsType, shownReceived } from './received.type.js';

@Resolver(() => BenefitsDossierType)
export class ReceivedResolver {
  // Claims, lowerings, amounts and partners stand in it, so who may not see one of these is shown nothing of it.
  @Classified('SANCTION')
  @FieldResolver(() => ReceivedBenefitsType, {
    nullable: true,
    description: 'What other parties keep of the client, as they delivered it.',
  })
  async received(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    const access = accessOf(dossier)!;
    const isShown = (['INCOME', 'HOUSEHOLD'] as const).every((one) => access.decide(one).effect === 'SHOW');
    if (!isShown) return null;
    return shownReceived(await request.load(receivedOfClient, dossier.clientId));
  }
}

@Resolver(() => ReceivedPartnerType)
export class ReceivedPartnerResolver {
  // That somebody is a client is told of one's own clients alone: of another partner it looks as if nobody knew them.
  @Classified('INHERITED')
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The client with this number, when it is one of the caller’s own.',
  })
  async clientId(@Root() { clientId }: ReceivedPartnerType, @Ctx() request: SubgraphRequest): Promise<string | null> {
    if (clientId === null) return null;
    const { isConnected } = await request.accessTo(clientId);
    return isConnected ? clientId : null;
  }
}
