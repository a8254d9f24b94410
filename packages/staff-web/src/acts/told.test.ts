import { expect, test } from '@jest/globals';
import { DUTCH, type WordKey } from '../words/nl.js';
import type { Words } from '../words/words.js';
import { toldRefusal, toldWrong } from './told.js';

const WORDS = {
  say: (key: WordKey, values: Readonly<Record<string, string | number>> = {}) =>
    DUTCH[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  sayValue: (kind: string, value: string) => (DUTCH as Record<string, string>)[`${kind}.${value}`] ?? value,
  hasWord: (kind: string, value: string) => `${kind}.${value}` in DUTCH,
  day: (date: string) => date,
} as unknown as Words;

test('what the graph says of a field is told in Dutch: by its sentence, by its act, by its field', () => {
  const told = (act: string, path: string, message: string): string => toldWrong(WORDS, act, path, message);
  expect(told('startPlacement', 'clientId', 'This client has died; nothing new can be started.')).toContain(
    'overleden',
  );
  expect(told('changeIntake', 'question', 'This may have at most 4000 characters.')).toContain('4000 tekens');
  expect(told('endIntervention', 'endedOn', 'It began on 2026-01-01; give that day.')).toContain('Kies vandaag');
  expect(told('startIntervention', 'hoursPerWeek', 'These are whole hours a week.')).toBe('Vul hele uren in.');
  expect(told('agreeDevelopmentPlan', 'goals.2.targetOn', 'A goal is reached later.')).toContain(
    'nadat het plan begint',
  );
});

test('what has no words yet comes with the sentence of the graph', () => {
  expect(toldWrong(WORDS, 'newAct', 'newField', 'Give another.')).toContain('Give another.');
  expect(toldRefusal(WORDS, { type: 'NewError', message: 'It is full.', facts: {} })).toContain('It is full.');
});

test('a refusal is told with its facts', () => {
  const refusal = { message: '', facts: { fullOn: '2026-12-01', size: 40, limit: 40 } };
  expect(toldRefusal(WORDS, { ...refusal, type: 'NoPlaceFreeError' })).toContain('2026-12-01');
  expect(toldRefusal(WORDS, { ...refusal, type: 'CaseloadExceededError' })).toContain('40 cliënten');
  const useless = { type: 'ConsentCannotHelpError', message: '', facts: { obstacle: 'NO_LEGAL_BASIS' } };
  expect(toldRefusal(WORDS, useless)).toContain('geen grondslag');
});
