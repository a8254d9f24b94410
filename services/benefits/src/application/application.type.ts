import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType } from '@klantbeeld/subgraph';
import {
  APPLICATION_EXITS,
  APPLICATION_REFUSAL_REASONS,
  APPLICATION_WITHDRAWAL_REASONS,
  type ApplicationDecisionReason,
  type ApplicationExit,
} from './application.rules.js';

/** How an application ended. */
export const ApplicationOutcomeEnum = enumOf(['PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN']);
registerEnumType(ApplicationOutcomeEnum, {
  name: 'ApplicationOutcome',
  description: 'How an application stands (uitkomst van de aanvraag).',
});

const REFUSED = {
  NO_RIGHT: { description: 'No right for another reason than the others (art. 11).' },
  SUFFICIENT_MEANS: { description: 'Own means are enough (art. 19 lid 1).' },
  OTHER_MUNICIPALITY: { description: 'Lives in another municipality (art. 40 lid 1).' },
  INFORMATION_MISSING: { description: 'What is needed to decide was not told (inlichtingenplicht, art. 17 lid 1).' },
  NO_COOPERATION: { description: 'Did not co-operate (medewerkingsplicht, art. 17 lid 2).' },
};
const WITHDRAWN = {
  FOUND_WORK: { description: 'Found work before anything was granted.' },
  CLIENT_REQUEST: { description: 'At the client’s own request.' },
  MOVED: { description: 'Moved to another municipality.' },
  DECEASED: { description: 'Died.' },
};

export const ApplicationRefusalReasonEnum = enumOf(APPLICATION_REFUSAL_REASONS);
registerEnumType(ApplicationRefusalReasonEnum, {
  name: 'BenefitApplicationRefusalReason',
  description: 'Why an application is refused (reden van afwijzing).',
  valuesConfig: REFUSED,
});

export const ApplicationWithdrawalReasonEnum = enumOf(APPLICATION_WITHDRAWAL_REASONS);
registerEnumType(ApplicationWithdrawalReasonEnum, {
  name: 'BenefitApplicationWithdrawalReason',
  description: 'Why an application is taken back (reden van intrekking).',
  valuesConfig: WITHDRAWN,
});

export const ApplicationDecisionReasonEnum = enumOf([
  ...APPLICATION_REFUSAL_REASONS,
  ...APPLICATION_WITHDRAWAL_REASONS,
]);
registerEnumType(ApplicationDecisionReasonEnum, {
  name: 'BenefitApplicationDecisionReason',
  description: 'Why an application was refused or taken back.',
  valuesConfig: { ...REFUSED, ...WITHDRAWN },
});

export const ApplicationExitEnum = enumOf(APPLICATION_EXITS);
registerEnumType(ApplicationExitEnum, {
  name: 'BenefitApplicationExit',
  description: 'How somebody left before anything was granted (uitstroom voor toekenning).',
  valuesConfig: { WORK: { description: 'Found work.' } },
});

@ObjectType('BenefitApplication', { description: 'Application for a benefit (aanvraag, Participatiewet art. 41).' })
@Classified('INHERITED')
export class BenefitApplicationType {
  @Field(() => ID, { description: 'Id of the application.' })
  id!: string;
  @Field(() => DateScalar, {
    description: 'Day the need was reported (melding); the right starts here at the earliest (art. 44).',
  })
  notifiedOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the application was filed (aanvraag); null while the need is reported alone.',
  })
  appliedOn!: string | null;
  @Field(() => Boolean, {
    description:
      'Whether the client looks for work alone first, for being younger than 27 (zoektermijn, art. 41 lid 4).',
  })
  hasOwnSearch!: boolean;
  @Field(() => ApplicationOutcomeEnum, { description: 'How it stands.' })
  outcome!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision; null while pending.' })
  decidedOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which the decision is in time (Awb art. 4:13 lid 2).',
  })
  decideBefore!: string | null;
  @Field(() => ApplicationDecisionReasonEnum, {
    nullable: true,
    description: 'Why it was refused or taken back; null while pending or granted.',
  })
  decisionReason!: ApplicationDecisionReason | null;
  @Field(() => String, { nullable: true, description: 'The reasons in words, as the client is told (motivering).' })
  explanation!: string | null;
  @Field(() => LegalBasisType, { nullable: true, description: 'What the decision rests on; null while pending.' })
  decisionBasis!: LegalBasis | null;
  @Field(() => ApplicationExitEnum, {
    nullable: true,
    description: 'Whether the client left before anything was granted, and why; a right can exist for the days before.',
  })
  exitReason!: ApplicationExit | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the client left; no right from it on.' })
  exitOn!: string | null;
  @Field(() => LegalBasisType, { description: 'What the application rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
}
