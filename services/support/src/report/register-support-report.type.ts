import { Ctx, Field, FieldResolver, ID, InputType, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { reportById } from './report.loader.js';
import { SupportReportType } from './report.type.js';

@InputType('RegisterSupportReportInput', {
  description: 'What is registered when somebody reports a need for support.',
})
@Classified('SUPPORT_PROVISION')
export class RegisterSupportReportInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who needs support.' })
  clientId!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the report; today when left out.' })
  reportedOn?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether help cannot wait for research (art. 2.3.3).' })
  isUrgent!: boolean;
  @Field(() => String, { description: 'Help that is asked for, in the client’s words; at most 4000 characters.' })
  requestedHelp!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('RegisterSupportReportSuccess', { description: 'The report was registered.' })
@Classified('STRUCTURE')
export class RegisterSupportReportSuccessType {
  reportId!: string;
}

@Resolver(() => RegisterSupportReportSuccessType)
export class RegisterSupportReportSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => SupportReportType, { nullable: true, description: 'The report as it stands now.' })
  report(@Root() success: RegisterSupportReportSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(reportById, success.reportId);
  }
}

/** What registering a report answers. */
export const RegisterSupportReportResult = resultUnion(
  'RegisterSupportReportResult',
  'A registered report, or why it was not registered.',
  [RegisterSupportReportSuccessType, ClientNotFoundErrorType, InvalidInputErrorType],
);
