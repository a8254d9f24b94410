import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified, DateScalar, UserErrorType } from '@klantbeeld/subgraph';

@ObjectType('WorkType', { description: 'A kind of work inside the company, such as packing (werksoort).' })
@Classified('STRUCTURE')
export class WorkTypeType {
  @Field(() => ID, { description: 'Id of the work type.' })
  id!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType('WorkTypePlaces', { description: 'How much room a work type has on a day (plaatsen van een werksoort).' })
@Classified('STRUCTURE')
export class WorkTypePlacesType {
  @Field(() => WorkTypeType, { description: 'The work type.' })
  workType!: WorkTypeType;
  @Field(() => Int, { description: 'Places there are on that day.' })
  places!: number;
  @Field(() => Int, {
    description: 'Places that nobody has on that day; on a later day of a placement there may be none.',
  })
  freePlaces!: number;
}

@ObjectType('NoPlaceFreeError', {
  implements: UserErrorType,
  description: 'Refusal: the work type has no free place on some day of the placement.',
})
@Classified('STRUCTURE')
export class NoPlaceFreeErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The work type that was asked for.' })
  workTypeId!: string;
  @Field(() => DateScalar, { description: 'First day on which no place is free.' })
  fullOn!: string;
  @Field(() => Int, { description: 'Places there are on that day.' })
  places!: number;
}
