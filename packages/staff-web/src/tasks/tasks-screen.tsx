import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { FinishTaskDocument, MyTasksDocument, type MyTasksQuery } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { Empty, ProblemNote, Waiting } from '../shell/states.js';
import { ClientLink } from '../site/client-link.js';
import { useWords } from '../words/words.js';
import classes from '../caseload/caseload.module.css';

type Task = MyTasksQuery['tasks']['edges'][number]['node'];

const PAGE = 25;

/** What waits for somebody about their own clients, what is due first on top. */
export function TasksScreen(): ReactNode {
  const { say } = useWords();
  const { data, error, loading, refetch, fetchMore } = useQuery(MyTasksDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error).filter(({ path }) => path.length < 2);
  const tasks = data?.tasks.edges.map(({ node }) => node).filter(({ doneOn }) => !doneOn) ?? [];
  const { hasNextPage = false, endCursor = null } = data?.tasks.pageInfo ?? {};
  const more = (): void =>
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: { tasks: next } }) => ({
        ...before,
        tasks: { ...next, edges: [...before.tasks.edges, ...next.edges] },
      }),
    });
  return (
    <Stack>
      <Title order={1}>{say('tasks.title')}</Title>
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {data && tasks.length === 0 && <Empty>{say('tasks.empty')}</Empty>}
      {data && <TaskTable tasks={tasks} onChanged={() => void refetch()} />}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={loading} onClick={more}>
            {say('page.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface TaskTableProps {
  readonly tasks: readonly Task[];
  readonly onChanged: () => void;
}

function TaskTable({ tasks, onChanged }: TaskTableProps): ReactNode {
  const { say, sayValue, day } = useWords();
  const [told, setTold] = useState<string | null>(null);
  const note = <div aria-live="polite">{told && <Alert variant="light">{told}</Alert>}</div>;
  if (tasks.length === 0) return note;
  return (
    <>
      {note}
      <div className={classes.scroll} role="region" aria-label={say('tasks.title')} tabIndex={0}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('tasks.what')}</Table.Th>
              <Table.Th scope="col">{say('tasks.who')}</Table.Th>
              <Table.Th scope="col">{say('tasks.due')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tasks.map((task) => (
              <Table.Tr key={task.id}>
                <Table.Th scope="row">{sayValue('task', task.kind)}</Table.Th>
                <Table.Td>
                  {task.client && (
                    <ClientLink id={task.client.id} name={task.client.name?.full ?? say('client.unknown')} />
                  )}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    <Text size="sm">{day(task.dueOn)}</Text>
                    {task.isOverdue && (
                      <Badge color="red" variant="light">
                        {say('tasks.overdue')}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td>
                  <Finish task={task} onTold={setTold} onChanged={onChanged} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

interface FinishProps {
  readonly task: Task;
  readonly onTold: (told: string) => void;
  readonly onChanged: () => void;
}

/** Says that a task is done; a repeat after a broken connection has no second effect. */
function Finish({ task, onTold, onChanged }: FinishProps): ReactNode {
  const { say, sayValue, hasWord } = useWords();
  const whyNot = ({ __typename, message }: { readonly __typename: string; readonly message: string }): string =>
    hasWord('taskRefusal', __typename) ? sayValue('taskRefusal', __typename) : message;
  const [finish, { loading, error }] = useMutation(FinishTaskDocument);
  const idempotencyKey = useRef(crypto.randomUUID());
  const [problem] = problemsOf(error);
  const act = async (): Promise<void> => {
    const input = { taskId: task.id, expectedVersion: task.version, idempotencyKey: idempotencyKey.current };
    const { data } = await finish({ variables: { input } });
    const answer = data?.completeTask;
    if (!answer) return;
    onTold(answer.__typename === 'CompleteTaskSuccess' ? say('tasks.isDone') : whyNot(answer));
    onChanged();
  };
  if (problem) return <ProblemNote problem={problem} onAgain={() => void act().catch(() => undefined)} />;
  return (
    <Button
      size="xs"
      variant="default"
      loading={loading}
      aria-label={say('tasks.doneFor', { task: sayValue('task', task.kind), name: task.client?.name?.full ?? '' })}
      onClick={() => void act().catch(() => undefined)}
    >
      {say('tasks.done')}
    </Button>
  );
}
