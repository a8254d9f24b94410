import { Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import { Classified, enumOf, rowsOfClients, type SubgraphRequest } from '@klantbeeld/subgraph';
import { BenefitsDossierType } from '../dossier/client.type.js';
import { addresseeOf, DECISION_ADDRESSEES } from './append-decision.js';

export const DecisionAddresseeEnum = enumOf(DECISION_ADDRESSEES);
registerEnumType(DecisionAddresseeEnum, {
  name: 'DecisionAddressee',
  description: 'To whom decisions are sent (geadresseerde).',
  valuesConfig: {
    CLIENT: { description: 'The client.' },
    GUARDIAN: { description: 'The guardian of who is under guardianship (curator, BW 1:381).' },
  },
});

const guardianshipsOfClient = rowsOfClients<{ readonly clientId: string; readonly isUnderGuardianship: boolean }>(
  'benefit-guardianships-of-clients',
  `select client_id as "clientId", coalesce(is_under_guardianship, false) as "isUnderGuardianship"
     from registered_client where client_id = any($1::uuid[])`,
);

@Resolver(() => BenefitsDossierType)
export class AddresseeResolver {
  @Classified('INCOME')
  @FieldResolver(() => DecisionAddresseeEnum, {
    nullable: true,
    description:
      'To whom decisions are addressed today: of who is under guardianship to the guardian, whose name and address the guardianship register has.',
  })
  async decisionsAddressedTo(@Root() dossier: BenefitsDossierType, @Ctx() request: SubgraphRequest) {
    const [client] = await request.load(guardianshipsOfClient, dossier.clientId);
    return addresseeOf(client);
  }
}
