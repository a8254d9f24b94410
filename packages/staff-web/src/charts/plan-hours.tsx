import { useQuery } from '@apollo/client/react';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../client/panel.js';
import { PlanHoursDocument } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import { useWords } from '../words/words.js';
import { LyingBar } from './bars.js';
import { hoursByGoal } from './hours-by-goal.js';

/** Hours a week of the plan of a client by the goal they serve: a table with a bar on each line. */
export function PlanHours({ clientId }: { readonly clientId: string }): ReactNode {
  const { say, sayValue, number } = useWords();
  const { data, error, refetch } = useQuery(PlanHoursDocument, {
    variables: { id: clientId },
    errorPolicy: 'all',
  });
  const [problem] = problemsOf(error);
  const client = data?.client;
  const rows = client ? hoursByGoal(client) : [];
  // Nothing to draw is no panel: that there is no plan, or that it is not shown, stands in the panel of the plan.
  if (data && rows.length === 0) return null;
  const planned = client?.developmentPlan?.hoursPerWeek ?? null;
  const most = Math.max(planned ?? 0, ...rows.map(({ hours }) => hours));
  return (
    <Panel title={say('chart.planHours')}>
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {rows.length > 0 && (
        <Table layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('chart.goal')}</Table.Th>
              <Table.Th scope="col">{say('chart.hours')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ domain, hours }) => (
              <Table.Tr key={domain}>
                <Table.Th scope="row">{domain ? sayValue('goal', domain) : say('chart.noGoal')}</Table.Th>
                <Table.Td>
                  {number(hours)}
                  <LyingBar value={hours} most={most} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {planned !== null && <Text size="sm">{say('chart.planned', { hours: planned })}</Text>}
    </Panel>
  );
}
