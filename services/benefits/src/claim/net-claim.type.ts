import { Field, ID, InputType, Int } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
} from '@klantbeeld/subgraph';
import { BenefitClaimNotFoundErrorType, claimSuccess, KEY } from './claim.type.js';

@InputType('NetBenefitClaimInput', {
  description: 'From which month a claim is set off with the benefit; it takes the place of what was decided before.',
})
@Classified('INCOME')
export class NetBenefitClaimInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client of whom it is claimed.' })
  clientId!: string;
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
  @Field(() => DateScalar, { description: 'Any day of the first month; this month at the earliest.' })
  fromMonth!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'At most this many cents a month; leave it out for all that is not protected, 0 stops it.',
  })
  mostCents?: number | null;
  @Field(() => Int, { description: 'Version of the claim as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

export const NetBenefitClaimSuccess = claimSuccess(
  'NetBenefitClaimSuccess',
  'Statements from that month on set the claim off; its balance goes down as months are paid.',
);

/** What setting a claim off answers. */
export const NetBenefitClaimResult = resultUnion(
  'NetBenefitClaimResult',
  'A claim that is set off, or why it is not.',
  [NetBenefitClaimSuccess.type, ClientNotFoundErrorType, InvalidInputErrorType, BenefitClaimNotFoundErrorType],
);
