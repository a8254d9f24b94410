import { Ctx, Field, FieldResolver, ID, InputType, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { PracticalAgreementInput } from '../practical-agreement/practical-agreement.type.js';
import { SupportProductInput } from '../product/product.type.js';
import { SupportVolumeInput } from '../volume/volume.type.js';
import { arrangementById } from './arrangement.loader.js';
import type { DeliveryForm } from './arrangement.rules.js';
import { SupportArrangementType, SupportDeliveryFormEnum } from './arrangement.type.js';

@InputType('AllocateArrangementInput', { description: 'What is decided when support is allocated.' })
@Classified('SUPPORT_PROVISION')
export class AllocateArrangementInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who gets the support.' })
  clientId!: string;
  @Field(() => ID, { nullable: true, description: 'Report of this client that it answers.' })
  reportId?: string | null;
  @Field(() => String, { description: 'Number of the decision (beschikkingnummer): one to nine digits.' })
  decisionNumber!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the decision, which decides the act it rests on; today when left out.',
  })
  decidedOn?: string | null;
  @Field(() => SupportProductInput, { description: 'What is provided.' })
  product!: SupportProductInput;
  @Field(() => SupportDeliveryFormEnum, { description: 'Way in which it is given.' })
  deliveryForm!: DeliveryForm;
  @Field(() => SupportVolumeInput, { description: 'How much, and how often.' })
  volume!: SupportVolumeInput;
  @Field(() => String, {
    nullable: true,
    description: 'Provider by its AGB code of eight digits; needed with IN_KIND.',
  })
  providerCode?: string | null;
  @Field(() => DateScalar, { description: 'First day of the support.' })
  from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that no longer counts; leave it out while the end is open.',
  })
  until?: string | null;
  @Field(() => PracticalAgreementInput, {
    nullable: true,
    description: 'What is agreed about days and transport, for the same period.',
  })
  practicalAgreement?: PracticalAgreementInput | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('AllocateArrangementSuccess', { description: 'The support was allocated.' })
@Classified('STRUCTURE')
export class AllocateArrangementSuccessType {
  arrangementId!: string;
}

@Resolver(() => AllocateArrangementSuccessType)
export class AllocateArrangementSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => SupportArrangementType, { nullable: true, description: 'The arrangement as it stands now.' })
  arrangement(@Root() success: AllocateArrangementSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(arrangementById, success.arrangementId);
  }
}

@ObjectType('ArrangementOverlapsError', {
  implements: UserErrorType,
  description: 'Refusal: the client has the same product on some of these days already.',
})
@Classified('STRUCTURE')
export class ArrangementOverlapsErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The arrangement that runs already.' })
  existingArrangementId!: string;
}

/** What allocating support answers. */
export const AllocateArrangementResult = resultUnion(
  'AllocateArrangementResult',
  'An allocated arrangement, or why it was not allocated.',
  [AllocateArrangementSuccessType, ClientNotFoundErrorType, InvalidInputErrorType, ArrangementOverlapsErrorType],
);
