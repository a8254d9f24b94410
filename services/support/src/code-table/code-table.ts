/** One line of a national code table: our word, the code in messages, the Dutch name and what it means. */
export interface CodeEntry<Word extends string = string> {
  /** Word in the graph and in the database. */
  readonly word: Word;
  /** Code in iWmo messages. */
  readonly code: string;
  /** Name in the national table. */
  readonly dutchName: string;
  /** What it means. */
  readonly meaning: string;
}

/** Descriptions of the values of an enum, each with its Dutch name and code in the named table. */
export function describeCodes(
  table: string,
  entries: readonly CodeEntry[],
): Readonly<Record<string, { description: string }>> {
  return Object.fromEntries(
    entries.map(({ word, code, dutchName, meaning }) => [
      word,
      { description: `${meaning} (${dutchName}, ${table} code ${code}).` },
    ]),
  );
}
