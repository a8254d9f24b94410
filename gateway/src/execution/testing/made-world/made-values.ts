import { createHash } from 'node:crypto';

/** A number of 32 bits that is the same for the same words. */
export function numberOf(...words: readonly string[]): number {
  return createHash('sha1').update(words.join('\0')).digest().readUInt32BE(0);
}

/** Values as JSON with sorted keys, so that equal values are equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** A value of a scalar that looks like one of its kind. */
export function madeScalar(typeName: string, words: string): string | number | boolean {
  const seed = numberOf(words);
  switch (typeName) {
    case 'Int':
      return seed % 1000;
    case 'Float':
      return (seed % 4000) / 4;
    case 'Boolean':
      return seed % 2 === 0;
    default:
      return `${typeName}-${seed.toString(36)}`;
  }
}
