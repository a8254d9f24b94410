import { useQuery } from '@apollo/client/react';
import { Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { STAGES } from '../board/stages.js';
import { Panel } from '../client/panel.js';
import { PlacementNumbersDocument, type PlacementNumbersQuery } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import { TableFrame } from '../shown/table-frame.js';
import { useWords } from '../words/words.js';
import { StandingBars } from './bars.js';
import classes from './charts.module.css';
import { numbersByMonth, type NumbersByMonth } from './numbers-by-month.js';

const MONTHS = 12;

interface PlacementsOverTimeProps {
  /** Whether numbers under five are left out, as for who manages. */
  readonly isOfAll?: boolean;
}

/** Placements by stage over the last year: small bars for each stage, and the same as a table. */
export function PlacementsOverTime({ isOfAll = false }: PlacementsOverTimeProps): ReactNode {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(PlacementNumbersDocument, {
    variables: { months: MONTHS },
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error);
  return (
    <Panel title={say('chart.placements')}>
      <Text size="sm" c="dimmed">
        {say(isOfAll ? 'chart.placementsOfAll' : 'chart.placementsOfOwn')}
      </Text>
      {problem && <WhyNotOrProblem problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {data && isNothing(data.placementNumbers) && <Text c="dimmed">{say('chart.noPlacements')}</Text>}
      {data && !isNothing(data.placementNumbers) && <Numbers numbers={data.placementNumbers} />}
    </Panel>
  );
}

/** Whether there is nothing to draw. What is not told may be something. */
function isNothing(numbers: PlacementNumbersQuery['placementNumbers']): boolean {
  return numbers.every(({ placements }) => placements === 0);
}

interface WhyNotOrProblemProps {
  readonly problem: Parameters<typeof ProblemNote>[0]['problem'];
  readonly onAgain: () => void;
}

/** Who may not count reads for which purposes one may; what went wrong can be tried again. */
export function WhyNotOrProblem({ problem, onAgain }: WhyNotOrProblemProps): ReactNode {
  const { say, sayValue } = useWords();
  if (problem.code !== 'FORBIDDEN') return <ProblemNote problem={problem} onAgain={onAgain} />;
  const purposes = problem.purposes.map((purpose) => sayValue('purpose', purpose)).join(', ');
  return <Text>{say('chart.notAllowed', { purposes })}</Text>;
}

function Numbers({ numbers }: { readonly numbers: PlacementNumbersQuery['placementNumbers'] }): ReactNode {
  const { say } = useWords();
  const byMonth = numbersByMonth(numbers);
  return (
    <figure className={classes.figure} aria-label={say('chart.placements')}>
      <StageBars byMonth={byMonth} />
      <StageTable byMonth={byMonth} />
    </figure>
  );
}

function StageBars({ byMonth: { months, most, of } }: { readonly byMonth: NumbersByMonth }): ReactNode {
  const { sayValue, month } = useWords();
  const shown = STAGES.filter((stage) => months.some((one) => of(one, stage) !== 0));
  return (
    <div className={classes.rows} aria-hidden>
      {shown.map((stage) => (
        <Stack key={stage} gap={2}>
          <Text size="xs">{sayValue('stage', stage)}</Text>
          <StandingBars most={most} values={months.map((one) => of(one, stage))} />
        </Stack>
      ))}
      <Text size="xs" c="dimmed">
        {month(months[0]!)} – {month(months.at(-1)!)}
      </Text>
    </div>
  );
}

function StageTable({ byMonth: { months, of } }: { readonly byMonth: NumbersByMonth }): ReactNode {
  const { say, sayValue, month, number } = useWords();
  const shown = STAGES.filter((stage) => months.some((one) => of(one, stage) !== 0));
  return (
    <TableFrame title={say('chart.placements')}>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('chart.month')}</Table.Th>
            {shown.map((stage) => (
              <Table.Th key={stage} scope="col">
                {sayValue('stage', stage)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {months.map((one) => (
            <Table.Tr key={one}>
              <Table.Th scope="row">{month(one)}</Table.Th>
              {shown.map((stage) => {
                const placements = of(one, stage);
                return <Table.Td key={stage}>{placements === null ? say('chart.few') : number(placements)}</Table.Td>;
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
