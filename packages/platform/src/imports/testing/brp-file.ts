import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoBsns } from '@klantbeeld/domain';
import { ELEMENT_NAMES, type Element } from '../brp-persons/brp-elements.js';

/** What a row says, by element; `mark` begins a new person. */
export type BrpRow = Partial<Record<Element | 'mark', string>>;

const numbers = demoBsns();

/** A number that no other made-up person of this process has. */
export function nextBsn(): string {
  return numbers.next().value!;
}

/** The first row of a made-up person of whom everything that must be known is known. */
export function firstRow(values: BrpRow = {}): BrpRow {
  return {
    mark: 'x',
    '01.01.20': nextBsn(),
    '01.02.10': 'Noor',
    '01.02.30': 'van',
    '01.02.40': 'Dijk',
    '01.03.10': '19800402',
    '01.03.20': '0141',
    '01.03.30': '6030',
    '01.04.10': 'V',
    '01.61.10': 'E',
    '07.70.10': '0',
    '08.09.10': '0141',
    '08.09.20': '20100101',
    '08.10.10': 'W',
    '08.10.30': '20100101',
    '08.11.10': 'Marktplein',
    '08.11.20': '1',
    '08.11.60': '7607AB',
    '08.11.70': 'Almelo',
    ...values,
  };
}

/** The text of a file with these rows, as the BRP trial environment writes it. */
export function brpText(rows: readonly BrpRow[]): string {
  const elements = Object.keys(ELEMENT_NAMES) as Element[];
  const lines = rows.map((row) =>
    [row.mark ?? '', ...elements.map((element) => row[element] ?? '')].map(quoted).join(';'),
  );
  return `\uFEFF${[['', ...elements].join(';'), ...lines].join('\n')}\n`;
}

function quoted(value: string): string {
  return /[";\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Writes a file into a new temporary folder and gives its path. */
export async function writeTemporary(content: string | Buffer, name = 'persons.csv'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'brp-persons-')), name);
  await writeFile(path, content);
  return path;
}
