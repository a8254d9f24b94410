import { isDeepStrictEqual } from 'node:util';
import type { Contender } from '../contenders/contender.js';
import type { Operation, Question } from '../operations.js';

/** An answer that is not the one that the others give. */
export class DifferentAnswerError extends Error {
  override readonly name = 'DifferentAnswerError';
}

/** Answers to fewer different fields than this would be a list of nothings, on which all agree. */
const LEAST_FIELDS: Readonly<Record<Operation, number>> = { view: 40, list: 12 };

/**
 * Asks every contender the same questions, and throws DifferentAnswerError on the first field that differs, or when the
 * answers hold too little. Resolves to how many different fields had a value.
 */
export async function compareAnswers(
  contenders: readonly Contender[],
  operation: Operation,
  questions: readonly Question[],
): Promise<number> {
  const [first, ...others] = contenders;
  const fields = new Set<string>();
  for (const question of questions) {
    const [expected, ...answers] = await Promise.all(contenders.map((contender) => answerOf(contender, question)));
    addFields(expected, '', fields);
    for (const [place, contender] of others.entries()) {
      const difference = differenceIn(expected, answers[place], []);
      if (!difference) continue;
      const [path, one, other] = difference;
      const about = question.clientId ?? `list of ${question.staffId}`;
      throw new DifferentAnswerError(
        `${about}: at ${path.join('.')} ${first!.name} says ${JSON.stringify(one)} and ${contender.name} ${JSON.stringify(other)}.`,
      );
    }
  }
  if (fields.size < LEAST_FIELDS[operation])
    throw new DifferentAnswerError(
      `Only ${fields.size} fields of the ${operation} ever had a value: ${[...fields].join(' ')}.`,
    );
  return fields.size;
}

/** Adds the paths of all values, whatever place of a list they are at. */
function addFields(value: unknown, path: string, fields: Set<string>): void {
  if (value === null || (Array.isArray(value) && value.length === 0)) return;
  if (Array.isArray(value)) value.forEach((one) => addFields(one, path, fields));
  else if (isObject(value)) Object.entries(value).forEach(([key, one]) => addFields(one, `${path}.${key}`, fields));
  else fields.add(path);
}

/** One answer, as ours would be written. Throws when it has errors. */
export async function answerOf(contender: Contender, question: Question): Promise<unknown> {
  const { path, headers, body } = contender.put(question);
  const response = await fetch(`http://127.0.0.1:${contender.port}${path}`, { method: 'POST', headers, body });
  const text = await response.text();
  const { data, errors } = (response.status === 200 ? JSON.parse(text) : {}) as { data?: unknown; errors?: unknown };
  if (data === undefined || errors !== undefined)
    throw new Error(`${contender.name} answered ${response.status}: ${text.slice(0, 1_000)}`);
  return contender.normalised(question.operation, data);
}

type Path = readonly (string | number)[];

/** Where two answers differ first, with both values. The cursor of a page is how each writes it, and no data. */
function differenceIn(one: unknown, other: unknown, path: Path): [Path, unknown, unknown] | null {
  if (path.at(-1) === 'endCursor' || isDeepStrictEqual(one, other)) return null;
  if (!isObject(one) || !isObject(other)) return [path, one, other];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const found = differenceIn(one[key], other[key], [...path, key]);
    if (found) return found;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
