import { Button, NativeSelect, Table, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Panel } from '../client/panel.js';
import { TableFrame } from '../shown/table-frame.js';
import { useWords } from '../words/words.js';
import type { LineChoice } from './log-lines.js';
import { LOG_PARTS, type LogPartName } from './log-parts.js';
import type { LogReport } from './log-screen.js';

interface MostUsedProps {
  readonly report: LogReport;
  readonly onChoose: (of: LineChoice['of'], part: LogPartName) => void;
}

/** Who was looked at most and who looked most, in one part of the log; each leads to the lines behind it. */
export function MostUsed({ report, onChoose }: MostUsedProps): ReactNode {
  const { say, sayValue } = useWords();
  const [part, setPart] = useState<LogPartName>('shared');
  const clients = report[part]?.mostConsultedClients ?? [];
  const staff = report[part]?.highestUse ?? [];
  return (
    <Panel title={say('log.most')}>
      <NativeSelect
        label={say('log.part')}
        maw="20rem"
        value={part}
        onChange={(event) => setPart(event.currentTarget.value as LogPartName)}
        data={LOG_PARTS.map((value) => ({ value, label: sayValue('logPart', value) }))}
      />
      <Title order={3} size="h5">
        {say('log.mostStaff')}
      </Title>
      <Counted
        title={say('log.mostStaff')}
        columns={['staff', 'looks', 'refused', 'clients']}
        rows={staff.map(({ staffId, looks, refused, clients: seen }) => ({
          id: staffId,
          cells: [looks, refused, seen],
          onChoose: () => onChoose({ staffId }, part),
        }))}
      />
      <Title order={3} size="h5">
        {say('log.mostClients')}
      </Title>
      <Counted
        title={say('log.mostClients')}
        columns={['client', 'looks', 'refused', 'byStaff']}
        rows={clients.map(({ clientId, looks, refused, staff: by }) => ({
          id: clientId,
          cells: [looks, refused, by],
          onChoose: () => onChoose({ clientId }, part),
        }))}
      />
    </Panel>
  );
}

interface CountedProps {
  readonly title: string;
  readonly columns: readonly ('staff' | 'client' | 'looks' | 'refused' | 'clients' | 'byStaff')[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly number[]; readonly onChoose: () => void }[];
}

function Counted({ title, columns, rows }: CountedProps): ReactNode {
  const { say, number } = useWords();
  if (rows.length === 0) return <Text c="dimmed">{say('log.none')}</Text>;
  return (
    <TableFrame title={title}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {say(`log.${column}`)}
              </Table.Th>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, cells, onChoose }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">{id}</Table.Th>
              {cells.map((value, place) => (
                <Table.Td key={columns[place + 1]}>{number(value)}</Table.Td>
              ))}
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={say('log.linesOf', { who: id })}
                  onClick={onChoose}
                >
                  {say('log.lines')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
