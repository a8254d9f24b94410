import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType } from '@klantbeeld/subgraph';
import { ASSESSMENT_SUBJECTS, type AssessmentSubject } from './assessment.rules.js';

/** What research looks into. */
export const NeedsAssessmentSubjectEnum = enumOf(ASSESSMENT_SUBJECTS);
registerEnumType(NeedsAssessmentSubjectEnum, {
  name: 'NeedsAssessmentSubject',
  description: 'What research looks into (Wmo 2015 art. 2.3.2 lid 4).',
  valuesConfig: {
    NEEDS_AND_PREFERENCES: { description: 'Needs, personal traits and preferences of the client (a).' },
    OWN_STRENGTH_AND_USUAL_HELP: {
      description: 'What the client can do alone or with usual help (eigen kracht, gebruikelijke hulp, b).',
    },
    INFORMAL_CARE_AND_NETWORK: {
      description: 'What informal care and the social network can do (mantelzorg, sociaal netwerk, c).',
    },
    CARER_SUPPORT: { description: 'Support that the informal carer needs (d).' },
    GENERAL_PROVISION: {
      description: 'What a general provision or useful activity can do (algemene voorziening, e).',
    },
    COORDINATION: {
      description: 'Co-operation with health, youth help, education, welfare, housing, work and income (f).',
    },
    CONTRIBUTION: { description: 'Contributions that the client will owe (bijdragen in de kosten, g).' },
  },
});

@ObjectType('NeedsAssessmentFinding', { description: 'What research found on one subject (bevinding).' })
@Classified('INHERITED')
export class NeedsAssessmentFindingType {
  @Field(() => NeedsAssessmentSubjectEnum, { description: 'Subject.' })
  subject!: AssessmentSubject;
  @Field(() => String, { description: 'What was found.' })
  finding!: string;
}

@ObjectType('NeedsAssessment', { description: 'Research into a reported need (onderzoek, Wmo 2015 art. 2.3.2).' })
@Classified('INHERITED')
export class NeedsAssessmentType {
  @Field(() => ID, { description: 'Id of the research.' })
  id!: string;
  @Field(() => ID, { description: 'Report it looks into.' })
  reportId!: string;
  @Field(() => DateScalar, { description: 'Day it began.' })
  startedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day it was completed; null while it runs.' })
  completedOn!: string | null;
  @Field(() => [NeedsAssessmentFindingType], {
    description: 'Findings in the order of the law; only subjects that the need asked for, never all of them by rule.',
  })
  findings!: readonly NeedsAssessmentFindingType[];
  @Field(() => String, { nullable: true, description: 'Conclusion of the research; null while it runs.' })
  conclusion!: string | null;
  @Field(() => LegalBasisType, { description: 'What it rests on, in the version of its own day.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record.' })
  version!: number;
}
