import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, DateScalar, enumOf, PageInfoType, UserErrorType } from '@klantbeeld/subgraph';
import { TASK_KINDS, type TaskKind } from './task.kinds.js';

/** Kinds of tasks. */
export const TaskKindEnum = enumOf(Object.keys(TASK_KINDS) as TaskKind[]);
registerEnumType(TaskKindEnum, {
  name: 'TaskKind',
  description: 'What has to be done (soort taak).',
  valuesConfig: {
    REVIEW_EXEMPTION: { description: 'Review an exemption before it ends (herbeoordeling, Participatiewet art. 9).' },
    GUIDE_AFTER_EXEMPTION: { description: 'An exemption ended and the duties are back: talk about the way to work.' },
    DECIDE_APPLICATION: { description: 'Decide on an application whose term runs out or has passed (Awb art. 4:13).' },
    DECIDE_AFTER_SUSPENSION: {
      description: 'The term to repair passed: repaired, or withdraw the benefit (art. 54 lid 4).',
    },
    JUDGE_SANCTION_PROPOSAL: { description: 'Decide on a proposed lowering of the benefit (art. 7 lid 4, 18).' },
    RECONSIDER_SANCTION: { description: 'Reconsider a lowering of the benefit (heroverweging, art. 18 lid 3).' },
    HEAR_ABOUT_CONDUCT: { description: 'Hear the client about conduct that was observed (zienswijze, Awb art. 4:8).' },
  },
});

@ObjectType('Task', {
  description:
    'Work that waits for who guides a client (taak); it goes along with the client. It says what, never why.',
})
@Classified('INHERITED')
export class TaskType {
  clientId!: string;
  @Field(() => ID, { description: 'Id of the task.' })
  id!: string;
  @Field(() => TaskKindEnum, { description: 'What has to be done.' })
  kind!: TaskKind;
  @Field(() => DateScalar, { description: 'Last day to do it on.' })
  dueOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was done; null while it is open.' })
  doneOn!: string | null;
  @Field(() => Int, { description: 'Version of the record; give it when it is done.' })
  version!: number;
}

@ObjectType('TaskEdge', { description: 'A task in a list.' })
@Classified('STRUCTURE')
export class TaskEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;
  @Field(() => TaskType, { description: 'The task.' })
  node!: TaskType;
}

@ObjectType('TaskConnection', { description: 'A page of tasks, what is due first on top.' })
@Classified('STRUCTURE')
export class TaskConnectionType {
  @Field(() => [TaskEdgeType], { description: 'The tasks of this page.' })
  edges!: readonly TaskEdgeType[];
  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;
}

@ObjectType('TaskNotFoundError', {
  implements: UserErrorType,
  description: 'Refusal: no such task, or not one of your clients; the two look the same.',
})
@Classified('STRUCTURE')
export class TaskNotFoundErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The id that was asked for.' })
  taskId!: string;
}

@ObjectType('TaskDoneError', { implements: UserErrorType, description: 'Refusal: the task was done already.' })
@Classified('STRUCTURE')
export class TaskDoneErrorType extends UserErrorType {
  @Field(() => ID, { description: 'The task that was done.' })
  taskId!: string;
}
