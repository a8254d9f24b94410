import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accessOf, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import { ClientType } from '../client/client.type.js';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import {
  GiveConsentInput,
  GiveConsentResult,
  WithdrawConsentInput,
  WithdrawConsentResult,
} from './consent.acts.type.js';
import { consentsOfClient } from './consent.loader.js';
import { ConsentType } from './consent.type.js';
import { giveConsent } from './give-consent.js';
import { withdrawConsent } from './withdraw-consent.js';

@Resolver(() => ConsentType)
export class ConsentResolver {
  @Classified('INHERITED')
  @FieldResolver(() => Boolean, { description: 'Whether it holds today: neither expired nor withdrawn.' })
  isValid(@Root() consent: ConsentType, @Ctx() { today }: SubgraphRequest): boolean {
    return consent.withdrawnAt === null && consent.givenOn <= today && consent.expiresOn > today;
  }

  @Classified('INHERITED')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write down that the client takes it back.' })
  viewerCanWithdraw(@Root() consent: ConsentType, @Ctx() { caller }: SubgraphRequest): boolean {
    const mayGuide = caller.purpose !== null && GUIDING_PURPOSES.includes(caller.purpose);
    return mayGuide && consent.withdrawnAt === null && accessOf(consent)?.capacity === 'GUIDANCE';
  }

  @Classified('STRUCTURE')
  @Mutation(() => GiveConsentResult, {
    description: 'Writes down the client’s consent for one class of data and one purpose (toestemming).',
  })
  giveConsent(
    @Arg('input', () => GiveConsentInput) input: GiveConsentInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return giveConsent(request, input);
  }

  @Classified('STRUCTURE')
  @Mutation(() => WithdrawConsentResult, {
    description: 'Writes down that the client takes a consent back; it works at once, in every law (intrekken).',
  })
  withdrawConsent(
    @Arg('input', () => WithdrawConsentInput) input: WithdrawConsentInput,
    @Ctx() request: SubgraphRequest,
  ): Promise<object> {
    return withdrawConsent(request, input);
  }
}

/** What a client said yes to. */
@Resolver(() => ClientType)
export class ClientConsentResolver {
  @Classified('SHARED_FACT')
  @FieldResolver(() => [ConsentType], {
    nullable: true,
    description: 'Consents that concern the purpose of the request, newest first; also expired and withdrawn ones.',
  })
  consents(@Root() client: ClientType, @Ctx() request: SubgraphRequest): Promise<readonly object[]> {
    return request.load(consentsOfClient, client.id);
  }
}
