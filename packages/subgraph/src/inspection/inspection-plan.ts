/** Why a column is left out of what a person gets to read of their own data, in the words that they read. */
export const LEFT_OUT = {
  STAFF: 'naam of nummer van een medewerker',
  OTHER_PERSON: 'gegevens van iemand anders (AVG art. 15 lid 4)',
  TECHNICAL: 'technisch gegeven dat niets over u vertelt',
  UNREADABLE: 'alleen als niet terug te rekenen kenmerk bewaard',
} as const;
export type LeftOutReason = keyof typeof LEFT_OUT;

/** What a person gets to read of one table: every column has a Dutch name, or a reason to be left out. */
export interface InspectedTable {
  readonly table: string;
  /** Dutch name of what is in it. */
  readonly title: string;
  /** SQL: which rows are about the client, whose id is `$1`. */
  readonly isAbout: string;
  /** Dutch name by column, in the order in which they are told; rows are in the order of their values. */
  readonly columns: Readonly<Record<string, string>>;
  readonly leftOut: Readonly<Record<string, LeftOutReason>>;
  /** Whether every row has a legal basis of its own, in the columns of LEGAL_BASIS_COLUMNS. */
  readonly hasLegalBasis: boolean;
  /** SQL by the Dutch name of a value that stands in another table, such as the name of an employer; `kept` is the row. */
  readonly added: Readonly<Record<string, string>>;
  /** Columns with a BSN of the client, sealed. */
  readonly sealed: readonly string[];
}

/** What a service tells a person of their own data (AVG art. 15 and 20, Wmo 2015 art. 5.3.2). */
export interface InspectionPlan {
  /** Dutch name of the part, such as the name of the law. */
  readonly title: string;
  readonly tables: readonly InspectedTable[];
  /** Tables with data of persons that are not told, and why. */
  readonly untold: readonly { readonly table: string; readonly reason: string }[];
}

/** A municipality in a row about a client is the client's, which is told once; a table may name its own and tell it. */
const TECHNICAL = {
  id: 'TECHNICAL',
  client_id: 'TECHNICAL',
  municipality_code: 'TECHNICAL',
  version: 'TECHNICAL',
} as const;

type Facts = Pick<InspectedTable, 'table' | 'title' | 'columns'> & Partial<InspectedTable>;

/** What is told of a table with rows of a client, which have an id and a version. */
export function told(facts: Facts): InspectedTable {
  return {
    isAbout: 'kept.client_id = $1',
    hasLegalBasis: false,
    added: {},
    sealed: [],
    ...facts,
    leftOut: { ...technicalBut(facts.columns), ...facts.leftOut },
  };
}

function technicalBut(columns: InspectedTable['columns']): InspectedTable['leftOut'] {
  return Object.fromEntries(Object.entries(TECHNICAL).filter(([column]) => !(column in columns)));
}

/** What is told of the caseload and consents, which every service keeps. */
export const RELATIONS_TOLD: readonly InspectedTable[] = [
  told({
    table: 'assignment',
    title: 'Wie u begeleidt of behandelt, zonder namen van medewerkers',
    columns: {
      from_on: 'ingangsdatum',
      until_on: 'einddatum',
      purpose: 'doel',
      capacity: 'hoedanigheid',
      is_responsible: 'verantwoordelijk',
    },
    leftOut: { staff_id: 'STAFF', team_id: 'TECHNICAL', organisation: 'STAFF' },
  }),
  told({
    table: 'access_override',
    title: 'Toegang in nood, zonder namen van medewerkers',
    columns: {
      started_at: 'begonnenOp',
      ends_at: 'uiterlijkTot',
      stopped_at: 'gestoptOp',
      purpose: 'doel',
      reason: 'reden',
    },
    leftOut: { staff_id: 'STAFF', organisation: 'STAFF' },
  }),
  told({
    table: 'consent',
    title: 'Toestemmingen',
    columns: {
      given_on: 'gegevenOp',
      expires_on: 'geldigTot',
      withdrawn_at: 'ingetrokkenOp',
      data_class: 'soortGegevens',
      from_law: 'uitWet',
      purpose: 'doel',
      text_version: 'versieVanDeTekst',
    },
  }),
];

const SAME = 'dezelfde gegevens als hiervoor, dertig dagen bewaard voor als een opdracht wordt herhaald';

/** Tables of every service that are not told. */
export const SERVICE_UNTOLD: InspectionPlan['untold'] = [
  { table: 'idempotency_key', reason: SAME },
  { table: 'outbox', reason: 'berichten tussen systemen: soorten en kenmerken van wat hiervoor staat' },
  { table: 'client_relation', reason: 'wie u begeleidt en uw toestemmingen, zoals hiervoor, bij elkaar gezet' },
  { table: 'dead_letter', reason: 'berichten tussen systemen die nog eens verwerkt moeten worden, zoals hiervoor' },
  { table: 'processing_log', reason: 'dezelfde raadplegingen als onder "Wie uw gegevens zag", versleuteld' },
];

/** Tables of every law that are not told beside those. */
export const LAW_UNTOLD: InspectionPlan['untold'] = [
  ...SERVICE_UNTOLD,
  { table: 'registered_client', reason: 'uw gemeente en een overlijden, zoals onder Gemeenschappelijk' },
];
