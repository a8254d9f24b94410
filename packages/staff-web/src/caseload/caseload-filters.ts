import { STAGES } from '../board/stages.js';
import type { CaseloadOrder, MyCaseloadQuery } from '../graph/generated/graphql.js';
import { runsOn } from '../shown/today.js';
import { daysFrom } from '../shown/days-from.js';

/** A client as the list shows one. */
export type CaseloadRow = MyCaseloadQuery['caseload']['edges'][number]['node'];

/** Things to look at that one may filter by. */
export const SIGNALS = ['SAFETY', 'EXEMPT', 'EXEMPTION_ENDS', 'NO_WORK', 'DIED'] as const;
/** Laws that one may filter by: that of which something runs now. */
export const FILTER_LAWS = ['WWB', 'WSW', 'WMO'] as const;
/** Orders that the graph knows. */
export const ORDERS: readonly CaseloadOrder[] = ['SURNAME', 'SURNAME_DESCENDING', 'NEWEST_FIRST'];

/** Which clients the list shows, and in which order. Values of these lists and nothing typed, so that it may be kept. */
export interface CaseloadFilter {
  readonly order: CaseloadOrder;
  readonly stage: string;
  readonly law: string;
  readonly signal: string;
}

/** Everybody, by surname. */
export const EVERYBODY: CaseloadFilter = { order: 'SURNAME', stage: '', law: '', signal: '' };

/** What ends within this many days ends soon. */
export const SOON_DAYS = 42;

/** Whether a filter leaves anybody out. */
export function isFiltering({ stage, law, signal }: CaseloadFilter): boolean {
  return stage !== '' || law !== '' || signal !== '';
}

/** Whether a client passes a filter on a day. */
export function passes(row: CaseloadRow, { stage, law, signal }: CaseloadFilter, day: string): boolean {
  const isThere = stage === '' || running(row, day).some((placement) => placement.stage === stage);
  return isThere && (law === '' || PLAYS[law]!(row)) && (signal === '' || SHOWS[signal]!(row, day));
}

const PLAYS: Readonly<Record<string, (row: CaseloadRow) => boolean>> = {
  WWB: ({ benefits }) => benefits?.__typename === 'BenefitsDossier' && Boolean(benefits.benefit),
  WSW: ({ shelteredEmployment: part }) =>
    part?.__typename === 'ShelteredEmploymentDossier' && part.hasValidIndication === true,
  WMO: ({ support }) => support?.__typename === 'SupportDossier' && Boolean(support.arrangements?.length),
};

const SHOWS: Readonly<Record<string, (row: CaseloadRow, day: string) => boolean>> = {
  SAFETY: ({ safetyInstruction }) => safetyInstruction !== null,
  EXEMPT: (row) => exemptionOf(row)?.exempt === true,
  EXEMPTION_ENDS: (row, day) => {
    const until = exemptionOf(row)?.until;
    return Boolean(until) && until! >= day && until! <= daysFrom(day, SOON_DAYS);
  },
  NO_WORK: (row, day) => row.placements !== null && running(row, day).length === 0,
  DIED: ({ diedOn }) => diedOn !== null,
};

/** Whether somebody is exempt from the work duty, as far as one may see it. */
export function exemptionOf({ benefits }: CaseloadRow) {
  return benefits?.__typename === 'BenefitsDossier' ? benefits.exemption : null;
}

function running({ placements }: CaseloadRow, day: string) {
  return (placements ?? []).filter(({ period }) => runsOn(period, day));
}

const NOW = 'klantbeeld.caseload-filter';
const SAVED = 'klantbeeld.caseload-filters';
const MOST_SAVED = 5;

/** The filter of this tab. */
export function filterOfTab(): CaseloadFilter {
  return filterIn(readJson(sessionStorage, NOW)) ?? EVERYBODY;
}

/** Keeps the filter of this tab. */
export function keepFilterOfTab(filter: CaseloadFilter): void {
  sessionStorage.setItem(NOW, JSON.stringify(filter));
}

/** Filters that were saved in this browser. */
export function savedFilters(): readonly CaseloadFilter[] {
  const kept = readJson(localStorage, SAVED);
  return Array.isArray(kept) ? kept.map(filterIn).filter((one): one is CaseloadFilter => one !== null) : [];
}

/** Saves filters in this browser, the last ones when there are many. */
export function saveFilters(filters: readonly CaseloadFilter[]): readonly CaseloadFilter[] {
  const kept = filters.slice(-MOST_SAVED);
  localStorage.setItem(SAVED, JSON.stringify(kept));
  return kept;
}

/** Whether two filters are the same. */
export function isSame(one: CaseloadFilter, other: CaseloadFilter): boolean {
  return one.order === other.order && one.stage === other.stage && one.law === other.law && one.signal === other.signal;
}

/** A filter as it was kept; null for what is none, such as one of another version of the page. */
export function filterIn(kept: unknown): CaseloadFilter | null {
  const { order, stage, law, signal } = (kept ?? {}) as Record<string, unknown>;
  const isKnown =
    isIn(ORDERS, order) &&
    isIn(['', ...STAGES], stage) &&
    isIn(['', ...FILTER_LAWS], law) &&
    isIn(['', ...SIGNALS], signal);
  return isKnown ? ({ order, stage, law, signal } as CaseloadFilter) : null;
}

function isIn(values: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && values.includes(value);
}

function readJson(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
