import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Law } from '@klantbeeld/domain';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  LawEnum,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { CaseloadExceededErrorType } from '../assignment/assignment.errors.js';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import { intakeOfClient } from './intake.loader.js';
import { ClientReferenceInput, IntakeType } from './intake.type.js';

@InputType('RegisterIntakeInput', {
  description: 'What is known after the first talk; leave out what was not needed for the question.',
})
@Classified('SHARED_FACT')
export class RegisterIntakeInput implements RepeatableInput {
  @Field(() => ClientReferenceInput, { description: 'Who it was.' })
  client!: ClientReferenceInput;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the talk; today when left out, never later.' })
  registeredOn?: string | null;
  @Classified(['DEVELOPMENT', 'SHARED_FACT'])
  @Field(() => String, {
    nullable: true,
    description: 'What the client asks for (hulpvraag), at most 4000 characters.',
  })
  question?: string | null;
  @Field(() => [LawEnum], { nullable: true, description: 'Laws that play; the law you act for when left out.' })
  laws?: Law[] | null;
  @Field(() => Int, { nullable: true, description: 'People in the household, the client included, 1 to 30.' })
  householdSize?: number | null;
  @Field(() => String, { nullable: true, description: 'Language to work in: BCP 47, such as nl or ar-SY.' })
  workLanguage?: string | null;
  @Classified('FUNCTIONAL_LIMITATION')
  @Field(() => String, {
    nullable: true,
    description:
      'What the client cannot do at work, in terms of functioning; never a diagnosis. At most 4000 characters.',
  })
  limitations?: string | null;
  @Classified('FUNCTIONAL_LIMITATION')
  @Field(() => [String], {
    nullable: true,
    description: 'What has to be adapted at work: at most 20, of 200 characters.',
  })
  adaptations?: string[] | null;
  @Classified('PARTICIPATION_LEVEL')
  @Field(() => Int, { nullable: true, description: 'Step of the participation ladder (VNG), 1 to 6.' })
  participationLevel?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why your caseload limit may be exceeded, when it must be; at most 500 characters, no names.',
  })
  overCaseloadReason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('RegisterIntakeSuccess', { description: 'The intake was registered and the client is yours.' })
@Classified('STRUCTURE')
export class RegisterIntakeSuccessType {
  clientId!: string;
}

@Resolver(() => RegisterIntakeSuccessType)
export class RegisterIntakeSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => IntakeType, { nullable: true, description: 'The intake as it stands now.' })
  intake(@Root() success: RegisterIntakeSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(intakeOfClient, success.clientId);
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => ClientType, { nullable: true, description: 'The client, who is one of yours now.' })
  client(@Root() success: RegisterIntakeSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(clientById, success.clientId);
  }
}

@ObjectType('IntakeExistsError', {
  implements: UserErrorType,
  description: 'Refusal: this client had an intake already; it is reused and not repeated.',
})
@Classified('STRUCTURE')
export class IntakeExistsErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The intake that exists.' })
  existingIntakeId!: string;
  @Field(() => DateScalar, { description: 'Day of that intake.' })
  registeredOn!: string;
}

@ObjectType('ResponsibleElsewhereError', {
  implements: UserErrorType,
  description: 'Refusal: another consultant is responsible for this client, and there is exactly one.',
})
@Classified('STRUCTURE')
export class ResponsibleElsewhereErrorType extends UserErrorType {}

/** What registering an intake answers. */
export const RegisterIntakeResult = resultUnion(
  'RegisterIntakeResult',
  'A registered intake, or why it was not registered.',
  [
    RegisterIntakeSuccessType,
    ClientNotFoundErrorType,
    InvalidInputErrorType,
    IntakeExistsErrorType,
    ResponsibleElsewhereErrorType,
    CaseloadExceededErrorType,
  ],
);
