import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accessOf, admitRow, Classified, type SubgraphRequest } from '@klantbeeld/subgraph';
import type { ClientRegisterRow } from '../client/client.loader.js';
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
import { consentsToAsk, ConsentToAskType } from './consents-to-ask.js';
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

  @Classified('SHARED_FACT')
  @FieldResolver(() => [ConsentToAskType], {
    nullable: true,
    description:
      'What the client may be asked for the purpose of the request; empty where consent would change nothing, or the viewer may write none down.',
  })
  consentsToAsk(@Root() client: ClientRegisterRow, @Ctx() { caller }: SubgraphRequest): readonly object[] {
    const access = accessOf(client)!;
    if (client.deathDate !== null) return [];
    return consentsToAsk(access, caller.purpose).map((one) => admitRow({ ...one }, access));
  }
}
