import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, PeriodType } from '@klantbeeld/subgraph';

/** Bodies that decide on an indication. */
export const IndicationAuthorityEnum = enumOf(['CWI', 'UWV']);
registerEnumType(IndicationAuthorityEnum, {
  name: 'IndicationAuthority',
  description: 'Body that decided on an indication (WSW art. 11).',
  valuesConfig: {
    CWI: { description: 'Centrum voor werk en inkomen, until 2008.' },
    UWV: { description: 'Uitvoeringsinstituut werknemersverzekeringen, since 2009.' },
  },
});

/** Categories of the handicap at work. */
export const HandicapCategoryEnum = enumOf(['MODERATE', 'SEVERE']);
registerEnumType(HandicapCategoryEnum, {
  name: 'HandicapCategory',
  description: 'Weight of the adaptations and level of performance (arbeidshandicapcategorie, WSW art. 11 lid 1 b).',
  valuesConfig: {
    MODERATE: { description: 'Matig; counts once in labour years.' },
    SEVERE: { description: 'Ernstig; counts 1.25 times in labour years.' },
  },
});

/** Kinds of adaptation that work needs. */
export const IndicationAdaptationEnum = enumOf(['TECHNICAL', 'ORGANISATIONAL', 'GUIDANCE', 'WORKING_TIME', 'PACE']);
registerEnumType(IndicationAdaptationEnum, {
  name: 'IndicationAdaptation',
  description: 'Adaptation of work that the indication names, in terms of functioning (aangepaste omstandigheden).',
  valuesConfig: {
    TECHNICAL: { description: 'Tools or workplace (technische aanpassing).' },
    ORGANISATIONAL: { description: 'How the work is arranged (organisatorische aanpassing).' },
    GUIDANCE: { description: 'Guidance at work (begeleiding).' },
    WORKING_TIME: { description: 'Hours and breaks (werktijden).' },
    PACE: { description: 'Pace of work (werktempo).' },
  },
});

/** Why an indication lapsed. */
export const IndicationLapseReasonEnum = enumOf(['OTHER_WORK', 'AGE_LIMIT', 'DEATH']);
registerEnumType(IndicationLapseReasonEnum, {
  name: 'IndicationLapseReason',
  description: 'Why an indication lapsed by law (verval, WSW art. 12).',
  valuesConfig: {
    OTHER_WORK: { description: 'Other job or own business.' },
    AGE_LIMIT: { description: 'Reached the age at which the target group ends.' },
    DEATH: { description: 'Died.' },
  },
});

/** Why an indication was withdrawn. */
export const IndicationWithdrawalReasonEnum = enumOf([
  'REFUSED_ADAPTED_WORK',
  'DISMISSED_FOR_NOT_COOPERATING',
  'DISMISSED_FOR_URGENT_CAUSE',
  'OWN_REQUEST',
  'UNAVAILABLE',
]);
registerEnumType(IndicationWithdrawalReasonEnum, {
  name: 'IndicationWithdrawalReason',
  description: 'Why an indication was withdrawn (intrekking, WSW art. 12 lid 3); bars a new one for 12 months.',
  valuesConfig: {
    REFUSED_ADAPTED_WORK: { description: 'Refused suitable work under adapted conditions.' },
    DISMISSED_FOR_NOT_COOPERATING: { description: 'Dismissed for not co-operating.' },
    DISMISSED_FOR_URGENT_CAUSE: { description: 'Dismissed for an urgent cause.' },
    OWN_REQUEST: { description: 'Asked for it.' },
    UNAVAILABLE: { description: 'Not available for work under adapted conditions.' },
  },
});

@ObjectType('WswIndication', {
  description: 'Decision that somebody belongs to the target group of the WSW (indicatiebeschikking, WSW art. 11).',
})
@Classified('INHERITED')
export class WswIndicationType {
  @Field(() => ID, { description: 'Id of the indication.' })
  id!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the application; null when not known.' })
  appliedOn!: string | null;
  @Field(() => DateScalar, { description: 'Day of the decision; orders the waiting list.' })
  decidedOn!: string;
  @Field(() => IndicationAuthorityEnum, { description: 'Body that decided.' })
  decidedBy!: string;
  @Field(() => HandicapCategoryEnum, { description: 'Category of the handicap at work (arbeidshandicapcategorie).' })
  handicapCategory!: string;
  @Field(() => PeriodType, { description: 'Validity as decided (geldigheidsduur).' })
  period!: Period;
  @Field(() => DateScalar, { description: 'First day it is no longer valid, lapse and withdrawal included.' })
  validUntil!: string;
  @Field(() => [IndicationAdaptationEnum], { description: 'Adaptations that work needs (aanpassingen).' })
  adaptations!: readonly string[];
  @Field(() => Boolean, { description: 'Whether supported work is advised (advies begeleid werken, WSW art. 7).' })
  supportedWorkAdvice!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'First day it is no longer valid by law (verval).' })
  lapsedOn!: string | null;
  @Field(() => IndicationLapseReasonEnum, { nullable: true, description: 'Why it lapsed.' })
  lapseReason!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it is no longer valid by withdrawal (intrekking).',
  })
  withdrawnOn!: string | null;
  @Field(() => IndicationWithdrawalReasonEnum, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason!: string | null;
  @Field(() => LegalBasisType, { description: 'What the decision rests on, in the version of its own date.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
}
