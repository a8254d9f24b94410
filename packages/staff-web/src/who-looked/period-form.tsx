import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { daysFrom } from '../shown/days-from.js';
import { typedDay } from '../shown/typed-day.js';
import { useWords } from '../words/words.js';
import { periodOf, type LogPeriod } from './log-period.js';

interface PeriodFormProps {
  readonly period: LogPeriod;
  readonly onAsk: (period: LogPeriod) => void;
}

/** Of which days the log is read. */
export function PeriodForm({ period, onAsk }: PeriodFormProps): ReactNode {
  const { say } = useWords();
  const [typed, setTyped] = useState({ first: typedDay(period.from), last: typedDay(daysFrom(period.until, -1)) });
  const [wrong, setWrong] = useState<string | null>(null);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const meant = periodOf(typed);
    setWrong('wrong' in meant ? meant.wrong : null);
    if (!('wrong' in meant)) onAsk(meant);
  };
  const toldFirst = wrong === 'first' && say('log.wrongDay');
  const toldLast =
    (wrong === 'last' && say('log.wrongDay')) ||
    (wrong === 'order' && say('log.wrongOrder')) ||
    (wrong === 'length' && say('log.wrongLength'));
  return (
    <Group component="form" align="flex-start" aria-label={say('log.period')} onSubmit={ask}>
      <TextInput
        label={say('log.first')}
        description={say('log.dayHint')}
        inputMode="numeric"
        value={typed.first}
        error={toldFirst}
        onChange={(event) => setTyped({ ...typed, first: event.currentTarget.value })}
      />
      <TextInput
        label={say('log.last')}
        description={say('log.dayHint')}
        inputMode="numeric"
        value={typed.last}
        error={toldLast}
        onChange={(event) => setTyped({ ...typed, last: event.currentTarget.value })}
      />
      <Button type="submit">{say('log.ask')}</Button>
    </Group>
  );
}
