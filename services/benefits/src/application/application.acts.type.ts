import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
} from '@klantbeeld/subgraph';
import { recordSuccess } from '../dossier/record-success.js';
import { applicationById } from './application.loader.js';
import type { ApplicationRefusalReason, ApplicationWithdrawalReason } from './application.rules.js';
import {
  ApplicationRefusalReasonEnum,
  ApplicationWithdrawalReasonEnum,
  BenefitApplicationType,
} from './application.type.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;
const VERSION = { description: 'Version of the application as it was read.' };

@InputType('ReportBenefitNeedInput', {
  description: 'Who reports that they need a benefit, and when (melding, Participatiewet art. 44 lid 2).',
})
@Classified('INCOME')
export class ReportBenefitNeedInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who reports.' })
  clientId!: string;
  @Field(() => DateScalar, {
    description:
      'Day on which name and address were registered and the client could apply; the right starts here at the earliest.',
  })
  notifiedOn!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the client has the age of the AOW: then no duty to work begins (art. 7 lid 1).',
  })
  hasPensionAge!: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the application came in with the report or after it; leave it out while there is none.',
  })
  appliedOn?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'With appliedOn: whether the client is younger than 27 and looks for work alone first (art. 41 lid 4).',
  })
  hasOwnSearch!: boolean;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('FileBenefitApplicationInput', {
  description: 'When the application for a reported need was filed (aanvraag, Participatiewet art. 41, 43).',
})
@Classified('INCOME')
export class FileBenefitApplicationInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who applies.' })
  clientId!: string;
  @Field(() => ID, { description: 'The application that the report opened.' })
  applicationId!: string;
  @Field(() => DateScalar, { description: 'Day on which it came in; the term for the decision counts from it.' })
  appliedOn!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the client, or both partners, are younger than 27 and look for work alone first (art. 41 lid 4).',
  })
  hasOwnSearch!: boolean;
  @Field(() => Int, VERSION)
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('RefuseBenefitApplicationInput', {
  description: 'Why an application is refused (afwijzing); never without reasons (Awb art. 3:46).',
})
@Classified('INCOME')
export class RefuseBenefitApplicationInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who applied.' })
  clientId!: string;
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;
  @Field(() => ApplicationRefusalReasonEnum, { description: 'On what ground.' })
  reason!: ApplicationRefusalReason;
  @Field(() => String, { description: 'The reasons in words, as the client is told; at most 2,000 characters.' })
  explanation!: string;
  @Field(() => Int, VERSION)
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('WithdrawBenefitApplicationInput', {
  description: 'Why an application is taken back by or for the client (intrekking van de aanvraag).',
})
@Classified('INCOME')
export class WithdrawBenefitApplicationInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who applied.' })
  clientId!: string;
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;
  @Field(() => ApplicationWithdrawalReasonEnum, { description: 'Why.' })
  reason!: ApplicationWithdrawalReason;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the work, with FOUND_WORK; leave it out where the end of a programme told it already.',
  })
  workFrom?: string | null;
  @Field(() => String, { description: 'The reasons in words; at most 2,000 characters.' })
  explanation!: string;
  @Field(() => Int, VERSION)
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('BenefitNeedReportedError', {
  implements: UserErrorType,
  description: 'Refusal: an earlier report waits for a decision, and stays the one that counts.',
})
@Classified('STRUCTURE')
export class BenefitNeedReportedErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The application that waits.' })
  existingApplicationId!: string;
}

@ObjectType('BenefitApplicationNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this client has no such application that waits for a decision.',
})
@Classified('STRUCTURE')
export class BenefitApplicationNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  applicationId!: string;
}

const SHOWN = {
  field: 'application',
  description: 'The application as it stands now.',
  type: BenefitApplicationType,
  loader: applicationById,
} as const;

export const ReportBenefitNeedSuccess = recordSuccess('ReportBenefitNeedSuccess', 'The need is reported.', SHOWN);
export const FileBenefitApplicationSuccess = recordSuccess(
  'FileBenefitApplicationSuccess',
  'The application is filed; the term for the decision runs.',
  SHOWN,
);
export const RefuseBenefitApplicationSuccess = recordSuccess(
  'RefuseBenefitApplicationSuccess',
  'The application is refused, with reasons.',
  SHOWN,
);
export const WithdrawBenefitApplicationSuccess = recordSuccess(
  'WithdrawBenefitApplicationSuccess',
  'The application is taken back, with reasons.',
  SHOWN,
);

/** What reporting a need answers. */
export const ReportBenefitNeedResult = resultUnion(
  'ReportBenefitNeedResult',
  'A reported need, or why it was not recorded.',
  [ReportBenefitNeedSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType, BenefitNeedReportedErrorType],
);

const REFUSALS = [ClientNotFoundErrorType, InvalidInputErrorType, BenefitApplicationNotFoundErrorType] as const;

/** What filing an application answers. */
export const FileBenefitApplicationResult = resultUnion(
  'FileBenefitApplicationResult',
  'A filed application, or why it was not filed.',
  [FileBenefitApplicationSuccess.type, ...REFUSALS],
);

/** What refusing an application answers. */
export const RefuseBenefitApplicationResult = resultUnion(
  'RefuseBenefitApplicationResult',
  'A refused application, or why it still waits.',
  [RefuseBenefitApplicationSuccess.type, ...REFUSALS],
);

/** What withdrawing an application answers. */
export const WithdrawBenefitApplicationResult = resultUnion(
  'WithdrawBenefitApplicationResult',
  'An application that was taken back, or why it still waits.',
  [WithdrawBenefitApplicationSuccess.type, ...REFUSALS],
);
