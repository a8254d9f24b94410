import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { MyCaseloadDocument, type MyCaseloadQuery } from '../graph/generated/graphql.js';
import { problemsOf } from '../graph/problems.js';
import { useViewer } from '../purpose/use-purpose.js';
import { Empty, ProblemNote, Waiting } from '../shell/states.js';
import { runsOn, today } from '../shown/today.js';
import { ClientLink } from '../site/client-link.js';
import { useWords, type Words } from '../words/words.js';
import { fileOf } from './caseload-file.js';
import classes from './caseload.module.css';

type Row = MyCaseloadQuery['caseload']['edges'][number]['node'];

const PAGE = 25;

/** One's own clients for the purpose of this tab, by surname as the graph gives them, a page at a time. */
export function CaseloadScreen(): ReactNode {
  const { say, language } = useWords();
  const [filter, setFilter] = useState('');
  const { data, error, loading, refetch, fetchMore } = useQuery(MyCaseloadDocument, {
    variables: { first: PAGE, language },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  });
  const [problem] = problemsOf(error).filter(({ path }) => path.length < 2);
  const rows = data?.caseload.edges.map(({ node }) => node) ?? [];
  const shown = rows.filter(({ name }) => (name?.full ?? '').toLowerCase().includes(filter.trim().toLowerCase()));
  const { hasNextPage = false, endCursor = null } = data?.caseload.pageInfo ?? {};
  const more = (): void =>
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: { caseload } }) => ({
        ...before,
        caseload: { ...caseload, edges: [...before.caseload.edges, ...caseload.edges] },
      }),
    });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{say('caseload.title')}</Title>
        <Limit />
      </Group>
      {problem && <ProblemNote problem={problem} onAgain={() => void refetch()} />}
      {!data && !problem && <Waiting lines={6} />}
      {data && rows.length === 0 && <Empty>{say('caseload.empty')}</Empty>}
      {rows.length > 0 && (
        <>
          <TextInput
            label={say('caseload.filter')}
            value={filter}
            autoComplete="off"
            maw="24rem"
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <SaveButton rows={shown} />
          {shown.length > 0 ? <Rows rows={shown} /> : <Empty>{say('caseload.noneFound')}</Empty>}
        </>
      )}
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

/** Saves the rows that are shown as a file for a spreadsheet. */
function SaveButton({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { say, sayValue } = useWords();
  const save = (): void => {
    const columns = (['name', 'age', 'locality', 'level', 'work'] as const).map((column) => say(`caseload.${column}`));
    const lines = rows.map(({ name, ageBand, locality, participationLevel, placements }) => [
      name?.full ?? '',
      ageBand ?? '',
      locality ?? '',
      String(participationLevel?.level ?? ''),
      placementsOf(placements, sayValue),
    ]);
    // The mark at the start lets spreadsheets read accents as they are.
    const file = new Blob([`\uFEFF${fileOf([columns, ...lines])}`], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'caseload.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Group>
      <Button size="xs" variant="default" onClick={save}>
        {say('caseload.file')}
      </Button>
    </Group>
  );
}

/** Where somebody works today, in words. */
function placementsOf(placements: Row['placements'], sayValue: Words['sayValue']): string {
  const day = today();
  return (placements ?? [])
    .filter(({ period }) => runsOn(period, day))
    .map(({ stage, jobTitle }) => `${sayValue('stage', stage)}: ${jobTitle}`)
    .join(', ');
}

/** How many clients somebody has, and the alert when that is more than was agreed. */
function Limit(): ReactNode {
  const { say } = useWords();
  const { size, limit } = useViewer().caseloadLimit;
  if (limit === null) return <Text c="dimmed">{say('caseload.size', { size })}</Text>;
  if (size <= limit) return <Text c="dimmed">{say('caseload.limit', { size, limit })}</Text>;
  return (
    <Text role="alert" fw={600}>
      {say('caseload.limit', { size, limit })}. {say('caseload.overLimit')}
    </Text>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { say, sayValue } = useWords();
  return (
    <div className={classes.scroll} role="region" aria-label={say('caseload.title')} tabIndex={0}>
      <Table striped highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {(['name', 'age', 'locality', 'level', 'work', 'attention'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {say(`caseload.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row">
                <ClientLink id={row.id} name={row.name?.full ?? say('client.unknown')} />
              </Table.Th>
              <Table.Td>{row.ageBand}</Table.Td>
              <Cell row={row} field="locality">
                {row.locality}
              </Cell>
              <Cell row={row} field="participationLevel">
                {row.participationLevel?.level}
              </Cell>
              <Cell row={row} field="placements">
                {placementsOf(row.placements, sayValue)}
              </Cell>
              <Table.Td>
                <Attention row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface CellProps {
  readonly row: Row;
  readonly field: string;
  readonly children: ReactNode;
}

/** A cell that tells what is withheld from what is not there. */
function Cell({ row, field, children }: CellProps): ReactNode {
  const { say } = useWords();
  const isWithheld = row.withheld.some(({ path }) => path === field);
  return <Table.Td>{isWithheld ? <Text c="dimmed">{say('caseload.withheld')}</Text> : children}</Table.Td>;
}

/** What to mind before one opens somebody. */
function Attention({ row }: { readonly row: Row }): ReactNode {
  const { say, day } = useWords();
  const exemption = row.benefits?.__typename === 'BenefitsDossier' ? row.benefits.exemption : null;
  return (
    <Group gap="xs">
      {row.diedOn && (
        <Badge color="gray" variant="light">
          {say('caseload.died')}
        </Badge>
      )}
      {row.safetyInstruction && (
        <Badge color="red" variant="light">
          {say('caseload.safety')}
        </Badge>
      )}
      {exemption?.exempt && (
        <Badge color="blue" variant="light">
          {exemption.until ? say('caseload.exemptUntil', { day: day(exemption.until) }) : say('caseload.exempt')}
        </Badge>
      )}
    </Group>
  );
}
