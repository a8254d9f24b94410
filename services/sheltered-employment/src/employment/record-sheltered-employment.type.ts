import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  enumOf,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { employmentById } from './employment.loader.js';
import { EMPLOYMENT_REFUSAL_REASONS } from './employment.rules.js';
import {
  ShelteredEmploymentKindEnum,
  ShelteredEmploymentSettingEnum,
  ShelteredEmploymentType,
  ShelteredWorkTypeEnum,
} from './employment.type.js';

@InputType('RecordShelteredEmploymentInput', { description: 'A job under the WSW that starts.' })
@Classified('SHELTERED_JOB')
export class RecordShelteredEmploymentInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who gets the job.' })
  clientId!: string;
  @Field(() => ShelteredEmploymentKindEnum, { description: 'Sheltered (art. 2) or supported (art. 7).' })
  kind!: string;
  @Field(() => ShelteredWorkTypeEnum, {
    nullable: true,
    description: 'Kind of work (werksoort); may be left out for a supported job only.',
  })
  workType?: string | null;
  @Field(() => ShelteredEmploymentSettingEnum, {
    description: 'Step of the ladder; SUPPORTED_EMPLOYMENT for a supported job.',
  })
  setting!: string;
  @Field(() => Int, { description: 'Share of a full working week in hundredths, 1 to 100: 80 is 0.80 FTE.' })
  fullTimeHundredths!: number;
  @Field(() => DateScalar, { description: 'First day of the job; the client leaves the waiting list that day.' })
  from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day after the job; leave it out while the end is open.',
  })
  until?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('RecordShelteredEmploymentSuccess', { description: 'The job was recorded.' })
@Classified('STRUCTURE')
export class RecordShelteredEmploymentSuccessType {
  employmentId!: string;
}

@Resolver(() => RecordShelteredEmploymentSuccessType)
export class RecordShelteredEmploymentSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => ShelteredEmploymentType, { nullable: true, description: 'The job as it stands now.' })
  employment(@Root() success: RecordShelteredEmploymentSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(employmentById, success.employmentId);
  }
}

@ObjectType('ShelteredEmploymentOverlapsError', {
  implements: UserErrorType,
  description: 'Refusal: another job of this client under the WSW lasts on some of these days.',
})
@Classified('STRUCTURE')
export class ShelteredEmploymentOverlapsErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The job that lasts already.' })
  existingEmploymentId!: string;
}

/** Why the law does not allow a job. */
export const ShelteredEmploymentRefusalReasonEnum = enumOf(EMPLOYMENT_REFUSAL_REASONS);
registerEnumType(ShelteredEmploymentRefusalReasonEnum, {
  name: 'ShelteredEmploymentRefusalReason',
  description: 'Why the law does not allow a job under the WSW.',
  valuesConfig: {
    NO_VALID_INDICATION: { description: 'No indication is valid on the first day (WSW art. 2, 7).' },
    CLOSED_FOR_NEWCOMERS: {
      description: 'Starts since 2015 for somebody who had no such job on 2014-12-31 (Invoeringswet Participatiewet).',
    },
  },
});

@ObjectType('ShelteredEmploymentNotAllowedError', {
  implements: UserErrorType,
  description: 'Refusal: the law does not allow this job at that date.',
})
@Classified('STRUCTURE')
export class ShelteredEmploymentNotAllowedErrorType extends UserErrorType {
  @Field(() => ShelteredEmploymentRefusalReasonEnum, { description: 'Why it is not allowed.' })
  reason!: string;
}

/** What recording a job answers. */
export const RecordShelteredEmploymentResult = resultUnion(
  'RecordShelteredEmploymentResult',
  'A recorded job, or why it was not recorded.',
  [
    RecordShelteredEmploymentSuccessType,
    ClientNotFoundErrorType,
    InvalidInputErrorType,
    ShelteredEmploymentOverlapsErrorType,
    ShelteredEmploymentNotAllowedErrorType,
  ],
);
