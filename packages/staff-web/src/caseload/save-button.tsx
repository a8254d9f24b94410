import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { fileOf } from './caseload-file.js';
import type { CaseloadRow } from './caseload-filters.js';
import { placementsOf } from './caseload-table.js';

/** Saves the rows that are shown as a file for a spreadsheet. */
export function SaveButton({ rows }: { readonly rows: readonly CaseloadRow[] }): ReactNode {
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
