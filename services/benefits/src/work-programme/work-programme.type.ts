import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import {
  Classified,
  DateScalar,
  enumOf,
  LegalBasisType,
  ListsWithheld,
  PeriodType,
  WithheldFieldType,
} from '@klantbeeld/subgraph';
import {
  ATTENDANCE_STATES,
  WORK_PROGRAMME_END_REASONS,
  WORK_PROGRAMME_KINDS,
  type AttendanceState,
  type WorkProgrammeEndReason,
  type WorkProgrammeKind,
} from './work-programme.rules.js';

export const WorkProgrammeKindEnum = enumOf(WORK_PROGRAMME_KINDS);
registerEnumType(WorkProgrammeKindEnum, {
  name: 'WorkProgrammeKind',
  description: 'Where a programme of work first is followed.',
  valuesConfig: {
    LEARN_WORK: { description: 'In the learn-work company (leerwerkbedrijf).' },
    EMPLOYERS_BUREAU: { description: 'With the bureau that looks for employers (werkgeversbureau).' },
  },
});

export const WorkProgrammeEndReasonEnum = enumOf(WORK_PROGRAMME_END_REASONS);
registerEnumType(WorkProgrammeEndReasonEnum, {
  name: 'WorkProgrammeEndReason',
  description: 'How a programme of work first ended.',
  valuesConfig: {
    COMPLETED: { description: 'Completed.' },
    FOUND_WORK: { description: 'Found work: an application that waits ends with an exit before anything is granted.' },
    STOPPED_WITHOUT_REASON: {
      description: 'Stopped without a reason: takes conduct that was heard and blamed; a sanction is never automatic.',
    },
    NO_BLAME: { description: 'Stopped, and nobody is to blame.' },
  },
});

export const AttendanceStateEnum = enumOf(ATTENDANCE_STATES);
registerEnumType(AttendanceStateEnum, {
  name: 'WorkProgrammeAttendanceState',
  description: 'Whether somebody was there on a day (aanwezigheid).',
  valuesConfig: {
    PRESENT: { description: 'Was there.' },
    EXCUSED: { description: 'Was away with word beforehand; the reason is not asked here.' },
    ABSENT: { description: 'Stayed away without word.' },
  },
});

@ObjectType('WorkProgrammeAttendance', { description: 'Whether somebody was there on a day of a programme.' })
@Classified('INHERITED')
export class WorkProgrammeAttendanceType {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;
  @Field(() => AttendanceStateEnum, { description: 'Whether the client was there.' })
  state!: AttendanceState;
}

@ObjectType('WorkProgrammeWeek', { description: 'A week of a programme, counted from its first day.' })
@Classified('INHERITED')
export class WorkProgrammeWeekType {
  @Field(() => Int, { description: 'Which week, from 1.' })
  number!: number;
  @Field(() => PeriodType, { description: 'Its days.' })
  period!: Period;
  @Field(() => Int, { description: 'Days on which the client was there.' })
  present!: number;
  @Field(() => Int, { description: 'Days away with word beforehand.' })
  excused!: number;
  @Field(() => Int, { description: 'Days away without word.' })
  absent!: number;
}

@ObjectType('WorkProgramme', {
  description:
    'Weeks of work as an obligation from the application on (werk eerst, Participatiewet art. 9 lid 1 b and 55). It never puts off the day from which there is a right (art. 44).',
})
@Classified('INHERITED')
export class WorkProgrammeType {
  @Field(() => ID, { description: 'Id of the programme.' })
  id!: string;
  @Field(() => WorkProgrammeKindEnum, { description: 'Where it is followed.' })
  kind!: WorkProgrammeKind;
  @Field(() => PeriodType, { description: 'When it runs; it always has an end.' })
  period!: Period;
  @Field(() => [WorkProgrammeAttendanceType], { description: 'The days that were registered, oldest first.' })
  attendance!: readonly WorkProgrammeAttendanceType[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was recorded that it ended; null while it runs.',
  })
  endedOn!: string | null;
  @Classified('DUTY_REASON')
  @Field(() => WorkProgrammeEndReasonEnum, { nullable: true, description: 'How it ended.' })
  endReason!: WorkProgrammeEndReason | null;
  @Classified('DUTY_REASON')
  @Field(() => String, { nullable: true, description: 'The reasons of its end in words.' })
  explanation!: string | null;
  @Field(() => LegalBasisType, { description: 'What it rests on.' })
  legalBasis!: LegalBasis;
  @Field(() => Int, { description: 'Version of the record; give it with a change.' })
  version!: number;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this programme that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}
