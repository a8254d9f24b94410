import { Field, ID, ObjectType } from 'type-graphql';
import { Classified, UserErrorType } from '@klantbeeld/subgraph';

@ObjectType('TeamNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such team, or not one that you may arrange this for.',
})
@Classified('STRUCTURE')
export class TeamNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was given.' })
  teamId!: string;
}

@ObjectType('TeamAlreadyAssignedError', {
  implements: UserErrorType,
  description: 'Refusal: the team is assigned for these purposes already.',
})
@Classified('STRUCTURE')
export class TeamAlreadyAssignedErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;
}

@ObjectType('TeamAssignmentNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this team is not assigned to the client today.',
})
@Classified('STRUCTURE')
export class TeamAssignmentNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;
}

@ObjectType('AlreadyTeamMemberError', {
  implements: UserErrorType,
  description: 'Refusal: the member of staff is in the team already.',
})
@Classified('STRUCTURE')
export class AlreadyTeamMemberErrorType extends UserErrorType {
  @Field(() => ID, { description: 'Who it is.' })
  staffId!: string;
}

@ObjectType('TeamMemberNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: this member of staff is not in the team today.',
})
@Classified('STRUCTURE')
export class TeamMemberNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was given.' })
  staffId!: string;
}
