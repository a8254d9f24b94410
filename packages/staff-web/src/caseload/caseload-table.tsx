import { Badge, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { runsOn, today } from '../shown/today.js';
import { ClientLink } from '../site/client-link.js';
import { useWords, type Words } from '../words/words.js';
import { exemptionOf, type CaseloadRow } from './caseload-filters.js';
import classes from './caseload.module.css';

/** Where somebody works today, in words. */
export function placementsOf(placements: CaseloadRow['placements'], sayValue: Words['sayValue']): string {
  const day = today();
  return (placements ?? [])
    .filter(({ period }) => runsOn(period, day))
    .map(({ stage, jobTitle }) => `${sayValue('stage', stage)}: ${jobTitle}`)
    .join(', ');
}

/** Clients, one on a line. */
export function CaseloadTable({ rows }: { readonly rows: readonly CaseloadRow[] }): ReactNode {
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
  readonly row: CaseloadRow;
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
function Attention({ row }: { readonly row: CaseloadRow }): ReactNode {
  const { say, day } = useWords();
  const exemption = exemptionOf(row);
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
