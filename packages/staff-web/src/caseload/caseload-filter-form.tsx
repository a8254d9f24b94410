import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { STAGES } from '../board/stages.js';
import { useWords, type Words } from '../words/words.js';
import {
  EVERYBODY,
  FILTER_LAWS,
  isFiltering,
  isSame,
  ORDERS,
  savedFilters,
  saveFilters,
  SIGNALS,
  type CaseloadFilter,
} from './caseload-filters.js';

interface CaseloadFilterFormProps {
  readonly filter: CaseloadFilter;
  readonly onChange: (filter: CaseloadFilter) => void;
}

/** In which order, and who of them; a choice that one makes often can be saved. */
export function CaseloadFilterForm({ filter, onChange }: CaseloadFilterFormProps): ReactNode {
  const { say, sayValue } = useWords();
  const optionsOf = (kind: string, values: readonly string[]) => [
    { value: '', label: say('caseload.all') },
    ...values.map((value) => ({ value, label: sayValue(kind, value) })),
  ];
  const put = (change: Partial<CaseloadFilter>): void => onChange({ ...filter, ...change });
  return (
    <Stack gap="xs" role="group" aria-label={say('caseload.filters')}>
      <Group gap="sm">
        <NativeSelect
          label={say('caseload.order')}
          value={filter.order}
          onChange={(event) => put({ order: event.currentTarget.value as CaseloadFilter['order'] })}
          data={ORDERS.map((value) => ({ value, label: sayValue('order', value) }))}
        />
        <NativeSelect
          label={say('caseload.work')}
          value={filter.stage}
          onChange={(event) => put({ stage: event.currentTarget.value })}
          data={optionsOf('stage', STAGES)}
        />
        <NativeSelect
          label={say('caseload.law')}
          value={filter.law}
          onChange={(event) => put({ law: event.currentTarget.value })}
          data={optionsOf('lawPlays', FILTER_LAWS)}
        />
        <NativeSelect
          label={say('caseload.attention')}
          value={filter.signal}
          onChange={(event) => put({ signal: event.currentTarget.value })}
          data={optionsOf('signal', SIGNALS)}
        />
      </Group>
      <SavedFilters filter={filter} onChange={onChange} />
    </Stack>
  );
}

/** Choices that were saved in this browser: values of the lists above, nothing that was typed. */
function SavedFilters({ filter, onChange }: CaseloadFilterFormProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const [saved, setSaved] = useState(savedFilters);
  const isSaved = saved.some((one) => isSame(one, filter));
  if (saved.length === 0 && isSame(filter, EVERYBODY)) return null;
  return (
    <Group gap="xs">
      {saved.length > 0 && <Text size="sm">{say('caseload.savedFilters')}</Text>}
      {saved.map((one) => (
        <Button
          key={nameOf(one, words)}
          size="compact-sm"
          variant={isSame(one, filter) ? 'filled' : 'default'}
          aria-pressed={isSame(one, filter)}
          onClick={() => onChange(one)}
        >
          {nameOf(one, words)}
        </Button>
      ))}
      {!isSaved && !isSame(filter, EVERYBODY) && (
        <Button size="compact-sm" variant="outline" onClick={() => setSaved(saveFilters([...saved, filter]))}>
          {say('caseload.saveFilter')}
        </Button>
      )}
      {isSaved && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setSaved(saveFilters(saved.filter((one) => !isSame(one, filter))))}
        >
          {say('caseload.dropFilter')}
        </Button>
      )}
      {(isFiltering(filter) || filter.order !== EVERYBODY.order) && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(EVERYBODY)}>
          {say('caseload.noFilter')}
        </Button>
      )}
    </Group>
  );
}

/** What a filter is called: what it says. */
function nameOf({ order, stage, law, signal }: CaseloadFilter, { sayValue }: Words): string {
  const parts = [
    stage && sayValue('stage', stage),
    law && sayValue('lawPlays', law),
    signal && sayValue('signal', signal),
    order !== EVERYBODY.order && sayValue('order', order),
  ];
  return parts.filter(Boolean).join(', ');
}
