import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Law } from '@klantbeeld/domain';
import { Classified, LawEnum, pageOf, pageSize, readIdCursor, type SubgraphRequest } from '@klantbeeld/subgraph';
import { clientById } from '../client/client.loader.js';
import { ClientType } from '../client/client.type.js';
import { completeTask } from './complete-task.js';
import { CompleteTaskInput, CompleteTaskResult } from './complete-task.type.js';
import { TASK_KINDS } from './task.kinds.js';
import { taskById, taskPage } from './task.loader.js';
import { TaskConnectionType, TaskType } from './task.type.js';

@Resolver(() => TaskType)
export class TaskResolver {
  @Classified('STRUCTURE')
  @Query(() => TaskConnectionType, {
    description:
      'What waits for the caller about one’s own clients, for the purpose of the request: of those one is responsible for, and of those for whom nobody with this purpose is (takenlijst).',
  })
  async tasks(
    @Ctx() request: SubgraphRequest,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the task before this page.' })
    after?: string,
  ): Promise<object> {
    const size = pageSize(first);
    const ids = await taskPage(request, readIdCursor(after), size + 1);
    // The one after this page says that there is more, and is not looked at: the access log would name somebody unseen.
    const tasks = await Promise.all(ids.slice(0, size).map((id) => request.load(taskById, id)));
    const { edges, pageInfo } = pageOf(
      tasks.filter((task) => task !== null),
      size,
    );
    return { edges, pageInfo: { ...pageInfo, hasNextPage: ids.length > size } };
  }

  @Classified('INHERITED')
  @FieldResolver(() => LawEnum, { description: 'The law that it is about.' })
  law(@Root() { kind }: TaskType): Law {
    return TASK_KINDS[kind].law;
  }

  @Classified('INHERITED')
  @FieldResolver(() => Boolean, { description: 'Whether it is open after its last day.' })
  isOverdue(@Root() { doneOn, dueOn }: TaskType, @Ctx() { today }: SubgraphRequest): boolean {
    return doneOn === null && dueOn < today;
  }

  @Classified('STRUCTURE')
  @FieldResolver(() => ClientType, { nullable: true, description: 'The client whom it is about.' })
  client(@Root() { clientId }: TaskType, @Ctx() request: SubgraphRequest): Promise<object | null> {
    return request.load(clientById, clientId);
  }

  @Classified('STRUCTURE')
  @Mutation(() => CompleteTaskResult, { description: 'Says that a task is done (taak afgehandeld).' })
  completeTask(@Arg('input', () => CompleteTaskInput) input: CompleteTaskInput, @Ctx() request: SubgraphRequest) {
    return completeTask(request, input);
  }
}
