import type { TodayPageQuery } from '../graph/generated/graphql.js';
import { SOON_DAYS } from '../caseload/caseload-filters.js';
import { daysFrom } from '../shown/days-from.js';

/** A client as the screen of today reads one. */
export type TodayClient = TodayPageQuery['caseload']['edges'][number]['node'];

/** Something of a client that ends, or has to be looked at, by a day. */
export interface Ending {
  readonly clientId: string;
  readonly clientName: string | null;
  /** What it is; a word of the page under `ending`. */
  readonly kind: string;
  /** Which one of its kind, as a value with words of its own under `of`; null when there is only one. */
  readonly of: readonly [kind: string, value: string] | null;
  /** The day, YYYY-MM-DD. */
  readonly on: string;
  /** Whether that day has passed, and it still has to be done. */
  readonly isLate: boolean;
}

type Found = readonly [kind: string, on: string | null | undefined, of?: Ending['of']];

/** What does not end by itself on its day: it is late when nobody did it. */
const WAITS: readonly string[] = ['EXEMPTION_REVIEW', 'GOAL'];

/** What of a client ends within six weeks from a day on, or should have been done by then, as far as it may be seen. */
export function endingsOf(client: TodayClient, day: string): readonly Ending[] {
  const last = daysFrom(day, SOON_DAYS);
  const found = [...dutiesOf(client), ...guidanceOf(client), ...workOf(client), ...agreedWith(client)];
  const { id: clientId, name } = client;
  return found.flatMap(([kind, on, of = null]) => {
    const isLate = Boolean(on) && on! < day;
    const isTold = Boolean(on) && on! <= last && (!isLate || WAITS.includes(kind));
    return isTold ? [{ clientId, clientName: name?.full ?? null, kind, of, on: on!, isLate }] : [];
  });
}

/** By day, and those of one day by name. */
export function byDay(one: Ending, other: Ending): number {
  return one.on.localeCompare(other.on) || (one.clientName ?? '').localeCompare(other.clientName ?? '');
}

function dutiesOf({ benefits }: TodayClient): readonly Found[] {
  const exemption = benefits?.__typename === 'BenefitsDossier' ? benefits.exemption : null;
  if (!exemption?.exempt) return [];
  const { until, reviewOn, reviewedOn } = exemption;
  const isReviewed = Boolean(reviewOn && reviewedOn && reviewedOn >= reviewOn);
  return [
    ['EXEMPTION', until],
    ['EXEMPTION_REVIEW', isReviewed ? null : reviewOn],
  ];
}

function guidanceOf({ developmentPlan: plan, interventions }: TodayClient): readonly Found[] {
  const running = (interventions ?? []).filter(({ state }) => state === 'RUNNING');
  const goals = (plan?.goals ?? []).filter(({ state }) => state === 'OPEN');
  return [
    ['PLAN', plan?.period.until],
    ...goals.map(({ domain, targetOn }): Found => ['GOAL', targetOn, ['goal', domain]]),
    ...running.map(({ kind, period }): Found => ['INTERVENTION', period.until, ['intervention', kind]]),
  ];
}

function workOf({ placements }: TodayClient): readonly Found[] {
  return (placements ?? []).map(({ stage, period }): Found => ['PLACEMENT', period.until, ['stage', stage]]);
}

function agreedWith({ consents, safetyInstruction }: TodayClient): readonly Found[] {
  const valid = (consents ?? []).filter(({ isValid }) => isValid);
  return [['SAFETY', safetyInstruction?.expiresOn], ...valid.map(({ expiresOn }): Found => ['CONSENT', expiresOn])];
}
