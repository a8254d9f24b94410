import { Field, ObjectType } from 'type-graphql';
import { Classified, DateScalar } from '@klantbeeld/subgraph';

@ObjectType('SafetyInstruction', {
  description: 'What to heed when meeting this client, without the incident behind it (veiligheidsinstructie).',
})
@Classified('INHERITED')
export class SafetyInstructionType {
  @Field(() => String, { description: 'What to do.' })
  instruction!: string;
  @Field(() => DateScalar, { description: 'First day it no longer holds.' })
  expiresOn!: string;
}
