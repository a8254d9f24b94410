import { useQuery } from '@apollo/client/react';
import { Alert, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Panel } from '../client/panel.js';
import { LogNumbersDocument, type LogNumbersFragment } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { ProblemNote, Waiting } from '../shell/states.js';
import { today } from '../shown/today.js';
import { TableFrame } from '../shown/table-frame.js';
import { useWords } from '../words/words.js';
import { LogLines, type LineChoice } from './log-lines.js';
import { LOG_PARTS, type LogPartName } from './log-parts.js';
import { lastMonth, type LogPeriod } from './log-period.js';
import { MostUsed } from './most-used.js';
import { PeriodForm } from './period-form.js';

const MOST = 10;
const INDICATORS = ['looks', 'refused', 'searchesByOtherKey', 'atNight', 'inWeekend', 'overrides'] as const;

/** Who looked at whom, for the privacy officer: numbers that tell where to look closer, and the lines behind them. */
export function LogScreen(): ReactNode {
  const { say } = useWords();
  const [period, setPeriod] = useState<LogPeriod>(() => lastMonth(today()));
  const [choice, setChoice] = useState<LineChoice>({ part: 'shared', onlyOverrides: false, of: null });
  return (
    <Stack>
      <Title order={1}>{say('log.title')}</Title>
      <Text>{say('purpose.noClients')}</Text>
      <Alert variant="light">{say('log.intro')}</Alert>
      <PeriodForm period={period} onAsk={setPeriod} />
      <Numbers period={period} onChoose={(of, part) => setChoice({ ...choice, part, of })} />
      <LogLines period={period} choice={choice} onChange={setChoice} />
    </Stack>
  );
}

interface NumbersProps {
  readonly period: LogPeriod;
  readonly onChoose: (of: LineChoice['of'], part: LogPartName) => void;
}

function Numbers({ period, onChoose }: NumbersProps): ReactNode {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(LogNumbersDocument, {
    variables: { ...period, first: MOST },
    errorPolicy: 'all',
    // Every reading of the log is a line of it: once for each period that is asked.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [problem] = problemsOf(error);
  const report = data?.accessReport;
  return (
    <>
      <Panel title={say('log.numbers')}>
        {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
        {!data && !problem && <Waiting />}
        {report && <Indicators report={report} />}
      </Panel>
      {report && <MostUsed report={report} onChoose={onChoose} />}
    </>
  );
}

/** The numbers of each part of the log; null of a law that does not answer. */
export type LogReport = { readonly [Part in LogPartName]: LogNumbersFragment | null };

function Indicators({ report }: { readonly report: LogReport }): ReactNode {
  const { say, sayValue, number } = useWords();
  return (
    <TableFrame title={say('log.numbers')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('log.part')}</Table.Th>
            {INDICATORS.map((indicator) => (
              <Table.Th key={indicator} scope="col">
                {sayValue('indicator', indicator)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {LOG_PARTS.map((part) => (
            <Table.Tr key={part}>
              <Table.Th scope="row">{sayValue('logPart', part)}</Table.Th>
              {INDICATORS.map((indicator) => {
                const told = report[part]?.indicators?.[indicator];
                return (
                  <Table.Td key={indicator}>{told === undefined ? say('client.unavailable') : number(told)}</Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
