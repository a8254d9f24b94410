import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Law } from '@klantbeeld/domain';
import { Classified, DateScalar, ListsWithheld, UserErrorType, WithheldFieldType } from '@klantbeeld/subgraph';

@ObjectType('Intake', {
  description:
    'The first talk with a client, held once for all laws (intake); another law reuses it and does not ask again.',
})
export class IntakeType {
  @Classified('STRUCTURE')
  @Field(() => ID, { description: 'Id of the intake.' })
  id!: string;
  @Classified('SHARED_FACT')
  @Field(() => DateScalar, { nullable: true, description: 'Day of the intake: how old these facts are.' })
  registeredOn!: string;
  @Classified('LOCALITY')
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the municipality or company that held the intake: where these facts come from (bron); withheld when the address is secret.',
  })
  organisation!: string;
  @Classified('SHARED_FACT')
  @Field(() => Int, { nullable: true, description: 'People in the household, the client included (huishoudgrootte).' })
  householdSize!: number | null;
  @Classified('SHARED_FACT')
  @Field(() => String, {
    nullable: true,
    description: 'Language to work with the client in (werktaal): BCP 47, such as nl or ar-SY.',
  })
  workLanguage!: string | null;
  @Classified('DEVELOPMENT')
  @Field(() => String, { nullable: true, description: 'What the client asks for (hulpvraag).' })
  question!: string | null;
  laws!: readonly Law[];
  @Classified('FUNCTIONAL_LIMITATION')
  @Field(() => String, {
    nullable: true,
    description: 'What the client cannot do at work, in terms of functioning (beperkingen); never a diagnosis.',
  })
  limitations!: string | null;
  @Classified('FUNCTIONAL_LIMITATION')
  @Field(() => [String], { nullable: true, description: 'What has to be adapted at work (aanpassingen).' })
  adaptations!: readonly string[];
  @Classified('PARTICIPATION_LEVEL')
  @Field(() => Int, {
    nullable: true,
    description: 'Step of the participation ladder at the intake (participatieladder, VNG), 1 to 6.',
  })
  participationLevel!: number | null;
  @Classified('STRUCTURE')
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this intake that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}

@InputType('ClientReferenceInput', { description: 'Which client: exactly one of id and bsn.' })
@Classified(['BSN', 'SHARED_FACT'])
export class ClientReferenceInput {
  @Field(() => ID, { nullable: true, description: 'Id of a client of one’s own caseload.' })
  id?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Citizen service number (BSN, Wabb art. 10) of a resident of one’s own municipality; only for the college’s own staff.',
  })
  bsn?: string | null;
}

@ObjectType('IntakeMissingError', {
  implements: UserErrorType,
  description: 'Refusal: this client has no intake yet.',
})
@Classified('STRUCTURE')
export class IntakeMissingErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The client without an intake.' })
  clientId!: string;
}
