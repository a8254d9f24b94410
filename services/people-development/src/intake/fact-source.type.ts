import { Field, ObjectType } from 'type-graphql';
import { Classified, DateScalar } from '@klantbeeld/subgraph';

@ObjectType('IntakeFactSource', {
  description: 'Where a part of an intake comes from (bron): parts that were changed later come from who changed them.',
})
@Classified('INHERITED')
export class IntakeFactSourceType {
  @Field(() => String, { description: 'The part, by its name in the intake, such as limitations.' })
  path!: string;
  @Field(() => DateScalar, { description: 'Day on which it was told or changed: how old it is.' })
  recordedOn!: string;
  @Classified('LOCALITY')
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the municipality or company that wrote it down; withheld as the organisation of the intake is.',
  })
  organisation!: string;
}
