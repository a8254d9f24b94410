import { Field, ID, ObjectType } from 'type-graphql';
import { Classified, PageInfoType } from '@klantbeeld/subgraph';

@ObjectType('Employer', { description: 'An employer, the second customer of the company (werkgever).' })
@Classified('STRUCTURE')
export class EmployerType {
  @Field(() => ID, { description: 'Id of the employer.' })
  id!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Line of business.' })
  sector!: string | null;
  @Field(() => String, { nullable: true, description: 'Town.' })
  locality!: string | null;
}

@ObjectType('EmployerEdge', { description: 'An employer in a list.' })
@Classified('STRUCTURE')
export class EmployerEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;
  @Field(() => EmployerType, { description: 'The employer.' })
  node!: EmployerType;
}

@ObjectType('EmployerConnection', { description: 'A page of employers.' })
@Classified('STRUCTURE')
export class EmployerConnectionType {
  @Field(() => [EmployerEdgeType], { description: 'The employers of this page.' })
  edges!: readonly EmployerEdgeType[];
  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;
}
