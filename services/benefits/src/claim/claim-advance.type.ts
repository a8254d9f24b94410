import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  Classified,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { recordSuccess } from '../dossier/record-success.js';
import { claimAdvance } from './claim-advance.js';
import { claimById } from './claim.loader.js';
import { BenefitClaimType } from './claim.type.js';

@InputType('ClaimBenefitAdvanceInput', {
  description:
    'Of which application, that led to no benefit, the advance is claimed back (terugvordering, art. 52, 58).',
})
@Classified('INCOME')
export class ClaimBenefitAdvanceInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who got it.' })
  clientId!: string;
  @Field(() => ID, { description: 'The application, refused or taken back.' })
  applicationId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

export const ClaimBenefitAdvanceSuccess = recordSuccess(
  'ClaimBenefitAdvanceSuccess',
  'The advance is claimed; no benefit sets it off any more.',
  { field: 'claim', description: 'The claim as it stands now.', type: BenefitClaimType, loader: claimById },
);

/** What claiming an advance answers. */
export const ClaimBenefitAdvanceResult = resultUnion('ClaimBenefitAdvanceResult', 'A claim, or why there is none.', [
  ClaimBenefitAdvanceSuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
]);

@Resolver()
export class ClaimAdvanceResolver {
  @Classified('STRUCTURE')
  @Mutation(() => ClaimBenefitAdvanceResult, {
    description: 'Claims back the advance of an application that led to no benefit (terugvordering, art. 52, 58).',
  })
  claimBenefitAdvance(
    @Arg('input', () => ClaimBenefitAdvanceInput) input: ClaimBenefitAdvanceInput,
    @Ctx() request: SubgraphRequest,
  ) {
    return claimAdvance(request, input);
  }
}
