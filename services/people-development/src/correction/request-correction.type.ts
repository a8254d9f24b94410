import { Ctx, Field, FieldResolver, ID, InputType, ObjectType, Resolver, Root } from 'type-graphql';
import type { DataClass } from '@klantbeeld/access';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { DataClassEnum } from '../consent/consent.type.js';
import { correctionById } from './correction.loader.js';
import { CorrectionRequestType } from './correction.type.js';

@InputType('RequestCorrectionInput', { description: 'What a client says is wrong, and what it should be.' })
@Classified('SHARED_FACT')
export class RequestCorrectionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who asks.' })
  clientId!: string;
  @Field(() => DataClassEnum, { description: 'What it is about; a class of data that you may see.' })
  dataClass!: DataClass;
  @Field(() => String, { description: 'What is wrong, in the words of the client; at most 2,000 characters.' })
  statement!: string;
  @Field(() => String, { description: 'What it should be; at most 2,000 characters.' })
  proposal!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the request was received, today or earlier; today when left out. The term runs from it.',
  })
  receivedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('RequestCorrectionSuccess', { description: 'The request for correction was written down.' })
@Classified('STRUCTURE')
export class RequestCorrectionSuccessType {
  correctionRequestId!: string;
}

@Resolver(() => RequestCorrectionSuccessType)
export class RequestCorrectionSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => CorrectionRequestType, { nullable: true, description: 'The request, with its last day.' })
  correctionRequest(@Root() success: RequestCorrectionSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(correctionById, success.correctionRequestId);
  }
}

/** What writing down a request for correction answers. */
export const RequestCorrectionResult = resultUnion(
  'RequestCorrectionResult',
  'A request for correction that was written down, or why it was not.',
  [RequestCorrectionSuccessType, InvalidInputErrorType, ClientNotFoundErrorType],
);
