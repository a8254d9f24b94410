import { BSN_PROBLEM_EXPLANATIONS, bsnProblem, parseIncompleteDate } from '@klantbeeld/domain';
import type { RegisterDate, RegisterSex } from '@klantbeeld/people-development';
import type { ImportProblem } from '../import-report.js';
import { columnName, type Element } from './brp-elements.js';
import type { BrpLayout } from './brp-layout.js';
import type { Version } from './brp-versions.js';

/** Reads the values of one version; what is wrong with a value goes to `problems` and the value becomes null. */
export interface ValueReader {
  /** A text, or null when it is empty. */
  text(element: Element): string | null;
  /** A text of the given form, or null when it is empty; `mend` says what the form is. */
  code(element: Element, form: RegExp, mend: string): string | null;
  /** A date of which parts may be unknown, or null when it is empty. */
  date(element: Element): RegisterDate | null;
  /** A citizen service number that passes the 11-test, or null when it is empty. */
  bsn(element: Element): string | null;
  /** Sex; empty is UNKNOWN. */
  sex(element: Element): RegisterSex;
  /** A value that has to be there. */
  required<Value>(element: Element, value: Value | null, mend: string): Value | null;
  /** Whether something stands there. */
  has(element: Element): boolean;
  /** Notes something that a person should know although the record is taken in. */
  remark(element: Element, problem: string, mend: string): void;
  /** What was wrong. */
  readonly problems: readonly ImportProblem[];
}

const SEXES: Readonly<Record<string, RegisterSex>> = { M: 'MALE', V: 'FEMALE', O: 'UNKNOWN' };
const DATE_MEND = 'Write it as YYYYMMDD, with zeros for an unknown day, month or year, such as 19680000.';

/** Days that are dates: a file repeats few days very often, and looking one up is much quicker than judging it. */
const KNOWN_DATES = new Set<string>();
const KNOWN_DATES_KEPT = 50_000;

function isDate(value: string): boolean {
  if (KNOWN_DATES.has(value)) return true;
  const isOne = parseIncompleteDate(value) !== null;
  if (isOne && KNOWN_DATES.size < KNOWN_DATES_KEPT) KNOWN_DATES.add(value);
  return isOne;
}

/** Makes the reader of a version of a person in a file. */
export function readerOf(file: string, layout: BrpLayout, version: Version): ValueReader {
  const problems: ImportProblem[] = [];
  const severity = version.isCurrent ? 'RECORD_QUARANTINED' : 'VERSION_QUARANTINED';
  const note = (
    element: Element,
    problem: string,
    mend: string,
    weight: ImportProblem['severity'] = severity,
  ): null => {
    problems.push({ severity: weight, file, line: version.row.line, column: columnName(element), problem, mend });
    return null;
  };
  const text = (element: Element): string | null => {
    const value = layout.cell(version.row, element);
    if (value.includes('\0'))
      return note(element, 'The value holds a sign that no text has (NUL).', 'Remove that sign.');
    return value === '' ? null : value;
  };
  const code = (element: Element, form: RegExp, mend: string): string | null => {
    const value = text(element);
    return value === null || form.test(value)
      ? value
      : note(element, 'The value does not have the form it should have.', mend);
  };
  return {
    text,
    code,
    problems,
    has: (element) => text(element) !== null,
    remark: (element, problem, mend) => note(element, problem, mend, 'REMARK'),
    required: (element, value, mend) =>
      value ?? (text(element) === null ? note(element, 'The value is missing.', mend) : null),
    date(element) {
      const value = text(element);
      if (value === null) return null;
      return !isDate(value) ? note(element, 'This is not a date.', DATE_MEND) : value;
    },
    bsn(element) {
      const value = text(element);
      const problem = value === null ? null : bsnProblem(value);
      return problem === null ? value : note(element, 'This cannot be a BSN.', BSN_PROBLEM_EXPLANATIONS[problem]);
    },
    sex(element) {
      const value = text(element);
      if (value !== null && !(value in SEXES))
        note(element, 'This is not a sex as the BRP knows it.', 'Write M, V or O.');
      return SEXES[value ?? 'O'] ?? 'UNKNOWN';
    },
  };
}
