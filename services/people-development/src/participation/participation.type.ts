import { Field, Int, ObjectType } from 'type-graphql';
import { Classified, DateScalar } from '@klantbeeld/subgraph';

@ObjectType('ParticipationLevel', { description: 'Step of the participation ladder (participatieladder, VNG).' })
@Classified('INHERITED')
export class ParticipationLevelType {
  @Field(() => Int, {
    description:
      '1 isolated, 2 contacts outside the home, 3 organised activities, 4 unpaid work, 5 paid work with support, 6 paid work without.',
  })
  level!: number;
  @Field(() => DateScalar, { description: 'Day of the measurement.' })
  measuredOn!: string;
}
