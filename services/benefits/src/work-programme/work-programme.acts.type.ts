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
import { workProgrammeById } from './work-programme.loader.js';
import type { AttendanceState, WorkProgrammeEndReason, WorkProgrammeKind } from './work-programme.rules.js';
import {
  AttendanceStateEnum,
  WorkProgrammeEndReasonEnum,
  WorkProgrammeKindEnum,
  WorkProgrammeType,
} from './work-programme.type.js';

const KEY = {
  nullable: true,
  description: 'Your own key for this act: a repeat with the same key has no second effect.',
} as const;

@InputType('StartWorkProgrammeInput', { description: 'Who is to follow a programme of work first, and why (art. 55).' })
@Classified('DUTY_REASON')
export class StartWorkProgrammeInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who is to follow it.' })
  clientId!: string;
  @Field(() => WorkProgrammeKindEnum, { description: 'Where; the municipality’s rules say how many weeks.' })
  kind!: WorkProgrammeKind;
  @Field(() => DateScalar, { description: 'First day; not before the need was reported (art. 55).' })
  from!: string;
  @Field(() => String, {
    description:
      'Why it suits this client, for nobody is referred by standard (art. 18 lid 1); at most 1,000 characters.',
  })
  explanation!: string;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('WorkProgrammeDayInput', { description: 'Whether the client was there on a day.' })
@Classified('DUTY_STATUS')
export class WorkProgrammeDayInput {
  @Field(() => DateScalar, { description: 'The day, one of the programme that has come.' })
  on!: string;
  @Field(() => AttendanceStateEnum, { description: 'Whether the client was there.' })
  state!: AttendanceState;
}

@InputType('RecordWorkProgrammeAttendanceInput', {
  description: 'Who was there; a day that was registered before counts as it is registered now.',
})
@Classified('DUTY_STATUS')
export class RecordWorkProgrammeAttendanceInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who follows it.' })
  clientId!: string;
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;
  @Field(() => [WorkProgrammeDayInput], { description: 'The days, each once; at most 62.' })
  days!: readonly WorkProgrammeDayInput[];
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@InputType('EndWorkProgrammeInput', { description: 'How a programme of work first ends.' })
@Classified('DUTY_REASON')
export class EndWorkProgrammeInput implements RepeatableInput {
  @Field(() => ID, { description: 'Client who followed it.' })
  clientId!: string;
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;
  @Field(() => WorkProgrammeEndReasonEnum, { description: 'Which way out it is.' })
  reason!: WorkProgrammeEndReason;
  @Field(() => DateScalar, {
    description: 'First day that no longer belongs to it; for who found work the first day of the work.',
  })
  until!: string;
  @Field(() => String, { description: 'The reasons in words, without anything medical; at most 1,000 characters.' })
  explanation!: string;
  @Field(() => Int, { description: 'Version of the programme as it was read.' })
  expectedVersion!: number;
  @Field(() => String, KEY)
  idempotencyKey?: string | null;
}

@ObjectType('WorkProgrammeOverlapsError', {
  implements: UserErrorType,
  description: 'Refusal: another programme of this client runs on some of these days.',
})
@Classified('STRUCTURE')
export class WorkProgrammeOverlapsErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The programme that runs already.' })
  existingProgrammeId!: string;
}

@ObjectType('WorkProgrammeNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this client has no such programme, or it has ended.',
})
@Classified('STRUCTURE')
export class WorkProgrammeNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  programmeId!: string;
}

const SHOWN = {
  field: 'programme',
  description: 'The programme as it stands now.',
  type: WorkProgrammeType,
  loader: workProgrammeById,
} as const;

export const StartWorkProgrammeSuccess = recordSuccess(
  'StartWorkProgrammeSuccess',
  'The programme is an obligation from its first day on.',
  SHOWN,
);
export const RecordWorkProgrammeAttendanceSuccess = recordSuccess(
  'RecordWorkProgrammeAttendanceSuccess',
  'The days are registered.',
  SHOWN,
);
export const EndWorkProgrammeSuccess = recordSuccess(
  'EndWorkProgrammeSuccess',
  'The programme ends, and its duties with it.',
  SHOWN,
);

/** What starting a programme answers. */
export const StartWorkProgrammeResult = resultUnion('StartWorkProgrammeResult', 'A programme, or why there is none.', [
  StartWorkProgrammeSuccess.type,
  ClientNotFoundErrorType,
  InvalidInputErrorType,
  WorkProgrammeOverlapsErrorType,
]);

const REFUSALS = [ClientNotFoundErrorType, InvalidInputErrorType, WorkProgrammeNotFoundErrorType] as const;

/** What registering attendance answers. */
export const RecordWorkProgrammeAttendanceResult = resultUnion(
  'RecordWorkProgrammeAttendanceResult',
  'Registered days, or why they were not registered.',
  [RecordWorkProgrammeAttendanceSuccess.type, ...REFUSALS],
);

/** What ending a programme answers. */
export const EndWorkProgrammeResult = resultUnion('EndWorkProgrammeResult', 'An ended programme, or why it goes on.', [
  EndWorkProgrammeSuccess.type,
  ...REFUSALS,
]);
