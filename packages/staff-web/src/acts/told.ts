import type { WordKey } from '../words/nl.js';
import type { Words } from '../words/words.js';
import type { Refusal } from './use-act.js';

/** What the graph says of a field, by how it says it; the same in every act. */
const SENTENCES: readonly (readonly [RegExp, WordKey])[] = [
  [/has died/, 'wrong.died'],
  [/may not be empty/, 'wrong.empty'],
  [/at most ([\d,]+) characters/, 'wrong.tooLong'],
  [/here at most (\d+) months, until (\d{4}-\d\d-\d\d)/, 'wrong.exemptionMost'],
  [/ends on (\d{4}-\d\d-\d\d) at the latest/, 'wrong.latest'],
  [/cannot be stored/, 'wrong.sign'],
  [/lies after the first day/, 'wrong.period'],
  [/six steps/, 'wrong.level'],
  [/belongs in the dossier of your own law/, 'wrong.ownLaw'],
  [/no language code/, 'wrong.language'],
  [/may not read this text/, 'wrong.unread'],
];

/** What is wrong with a field, in the words of the page; what it has no words for comes with the graph’s own sentence. */
export function toldWrong({ say, hasWord, sayValue, day }: Words, act: string, path: string, message: string): string {
  for (const [pattern, word] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) return say(word, factsIn(found, day));
  }
  const field = path.replaceAll(/\.\d+/g, '');
  for (const kind of [`wrong.${act}`, 'wrong']) if (hasWord(kind, field)) return sayValue(kind, field);
  return say('wrong.unknown', { message });
}

/** The number and the day that a sentence names. */
function factsIn(found: RegExpExecArray, day: (date: string) => string): Readonly<Record<string, string>> {
  const told = found.slice(1);
  const date = told.find((one) => one.includes('-'));
  return { most: told.find((one) => one !== date)?.replace(',', '.') ?? '', day: date ? day(date) : '' };
}

/** Why an act was refused as a whole, in the words of the page. */
export function toldRefusal({ say, sayValue, hasWord, day }: Words, { type, message, facts }: Refusal): string {
  const { obstacle, registeredOn, endedOn, fullOn, size, limit } = facts;
  if (type === 'ConsentCannotHelpError') return sayValue('obstacle', String(obstacle));
  if (!hasWord('refusal', type)) return say('refusal.unknown', { message });
  const known = registeredOn ?? endedOn ?? fullOn;
  return say(`refusal.${type}` as WordKey, {
    day: typeof known === 'string' ? day(known) : '',
    size: Number(size ?? 0),
    limit: Number(limit ?? 0),
  });
}
