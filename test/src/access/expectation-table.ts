/** Where the object of each type with classified fields stands in the answer to EVERYTHING. */
const PLACES: Readonly<Record<string, readonly (string | number)[]>> = {
  Client: [],
  Intake: ['intake'],
  IntakeFactSource: ['intake', 'sources', 0],
  StaffMember: ['responsibleConsultant'],
  DevelopmentPlan: ['developmentPlan'],
  DevelopmentGoal: ['developmentPlan', 'goals', 0],
  Intervention: ['interventions', 0],
  BenefitsDossier: ['benefits'],
  BenefitsSituation: ['benefits', 'asOf'],
  Duty: ['benefits', 'duties', 0],
  WorkProgramme: ['benefits', 'workProgrammes', 0],
  WorkDutyExemption: ['benefits', 'exemption'],
  ShelteredEmploymentDossier: ['shelteredEmployment'],
  WaitingListEntry: ['shelteredEmployment', 'waitingListEntry'],
  SupportDossier: ['support'],
  SupportArrangement: ['support', 'arrangements', 0],
};

/** The words of a cell for each reason to withhold. */
const WORDS: Readonly<Record<string, string>> = {
  PURPOSE_NOT_ALLOWED: 'purpose',
  NOT_IN_CASELOAD: 'caseload',
  NO_LEGAL_BASIS: 'basis',
  CONSENT_REQUIRED: 'consent',
  CONFIDENTIAL: 'secret',
};

interface Holder {
  readonly [field: string]: unknown;
  readonly __typename?: string;
  readonly reason?: string;
  readonly withheld?: readonly { readonly path: string; readonly reason: string }[];
}

/** One field of the graph in an expectation: what each column sees of it. */
export interface Expectation {
  /** Type and field, such as Client.name. */
  readonly field: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a table of expectations: columns between bars, the first is the line of table D.2, the second the field. */
export function readTable(text: string): readonly Expectation[] {
  const [head, ...lines] = text.trim().split('\n').map(cellsOf);
  const columns = head!.slice(2);
  return lines.map((cells) => {
    if (cells.length !== head!.length) throw new Error(`The line of ${cells[1]} has ${cells.length} cells.`);
    const [, field, ...values] = cells;
    return { field: field!, cells: Object.fromEntries(columns.map((column, place) => [column, values[place]!])) };
  });
}

function cellsOf(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

/**
 * What somebody sees of a field of a client: `yes`; the reason in one word when the field is withheld; the reason
 * between brackets when the whole part of a law is; `-` when it stands inside something that is withheld. A field that
 * is neither shown nor named as withheld, or shown although it is named, is told as it is.
 */
export function seen(client: Holder, field: string): string {
  const [type, name] = field.split('.') as [string, string];
  const holder = holderOf(client, PLACES[type]!);
  if (typeof holder === 'string') return holder;
  const refusal = holder.withheld?.find(({ path }) => path === name);
  const value = holder[name];
  if (refusal) return value === null ? WORDS[refusal.reason]! : `named as withheld, but it is ${JSON.stringify(value)}`;
  return value === undefined ? 'not asked' : value === null ? 'empty' : 'yes';
}

function holderOf(client: Holder, path: readonly (string | number)[]): Holder | string {
  let holder = client;
  for (const step of path) {
    const inner = (holder as Record<string | number, unknown>)[step] as Holder | null;
    if (inner === null) return '-';
    if (inner.__typename === 'Withheld') return `(${WORDS[inner.reason!]})`;
    holder = inner;
  }
  return holder;
}
