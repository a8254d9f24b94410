import { Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  Classified,
  DateScalar,
  InvalidInputErrorType,
  resultUnion,
  type RepeatableInput,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { taskById } from './task.loader.js';
import { TaskDoneErrorType, TaskNotFoundErrorType, TaskType } from './task.type.js';

@InputType('CompleteTaskInput', { description: 'Which task is done.' })
@Classified('SHARED_FACT')
export class CompleteTaskInput implements RepeatableInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;
  @Field(() => Int, { description: 'Version that you read.' })
  expectedVersion!: number;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was done; today when left out.' })
  doneOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Your own key for this act: a repeat with the same key has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('CompleteTaskSuccess', { description: 'The task is done.' })
@Classified('STRUCTURE')
export class CompleteTaskSuccessType {
  taskId!: string;
}

@Resolver(() => CompleteTaskSuccessType)
export class CompleteTaskSuccessResolver {
  @Classified('STRUCTURE')
  @FieldResolver(() => TaskType, { nullable: true, description: 'The task as it stands now.' })
  task(@Root() success: CompleteTaskSuccessType, @Ctx() request: SubgraphRequest) {
    return request.load(taskById, success.taskId);
  }
}

/** What completing a task answers. */
export const CompleteTaskResult = resultUnion('CompleteTaskResult', 'A task that is done, or why it is not.', [
  CompleteTaskSuccessType,
  InvalidInputErrorType,
  TaskNotFoundErrorType,
  TaskDoneErrorType,
]);
