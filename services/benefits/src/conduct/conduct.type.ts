import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType } from '@klantbeeld/subgraph';
import { SanctionBlameEnum } from '../sanction/impose-sanction.type.js';
import type { Blame } from '../sanction/sanction.rules.js';
import { CONDUCT_KINDS, HEARING_MANNERS, type ConductKind, type HearingManner } from './conduct.rules.js';

export const ConductKindEnum = enumOf(CONDUCT_KINDS);
registerEnumType(ConductKindEnum, {
  name: 'ObservedConductKind',
  description: 'What somebody observed (soort gedraging); the category of the ordinance is the college’s to say.',
  valuesConfig: {
    REFUSED_FITTING_WORK: { description: 'Refused work that was found fitting.' },
    NO_SHOW: { description: 'Stayed away without word.' },
    STOPPED_PROGRAMME: { description: 'Stopped with a programme or provision.' },
    NO_JOB_SEARCH: { description: 'Did not look for work.' },
    LATE_REGISTRATION: { description: 'Registered too late as looking for work.' },
    NO_COOPERATION: { description: 'Did not co-operate with a plan or with research into possibilities.' },
    INFORMATION_NOT_TOLD: { description: 'Did not tell what affects the right (art. 17 lid 1).' },
    SERIOUS_MISBEHAVIOUR: { description: 'Misbehaved very seriously towards staff (art. 18 lid 2, 9 lid 6).' },
  },
});

export const HearingMannerEnum = enumOf(HEARING_MANNERS);
registerEnumType(HearingMannerEnum, {
  name: 'ConductHearingManner',
  description: 'How the client gave their view (Awb art. 4:9).',
  valuesConfig: {
    IN_PERSON: { description: 'In a conversation.' },
    BY_TELEPHONE: { description: 'By telephone.' },
    IN_WRITING: { description: 'In writing.' },
    NOT_USED: { description: 'Was asked for it in time and did not give it.' },
  },
});

@ObjectType('ConductHearing', { description: 'The client’s own view of conduct (zienswijze, Awb art. 4:8).' })
@Classified('INHERITED')
export class ConductHearingType {
  @Field(() => DateScalar, { description: 'Day on which the client was heard, or could have been.' })
  heardOn!: string;
  @Field(() => HearingMannerEnum, { description: 'How.' })
  manner!: HearingManner;
  @Field(() => String, { nullable: true, description: 'What the client said of it; null when they did not.' })
  view!: string | null;
}

@ObjectType('ConductAssessment', {
  description: 'How far the client can be blamed (verwijtbaarheid, art. 18 lid 1 and 2).',
})
@Classified('INHERITED')
export class ConductAssessmentType {
  @Field(() => SanctionBlameEnum, { description: 'How far.' })
  blame!: Blame;
  @Field(() => String, { description: 'Why, without anything medical.' })
  explanation!: string;
  @Field(() => DateScalar, { description: 'Day on which it was assessed.' })
  decidedOn!: string;
}

@ObjectType('ObservedConduct', {
  description:
    'Conduct as it was observed (gedraging, art. 18), with what the client said and how far they can be blamed.',
})
@Classified('INHERITED')
export class ObservedConductType {
  @Field(() => ID, { description: 'Id of the record; a sanction refers to it.' })
  id!: string;
  @Field(() => ConductKindEnum, { description: 'What was observed.' })
  kind!: ConductKind;
  @Field(() => DateScalar, { description: 'Day of the conduct; its rules are those of that day.' })
  occurredOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the advice that found the work fitting; null for other conduct.',
  })
  fittingAdviceOn!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Programme of work first in which it happened; null for other conduct.',
  })
  programmeId!: string | null;
  @Field(() => String, { description: 'What happened, in words.' })
  description!: string;
  @Field(() => DateScalar, { description: 'Day on which it was recorded.' })
  recordedOn!: string;
  @Field(() => String, { description: 'Organisation whose staff observed it.' })
  organisation!: string;
  @Field(() => ConductHearingType, { nullable: true, description: 'The client’s view; null while not heard.' })
  hearing!: ConductHearingType | null;
  @Field(() => ConductAssessmentType, { nullable: true, description: 'How far to blame; null while not assessed.' })
  assessment!: ConductAssessmentType | null;
  @Field(() => LegalBasisType, { description: 'What it may lead to rests on.' })
  legalBasis!: LegalBasis;
}

@ObjectType('InabilityConclusion', {
  description:
    'Conclusion of the medical advisor: not able over these days (medisch oordeel). Why is kept nowhere here.',
})
@Classified('INHERITED')
export class InabilityConclusionType {
  @Field(() => ID, { description: 'Id of the conclusion.' })
  id!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day not able; null when it is not known since when.' })
  unableFrom!: string | null;
  @Field(() => DateScalar, { description: 'First day able again.' })
  unableUntil!: string;
  @Field(() => DateScalar, { description: 'Day of the conclusion.' })
  recordedOn!: string;
  @Field(() => LegalBasisType, { description: 'What it is for rests on.' })
  legalBasis!: LegalBasis;
}
