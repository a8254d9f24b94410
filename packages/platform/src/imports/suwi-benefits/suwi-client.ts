import type { DeliveredRecord } from '../run-import.js';
import type { ImportProblem } from '../import-report.js';
import type { XmlElement } from '../xml/xml-elements.js';
import { PartReader, type ReadingNotes } from './part-reader.js';
import { PART_NAMES, readFile, readPart, type SuwiPart } from './suwi-parts.js';
import { readBirthDate, readBsn, readSex } from './suwi-values.js';

/** What one message says about one client. */
export interface SuwiClient {
  readonly bsn: string;
  readonly surname: string | null;
  readonly prefix: string | null;
  /** Eight digits, with zeros for what is unknown. */
  readonly birthDate: string | null;
  readonly sex: 'MALE' | 'FEMALE' | 'UNKNOWN' | null;
  readonly parts: readonly SuwiPart[];
  readonly file: string;
  /** The element that holds the number. */
  readonly numberAt: Pick<XmlElement, 'line' | 'path'>;
}

/** What an answer is: a client, or that the source knows nobody. */
export type SuwiAnswer = SuwiClient | 'NOBODY';

type Delivered = DeliveredRecord<SuwiAnswer>;

/** Reads a client with everything that was delivered; what cannot be read stays out with its line and path. */
export function readClient(file: string, element: XmlElement): Delivered {
  const notes: ReadingNotes = { file, problems: [], rest: [] };
  const client = new PartReader(element, notes);
  const bsn = client.needed('Burgerservicenr', readBsn);
  const numberAt = client.one('Burgerservicenr') ?? element;
  const content = JSON.stringify(element);
  if (bsn === null) {
    const problems = notes.problems.map((problem) => ({ ...problem, severity: 'RECORD_QUARANTINED' as const }));
    return { record: null, rows: 1, problems, content };
  }
  const who = {
    surname: client.text('SignificantDeelVanDeAchternaam', 200),
    prefix: client.text('Voorvoegsel', 20),
    birthDate: client.value('Geboortedat', readBirthDate),
    sex: client.value('Geslacht', readSex),
  };
  const names = { givenNames: client.text('Voornamen', 200), initials: client.text('Voorletters', 40) };
  const about = readFile(client);
  const delivered = PART_NAMES.flatMap((name) => client.many(name)).flatMap((part) => readPart(part, notes) ?? []);
  client.finish();
  const own = { ...about, facts: { ...names, ...about.facts }, partners: [], rest: notes.rest, element };
  const parts = [own, ...distinct(delivered, notes)];
  return { record: { bsn, ...who, parts, file, numberAt }, rows: 1, problems: notes.problems, content };
}

/** Parts that are alike are counted apart; a claim that is delivered twice under its number has to say the same. */
function distinct(parts: readonly SuwiPart[], { file, problems }: ReadingNotes): SuwiPart[] {
  const seen = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  return parts.flatMap((part) => {
    const key = `${part.kind} ${part.key}`;
    const before = seen.get(key) ?? new Set();
    const said = saying(part);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const isNumbered = part.kind === 'CLAIM' && part.facts.number !== null;
    if (before.has(said) || (isNumbered && before.size > 0)) {
      problems.push(before.has(said) ? repeated(file, part) : contradicted(file, part));
      return [];
    }
    seen.set(key, before.add(said));
    return [count === 1 ? part : { ...part, key: `${part.key}#${count}` }];
  });
}

function saying({ facts, partners, rest }: SuwiPart): string {
  const values = rest.map(({ value }) => value);
  return JSON.stringify([facts, partners, values]);
}

function repeated(file: string, { element }: SuwiPart): ImportProblem {
  const { line, path: column } = element;
  const problem = 'This stands in the message before, word for word; it is taken in once.';
  return { severity: 'REMARK', file, line, column, problem, mend: 'Nothing has to be done.' };
}

function contradicted(file: string, { element }: SuwiPart): ImportProblem {
  const { line, path: column } = element;
  const problem = 'A claim with this number stands in the message before, and says something else.';
  return { severity: 'PART_QUARANTINED', file, line, column, problem, mend: 'Ask the source which of the two holds.' };
}

/** Reads an answer of the source that is about no client: an error, a warning, or that there is nobody. */
export function readNotice(file: string, element: XmlElement): Delivered {
  const at = (one: XmlElement, severity: ImportProblem['severity'], problem: string, mend: string): ImportProblem => {
    return { severity, file, line: one.line, column: one.path, problem, mend };
  };
  const content = JSON.stringify(element);
  if (element.name === 'NietsGevonden') {
    const problem = 'The source knows nobody with the number that was asked for (NietsGevonden).';
    return {
      record: 'NOBODY',
      rows: 1,
      problems: [at(element, 'REMARK', problem, 'Nothing has to be done.')],
      content,
    };
  }
  const errors = element.children.filter(({ name }) => /^fout/i.test(name));
  if (errors.length > 0 || element.name === 'Fault') {
    const problem = 'The source answers with an error instead of a client (FWI).';
    const problems = (errors.length > 0 ? errors : [element]).map((error) =>
      at(error, 'RECORD_QUARANTINED', problem, 'Ask the source again; read the error in the file.'),
    );
    return { record: null, rows: 1, problems, content };
  }
  const notices = element.children.length > 0 ? element.children : [element];
  const problem = 'The source warns or informs (FWI); no client stands in this answer.';
  const problems = notices.map((notice) => at(notice, 'REMARK', problem, 'Read it in the file.'));
  return { record: 'NOBODY', rows: 1, problems, content };
}
