import { Field, Int, ObjectType } from 'type-graphql';
import { Classified, DateScalar } from '@klantbeeld/subgraph';
import { PlacementStageEnum } from '../placement/placement.type.js';

@ObjectType('PlacementNumber', { description: 'How many placements ran on a day, in one stage (aantal plaatsingen).' })
@Classified('STRUCTURE')
export class PlacementNumberType {
  @Field(() => DateScalar, { description: 'The day: the first of a month.' })
  on!: string;
  @Field(() => PlacementStageEnum, {
    description: 'The stage as it is now; earlier ones of the same placement are not kept.',
  })
  stage!: string;
  @Field(() => Int, { nullable: true, description: 'How many; null to who manages when there are fewer than five.' })
  placements!: number | null;
}

@ObjectType('PlacementOutcome', { description: 'What came of placements in a calendar year (uitkomst).' })
@Classified('STRUCTURE')
export class PlacementOutcomeType {
  @Field(() => Int, { description: 'Calendar year.' })
  year!: number;
  @Field(() => Int, { nullable: true, description: 'Placements that began; null to who manages under five.' })
  begun!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'People who came to regular work: a placement of that stage began, or one ended for a regular job. Null to who manages under five.',
  })
  toRegularWork!: number | null;
}
