import { useQuery } from '@apollo/client/react';
import { Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../client/panel.js';
import { OwnOutcomesDocument, PlacementOutcomesDocument } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { Waiting } from '../shell/states.js';
import { today } from '../shown/today.js';
import { TableFrame } from '../shown/table-frame.js';
import { useWords } from '../words/words.js';
import { StandingBars } from './bars.js';
import classes from './charts.module.css';
import { WhyNotOrProblem } from './placements-over-time.js';

const YEARS = 5;

/** One thing that was counted, year by year. */
interface Series {
  readonly name: string;
  /** In the order of the years; null where it is not told. */
  readonly values: readonly (number | null)[];
}

/** What came of placements year by year: who came to regular work. */
export function Outcomes({ isOfAll = false }: { readonly isOfAll?: boolean }): ReactNode {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(PlacementOutcomesDocument, {
    variables: { years: YEARS },
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error);
  const rows = data?.placementOutcomes ?? [];
  return (
    <Panel title={say('chart.outcomes')}>
      <Text size="sm" c="dimmed">
        {say(isOfAll ? 'chart.outcomesOfAll' : 'chart.outcomesOfOwn')}
      </Text>
      {problem && <WhyNotOrProblem problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {rows.length > 0 && (
        <YearTable
          title={say('chart.outcomes')}
          years={rows.map(({ year }) => year)}
          series={[
            { name: say('chart.begun'), values: rows.map(({ begun }) => begun) },
            { name: say('chart.toRegularWork'), values: rows.map(({ toRegularWork }) => toRegularWork) },
          ]}
        />
      )}
    </Panel>
  );
}

/** Whom one put to work oneself, as the one responsible: of a consultant. */
export function OwnOutcomes(): ReactNode {
  const { say } = useWords();
  const year = Number(today().slice(0, 4));
  const years = [year - 2, year - 1, year];
  const { data, error, refetch } = useQuery(OwnOutcomesDocument, {
    variables: { first: years[0]!, second: years[1]!, third: years[2]! },
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error);
  const told = data && [data.viewer.first, data.viewer.second, data.viewer.third];
  return (
    <Panel title={say('chart.ownOutcomes')}>
      <Text size="sm" c="dimmed">
        {say('chart.ownOutcomesWhat')}
      </Text>
      {problem && <WhyNotOrProblem problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting />}
      {told && (
        <YearTable
          title={say('chart.ownOutcomes')}
          years={years}
          series={[
            { name: say('chart.clients'), values: told.map(({ clients }) => clients) },
            { name: say('chart.exits'), values: told.map(({ exitsBeforeGrant }) => exitsBeforeGrant) },
          ]}
        />
      )}
    </Panel>
  );
}

interface YearTableProps {
  readonly title: string;
  readonly years: readonly number[];
  readonly series: readonly Series[];
}

function YearTable({ title, years, series }: YearTableProps): ReactNode {
  const { say, number } = useWords();
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (
    <figure className={classes.figure} aria-label={title}>
      <div className={classes.rows} aria-hidden>
        {series.map(({ name, values }) => (
          <Stack key={name} gap={2}>
            <Text size="xs">{name}</Text>
            <StandingBars most={most} values={values} />
          </Stack>
        ))}
        <Text size="xs" c="dimmed">
          {years[0]} – {years.at(-1)}
        </Text>
      </div>
      <TableFrame title={title}>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('chart.year')}</Table.Th>
              {series.map(({ name }) => (
                <Table.Th key={name} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {years.map((year, place) => (
              <Table.Tr key={year}>
                <Table.Th scope="row">{year}</Table.Th>
                {series.map(({ name, values }) => {
                  const value = values[place] ?? null;
                  return <Table.Td key={name}>{value === null ? say('chart.few') : number(value)}</Table.Td>;
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
    </figure>
  );
}
