import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { Classified, DateScalar, enumOf, LegalBasisType, PeriodType } from '@klantbeeld/subgraph';
import { CLOCK_STATES, PAUSE_REASONS, type ClockState, type PauseReason } from './decision-clock.rules.js';

export const DecisionClockStateEnum = enumOf(CLOCK_STATES);
registerEnumType(DecisionClockStateEnum, {
  name: 'DecisionClockState',
  description: 'How the term of a decision stands (stand van de beslistermijn).',
  valuesConfig: {
    NOT_STARTED: { description: 'There is a report and no application yet.' },
    GREEN: { description: 'In time.' },
    AMBER: { description: 'The service norm asks for a decision (oranje).' },
    RED: { description: 'The term is over and nothing was decided (rood).' },
    PAUSED: { description: 'The term stands still today for a legal reason.' },
    DECIDED: { description: 'It was decided on, refused or withdrawn.' },
  },
});

export const DecisionPauseReasonEnum = enumOf(PAUSE_REASONS);
registerEnumType(DecisionPauseReasonEnum, {
  name: 'DecisionPauseReason',
  description: 'Why the term of a decision stands still (opschorting van de beslistermijn).',
  valuesConfig: {
    ADDITION_ASKED: { description: 'The client was asked to complete the application (Awb art. 4:5, 4:15).' },
    FOREIGN_INFORMATION: { description: 'Information from abroad is awaited (Awb art. 4:15 lid 1 b).' },
    APPLICANT_AGREES: { description: 'The client agreed in writing (Awb art. 4:15 lid 2 a).' },
    APPLICANT_DELAYS: { description: 'The delay is the client’s (Awb art. 4:15 lid 2 b).' },
    FORCE_MAJEURE: { description: 'Nobody can decide now (overmacht, Awb art. 4:15 lid 2 c).' },
    RIGHT_SUSPENDED: { description: 'The right is suspended while data are missing (art. 54 lid 1).' },
  },
});

@ObjectType('DecisionPause', {
  description: 'Days on which the term of a decision stands still (opschorting, Awb art. 4:15).',
})
@Classified('INHERITED')
export class DecisionPauseType {
  @Field(() => ID, { description: 'Id of the pause.' })
  id!: string;
  @Field(() => DecisionPauseReasonEnum, { description: 'The legal reason.' })
  reason!: PauseReason;
  @Field(() => String, { description: 'The reason in words.' })
  explanation!: string;
  @Field(() => PeriodType, { description: 'The days; they are added to the term.' })
  period!: Period;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it when the term goes on.' })
  version!: number;
}

@ObjectType('DecisionClock', {
  description: 'How the term of a decision stands (beslistermijn, Awb art. 4:13 lid 2), with what moved it.',
})
@Classified('INHERITED')
export class DecisionClockType {
  @Field(() => DecisionClockStateEnum, { description: 'How it stands today.' })
  state!: ClockState;
  @Field(() => DateScalar, { nullable: true, description: 'First day on which the service norm asks for a decision.' })
  amberOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which a decision is in time.' })
  lastDay!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is too late.' })
  redOn!: string | null;
  @Field(() => Int, { description: 'Days that the term stood still or will.' })
  pausedDays!: number;
  @Field(() => [DecisionPauseType], { description: 'Each time that it stands still, oldest first.' })
  pauses!: readonly DecisionPauseType[];
}
