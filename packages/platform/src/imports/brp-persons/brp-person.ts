import type { RegisterIdentity, RegisterPerson } from '@klantbeeld/people-development';
import type { CsvRow } from '../csv-file.js';
import type { ImportProblem } from '../import-report.js';
import type { DeliveredRecord } from '../run-import.js';
import { formerAddresses, municipalities, readResidence, type Residence } from './brp-address.js';
import type { PersonRows } from './brp-grouping.js';
import type { BrpLayout } from './brp-layout.js';
import { readPartners } from './brp-partners.js';
import { readerOf, type ValueReader } from './brp-values.js';
import { bondsOf, versionsOf, type Version } from './brp-versions.js';

/** Reads one person with history; what is wrong with current data keeps the person out, with an older version only that version. */
export function readPerson(
  file: string,
  layout: BrpLayout,
  { isNamed, rows }: PersonRows,
): DeliveredRecord<RegisterPerson> {
  const broken = isNamed ? brokenRows(file, layout, rows) : [orphan(file, rows[0]!)];
  const { person, problems } = broken.length > 0 ? { person: null, problems: broken } : mapPerson(file, layout, rows);
  return { record: person, rows: rows.length, problems, content: contentOf(problems, rows) };
}

/** Only a quarantined record is recognised by its content, so the others need none. */
function contentOf(problems: readonly ImportProblem[], rows: readonly CsvRow[]): string {
  return problems.length === 0 ? '' : JSON.stringify(rows.map((row) => row.cells));
}

function brokenRows(file: string, layout: BrpLayout, rows: readonly CsvRow[]): ImportProblem[] {
  return rows
    .filter((row) => row.cells.length !== layout.width)
    .map((row) => ({
      severity: 'RECORD_QUARANTINED',
      file,
      line: row.line,
      column: 'whole row',
      problem: `The row has ${row.cells.length} values and the header ${layout.width}, so values may stand in the wrong column.`,
      mend: 'Put a value that holds the separator between quotation marks, or add what is missing.',
    }));
}

function orphan(file: string, row: CsvRow): ImportProblem {
  return {
    severity: 'RECORD_QUARANTINED',
    file,
    line: row.line,
    column: 'first column',
    problem: 'The row belongs to nobody: no row above it names a person.',
    mend: 'Put a mark in the first column of the first row of each person.',
  };
}

interface Mapped {
  readonly person: RegisterPerson | null;
  readonly problems: readonly ImportProblem[];
}

function mapPerson(file: string, layout: BrpLayout, rows: readonly CsvRow[]): Mapped {
  const current = readerOf(file, layout, { row: rows[0]!, isCurrent: true });
  const identities = readOlder(file, layout, rows, '01', '01.84.10', readIdentity);
  const residences = readOlder(file, layout, rows, '08', '08.84.10', readResidence);
  const bonds = readPartners(file, layout, bondsOf(layout, rows));
  const own = readOwn(current, { file, line: rows[0]!.line });
  const problems = [...current.problems, ...identities.problems, ...residences.problems, ...bonds.problems];
  const isWhole = own !== null && problems.every((problem) => problem.severity !== 'RECORD_QUARANTINED');
  if (!isWhole) return { person: null, problems };
  const allResidences: Residence[] = [own.residence, ...residences.values];
  return {
    person: {
      ...own.person,
      formerAddresses: formerAddresses(allResidences),
      municipalities: municipalities(allResidences),
      partners: bonds.partners,
      formerIdentities: identities.values,
    },
    problems,
  };
}

type OwnPerson = Omit<RegisterPerson, 'formerAddresses' | 'municipalities' | 'partners' | 'formerIdentities'>;

function readOwn(
  reader: ValueReader,
  source: RegisterPerson['source'],
): { person: OwnPerson; residence: Residence } | null {
  const bsn = reader.required(
    '01.01.20',
    reader.bsn('01.01.20'),
    'Without a BSN nobody can be registered; look it up.',
  );
  const surname = reader.required('01.02.40', reader.text('01.02.40'), 'Write the surname, or . when there is none.');
  const secrecy = reader.required(
    '07.70.10',
    reader.code('07.70.10', /^[0-7]$/, 'Write a digit from 0 (no secrecy) to 7.'),
    'Write 0 when there is no secrecy: that is never assumed.',
  );
  const residence = readResidence(reader);
  const rest = readRest(reader);
  if (bsn === null || surname === null || secrecy === null) return null;
  const { address, municipalityCode } = residence;
  const names = { ...rest.names, surname };
  return { person: { bsn, ...rest, names, secrecy: Number(secrecy), address, municipalityCode, source }, residence };
}

type Rest = Pick<RegisterPerson, 'birth' | 'sex' | 'guardianship' | 'death' | 'suspension' | 'recordedAt'> & {
  readonly names: Omit<RegisterPerson['names'], 'surname'>;
};

function readRest(reader: ValueReader): Rest {
  if (!reader.has('01.04.10')) reader.remark('01.04.10', 'The sex is missing, so it is unknown.', 'Write M, V or O.');
  const deathDate = reader.date('06.08.10');
  return {
    names: {
      givenNames: reader.text('01.02.10'),
      titleCode: reader.text('01.02.20'),
      prefix: reader.text('01.02.30'),
      nameUsage: reader.code('01.61.10', /^[EPVN]$/, 'Write E, P, V or N.') as 'E' | 'P' | 'V' | 'N' | null,
    },
    birth: { date: birthDate(reader), place: reader.text('01.03.20'), countryCode: country(reader, '01.03.30') },
    sex: reader.sex('01.04.10'),
    guardianship: {
      isUnderGuardianship: reader.code('11.33.10', /^1$/, 'Write 1, or nothing when there is no guardianship.') === '1',
      custodyCode: reader.text('11.32.10'),
      since: reader.date('11.85.10'),
    },
    death:
      deathDate === null
        ? null
        : { date: deathDate, place: reader.text('06.08.20'), countryCode: country(reader, '06.08.30') },
    suspension: readSuspension(reader),
    recordedAt: recordedAt(reader),
  };
}

function readSuspension(reader: ValueReader): RegisterPerson['suspension'] {
  const since = reader.date('07.67.10');
  const reason = reader.text('07.67.20');
  return since === null && reason === null ? null : { since, reason };
}

/** Says only which version is the newer, so one that cannot be read keeps nobody out. */
function recordedAt(reader: ValueReader): string | null {
  const moment = reader.text('07.80.20');
  if (moment === null || /^\d{17}$/.test(moment)) return moment;
  reader.remark(
    '07.80.20',
    'This is not a moment, so nobody can tell whether a newer version was imported before.',
    'Write the 17 digits of the BRP; a spreadsheet rounds them unless the column holds text.',
  );
  return null;
}

function birthDate(reader: ValueReader): string {
  if (!reader.has('01.03.10')) {
    reader.remark('01.03.10', 'The birth date is missing, so it is unknown.', 'Write 00000000 when it is not known.');
  }
  return reader.date('01.03.10') ?? '00000000';
}

function country(reader: ValueReader, element: '01.03.30' | '06.08.30'): string | null {
  return reader.code(element, /^\d{4}$/, 'Write the four digits of table 34.');
}

function readIdentity(reader: ValueReader): RegisterIdentity {
  return {
    bsn: reader.bsn('01.01.20'),
    surname: reader.text('01.02.40') ?? '',
    birthDate: reader.date('01.03.10') ?? '00000000',
    sex: reader.sex('01.04.10'),
  };
}

/** Older versions of a category. One that was marked as incorrect is looked at for problems but is no history. */
function readOlder<Value>(
  file: string,
  layout: BrpLayout,
  rows: readonly CsvRow[],
  category: '01' | '08',
  incorrect: '01.84.10' | '08.84.10',
  read: (reader: ValueReader) => Value,
): { values: Value[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const older = versionsOf(layout, rows, category).filter((version: Version) => !version.isCurrent);
  const values = older.flatMap((version) => {
    const reader = readerOf(file, layout, version);
    const value = read(reader);
    problems.push(...reader.problems);
    return reader.problems.length === 0 && !reader.has(incorrect) ? [value] : [];
  });
  return { values, problems };
}
