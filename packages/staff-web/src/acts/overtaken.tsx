import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EarlierChange } from '../graph/problems.js';
import { useWords } from '../words/words.js';
import type { Typed } from './use-form.js';
import type { Overtaking } from './use-standing.js';

/** A fact of a form in words: its name, and what it says; an empty text for nothing. */
export type Shown = readonly (readonly [string, string])[];

interface OvertakenProps<Values extends Typed> {
  readonly conflict: EarlierChange | null;
  readonly overtaking: Overtaking<Values>;
  /** Says values of the form in words, always the same facts in the same order. */
  readonly shown: (typed: Values) => Shown;
  readonly onGoOn: () => void;
}

/** Somebody was before: what they changed, when and for which organisation, and the way to go on with what was typed. */
export function Overtaken<Values extends Typed>(props: OvertakenProps<Values>): ReactNode {
  const { conflict, overtaking, shown, onGoOn } = props;
  const { say, sayValue, moment } = useWords();
  if (!conflict) return null;
  const { before, now, isNewer } = overtaking;
  const old = shown(before);
  const changes = shown(now).flatMap(([name, text], place) => {
    const was = old[place]?.[1] ?? '';
    return was === text
      ? []
      : [say('overtaken.fact', { name, was: was || say('overtaken.nothing'), now: text || say('overtaken.nothing') })];
  });
  const { at, by } = conflict;
  return (
    <Alert color="orange" variant="light" role="alert" title={say('overtaken.title')}>
      <Text size="sm">
        {at === null
          ? say('overtaken.before')
          : by === null
            ? say('overtaken.at', { moment: moment(at) })
            : say('overtaken.by', { moment: moment(at), organisation: sayValue('organisation', by) })}
      </Text>
      {isNewer && changes.length === 0 && <Text size="sm">{say('overtaken.other')}</Text>}
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {isNewer && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={onGoOn}>
            {say('overtaken.goOn')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
