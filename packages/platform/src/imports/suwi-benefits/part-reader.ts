import type { ImportProblem } from '../import-report.js';
import type { XmlElement } from '../xml/xml-elements.js';
import { isUnderstood, readCents, readCode, readDay, readEuros, readText, type Understood } from './suwi-values.js';

/** Something that was delivered and has no place here; kept as it came. */
export interface RestFact {
  readonly path: string;
  readonly value: string;
}

/** What is noted while a part is read. */
export interface ReadingNotes {
  readonly file: string;
  readonly problems: ImportProblem[];
  readonly rest: RestFact[];
}

/** Reads the children of one element by name; what nobody asked for is kept as it came, with a remark. */
export class PartReader {
  private readonly asked = new Set<string>();

  constructor(
    readonly element: XmlElement,
    private readonly notes: ReadingNotes,
  ) {}

  /** The one child of a name with something in it; null without. A second one is a problem. */
  one(name: string): XmlElement | null {
    this.asked.add(name);
    const [first, second] = this.element.children.filter((child) => child.name === name);
    if (second)
      this.wrong(second, 'This stands here twice, and only one of them can hold.', 'Ask the source which holds.');
    return first && (first.text !== '' || first.children.length > 0) ? first : null;
  }

  /** All children of a name. */
  many(name: string): readonly XmlElement[] {
    this.asked.add(name);
    return this.element.children.filter((child) => child.name === name);
  }

  /** A reader of the one child of a name; null without. */
  within(name: string): PartReader | null {
    const child = this.one(name);
    return child && new PartReader(child, this.notes);
  }

  /** A reader of a child. */
  of(child: XmlElement): PartReader {
    return new PartReader(child, this.notes);
  }

  /** The value of the one child of a name; null without one, or when it was not understood, which is then a problem. */
  value<Value>(name: string, read: (text: string) => Understood<Value>): Value | null {
    const child = this.one(name);
    return child && this.valueOf(child, read);
  }

  /** The value of a child that has to be there. */
  needed<Value>(name: string, read: (text: string) => Understood<Value>): Value | null {
    if (this.one(name)) return this.value(name, read);
    this.wrong(this.element, `There is no ${name} in this.`, 'Ask the source to deliver it whole.');
    return null;
  }

  code(name: string): string | null {
    return this.value(name, readCode);
  }

  day(name: string): string | null {
    return this.value(name, readDay);
  }

  text(name: string, most: number): string | null {
    return this.value(name, (text) => readText(text, most));
  }

  /** An amount in cents: in elements of its own, or written as euros. */
  amount(name: string): number | null {
    const child = this.one(name);
    if (!child) return null;
    if (child.children.length === 0) return this.valueOf(child, readEuros);
    const amount = this.of(child);
    const cents = amount.amountHere();
    amount.finish();
    return cents;
  }

  /** The amount whose parts stand in this element itself. */
  amountHere(): number | null {
    const cents = this.needed('WaardeBedr', readCents);
    const currency = this.code('CdMunteenheid') ?? 'EUR';
    const sign = this.value('CdPositiefNegatief', signOf) ?? 1;
    if (currency !== 'EUR')
      this.wrong(this.element, 'This amount is not in euros.', 'Ask the source for the amount in euros.');
    return cents === null ? null : sign * cents;
  }

  /** Notes what cannot be taken in as it is; the part stays out. */
  wrong(element: XmlElement, problem: string, mend: string): void {
    this.note('PART_QUARANTINED', element, problem, mend);
  }

  /** Notes what somebody should know of what was taken in. */
  remark(element: XmlElement, problem: string, mend = 'Nothing has to be done.'): void {
    this.note('REMARK', element, problem, mend);
  }

  /** Keeps what nobody asked for. */
  finish(): void {
    for (const child of this.element.children) {
      if (this.asked.has(child.name)) continue;
      this.remark(child, 'This is not used here; it is kept as it came.');
      this.notes.rest.push(...leavesOf(child));
    }
  }

  private valueOf<Value>(child: XmlElement, read: (text: string) => Understood<Value>): Value | null {
    const found = child.children.length > 0 ? NOT_TEXT : read(child.text);
    if (!isUnderstood(found)) {
      this.wrong(child, found.problem, found.mend);
      return null;
    }
    if (found.remark !== undefined) this.remark(child, found.remark);
    return found.value;
  }

  private note(severity: ImportProblem['severity'], element: XmlElement, problem: string, mend: string): void {
    const { file, problems } = this.notes;
    problems.push({ severity, file, line: element.line, column: element.path, problem, mend });
  }
}

const NOT_TEXT = { problem: 'Elements stand here where a value belongs.', mend: 'Ask the source to deliver it again.' };

function signOf(text: string): Understood<1 | -1> {
  if (text === '+') return { value: 1 };
  if (text === '-') return { value: -1 };
  return { problem: 'Whether the amount is positive or negative cannot be told.', mend: 'Ask the source: + or -.' };
}

function leavesOf({ path, text, children }: XmlElement): RestFact[] {
  const own = text === '' ? [] : [{ path, value: text }];
  return [...own, ...children.flatMap(leavesOf)];
}
