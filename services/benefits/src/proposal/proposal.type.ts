import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import {
  Classified,
  ClientNotFoundErrorType,
  DateScalar,
  enumOf,
  InvalidInputErrorType,
  LegalBasisType,
  resultUnion,
  UserErrorType,
  type RepeatableInput,
} from '@klantbeeld/subgraph';
import { recordSuccess } from '../dossier/record-success.js';
import { SanctionRefusalReasonEnum } from '../sanction/impose-sanction.type.js';
import type { SanctionRefusal } from '../sanction/sanction.rules.js';
import { proposalById } from './proposal.loader.js';
import { PROPOSAL_OUTCOMES, type ProposalOutcome } from './proposal.tables.js';

export const ProposalOutcomeEnum = enumOf(PROPOSAL_OUTCOMES);
registerEnumType(ProposalOutcomeEnum, {
  name: 'SanctionProposalOutcome',
  description: 'How a proposal stands.',
  valuesConfig: {
    PENDING: { description: 'Waits for the college.' },
    IMPOSED: { description: 'The college imposed a sanction upon it.' },
    REJECTED: { description: 'The college imposes none, with reasons.' },
  },
});

@ObjectType('ProposedConduct', { description: 'Conduct that a proposal is about.' })
@Classified('INHERITED')
export class ProposedConductType {
  @Field(() => ID, { description: 'Id of the recorded conduct.' })
  conductId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Category in the ordinance; null where it was left to the college.',
  })
  category!: string | null;
}

@ObjectType('ProposedLowering', {
  description: 'What law and ordinance say of a proposal today; nothing of it is decided.',
})
@Classified('INHERITED')
export class ProposedLoweringType {
  @Field(() => SanctionRefusalReasonEnum, {
    nullable: true,
    description: 'Why there would be no lowering; null when there would.',
  })
  reason!: SanctionRefusal | null;
  @Field(() => String, { nullable: true, description: 'The category that would count: the heaviest.' })
  category!: string | null;
  @Field(() => Int, { nullable: true, description: 'Percentage of the norm, rounded.' })
  percentage!: number | null;
  @Field(() => Int, { nullable: true, description: 'For how many months.' })
  months!: number | null;
  @Field(() => Int, { nullable: true, description: 'The most months that are allowed.' })
  mostMonths!: number | null;
  @Field(() => Int, { nullable: true, description: 'Which breach in a row it would be.' })
  ordinal!: number | null;
}

@ObjectType('SanctionProposal', {
  description: 'A proposal to lower a benefit for recorded conduct; the college alone decides (art. 7 lid 4).',
})
@Classified('INHERITED')
export class SanctionProposalType {
  @Field(() => ID, { description: 'Id of the proposal.' })
  id!: string;
  @Field(() => [ProposedConductType], { description: 'The conduct it is about.' })
  conducts!: readonly ProposedConductType[];
  @Field(() => String, { description: 'Why it is proposed.' })
  explanation!: string;
  @Field(() => ProposalOutcomeEnum, { description: 'How it stands.' })
  outcome!: ProposalOutcome;
  @Field(() => DateScalar, { description: 'Day of the proposal.' })
  proposedOn!: string;
  @Field(() => String, { description: 'Organisation whose staff proposes.' })
  organisation!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the college decided; null while it waits.' })
  decidedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected; null otherwise.' })
  decisionExplanation!: string | null;
  @Field(() => ID, { nullable: true, description: 'The sanction that was imposed upon it; null otherwise.' })
  sanctionId!: string | null;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
}

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('ProposedConductInput', { description: 'Recorded conduct that a sanction is proposed for.' })
@Classified('OBLIGATION_STATUS')
export class ProposedConductInput {
  @Field(() => ID, { description: 'Id of the recorded conduct.' })
  conductId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Category in the ordinance, such as CATEGORY_3; leave it out to leave it to the college.',
  })
  category?: string | null;
}

@InputType('ProposeSanctionInput', { description: 'For what a sanction is proposed, and why (voorstel maatregel).' })
@Classified('OBLIGATION_STATUS')
export class ProposeSanctionInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client it is about.' })
  clientId!: string;
  @Field(() => [ProposedConductInput], { description: 'The recorded conduct, each once; at most 20.' })
  conducts!: readonly ProposedConductInput[];
  @Field(() => String, { description: 'Why, without anything medical; at most 1,000 characters.' })
  explanation!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('RejectSanctionProposalInput', { description: 'Why a proposal leads to no sanction.' })
@Classified('SANCTION')
export class RejectSanctionProposalInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client it is about.' })
  clientId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => String, { description: 'Why, at most 1,000 characters.' })
  explanation!: string;
  @Field(() => Int, { description: 'Version of the proposal as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('SanctionProposalNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such proposal about this client waits for the college.',
})
@Classified('STRUCTURE')
export class SanctionProposalNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  proposalId!: string;
}

const SHOWN = {
  field: 'proposal',
  description: 'The proposal as it stands now; null for who may not see sanctions.',
  type: SanctionProposalType,
  loader: proposalById,
} as const;

export const ProposeSanctionSuccess = recordSuccess(
  'ProposeSanctionSuccess',
  'The proposal waits for the college; nothing is decided.',
  SHOWN,
);
export const RejectSanctionProposalSuccess = recordSuccess(
  'RejectSanctionProposalSuccess',
  'The proposal is rejected, with reasons.',
  SHOWN,
);

/** What proposing a sanction answers. */
export const ProposeSanctionResult = resultUnion('ProposeSanctionResult', 'A proposal, or why there is none.', [
  ProposeSanctionSuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
]);

/** What rejecting a proposal answers. */
export const RejectSanctionProposalResult = resultUnion(
  'RejectSanctionProposalResult',
  'A rejected proposal, or why it still waits.',
  [
    RejectSanctionProposalSuccess.type,
    ClientNotFoundErrorType,
    InvalidInputErrorType,
    SanctionProposalNotFoundErrorType,
  ],
);
