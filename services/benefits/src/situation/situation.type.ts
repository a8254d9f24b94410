import { Field, ObjectType } from 'type-graphql';
import type { IsoDate } from '@klantbeeld/domain';
import { Classified, DateScalar, ListsWithheld, WithheldFieldType } from '@klantbeeld/subgraph';

@ObjectType('BenefitsSituation', {
  description: 'How things stood on a day, by the rules of that day (peildatum).',
})
@Classified('STRUCTURE')
export class BenefitsSituationType {
  clientId!: string;
  @Classified('STRUCTURE')
  @Field(() => DateScalar, { description: 'The day.' })
  day!: IsoDate;
  @ListsWithheld()
  @Field(() => [WithheldFieldType], { description: 'Fields of this situation that are withheld from this caller.' })
  withheld!: readonly WithheldFieldType[];
}
