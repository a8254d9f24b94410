import type { PlanHoursQuery } from '../graph/generated/graphql.js';

type Client = NonNullable<PlanHoursQuery['client']>;

/** Hours a week that serve one side of life. */
export interface GoalHours {
  /** The side of life that the goal is about; null for what serves no goal. */
  readonly domain: string | null;
  readonly hours: number;
}

/** Hours a week of what runs, by the goal that it serves; the most first, what serves no goal last. */
export function hoursByGoal({ developmentPlan, interventions }: Client): readonly GoalHours[] {
  const known = new Map<string | null, number>(developmentPlan?.goals.map(({ domain }) => [domain, 0]) ?? []);
  for (const { state, hoursPerWeek, goal } of interventions ?? []) {
    if (state !== 'RUNNING' || hoursPerWeek === null) continue;
    const domain = goal?.domain ?? null;
    known.set(domain, (known.get(domain) ?? 0) + hoursPerWeek);
  }
  const sums = [...known].map(([domain, hours]) => ({ domain, hours }));
  return sums.toSorted(
    (one, other) => Number(one.domain === null) - Number(other.domain === null) || other.hours - one.hours,
  );
}
