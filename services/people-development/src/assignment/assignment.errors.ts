import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified, UserErrorType } from '@klantbeeld/subgraph';

@ObjectType('StaffMemberNotSuitableError', {
  implements: UserErrorType,
  description: 'Refusal: this member of staff is not known, or cannot work with this client.',
})
@Classified('STRUCTURE')
export class StaffMemberNotSuitableErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was given.' })
  staffId!: string;
}

@ObjectType('AlreadyAssignedError', {
  implements: UserErrorType,
  description: 'Refusal: the member of staff is assigned for these purposes already.',
})
@Classified('STRUCTURE')
export class AlreadyAssignedErrorType extends UserErrorType {
  @Field(() => ID, { description: 'Who it is.' })
  staffId!: string;
}

@ObjectType('CaseloadExceededError', {
  implements: UserErrorType,
  description: 'Refusal: the caseload would exceed its limit; a reason is needed (caseloadnorm).',
})
@Classified('STRUCTURE')
export class CaseloadExceededErrorType extends UserErrorType {
  @Field(() => ID, { description: 'Whose caseload it is.' })
  staffId!: string;
  @Field(() => Int, { description: 'Clients at present, whatever the purpose.' })
  size!: number;
  @Field(() => Int, { description: 'Most clients.' })
  limit!: number;
}

@ObjectType('AssignmentNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this member of staff is not assigned to the client today.',
})
@Classified('STRUCTURE')
export class AssignmentNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was given.' })
  staffId!: string;
}

@ObjectType('ResponsibleMustTransferError', {
  implements: UserErrorType,
  description: 'Refusal: the responsible consultant cannot just leave; transfer the responsibility.',
})
@Classified('STRUCTURE')
export class ResponsibleMustTransferErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The responsible consultant.' })
  staffId!: string;
}
