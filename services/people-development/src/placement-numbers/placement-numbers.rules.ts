import { ASSIGNMENT_CAPACITIES, decide, PURPOSES, type AssignmentCapacity, type Purpose } from '@klantbeeld/access';

/** Fewer than this many would tell of persons; a manager reads null instead, none included. */
export const FEWEST_TOLD = 5;

/** In which capacities who looks for a purpose is shown the placements of a client. */
export function placingCapacities(purpose: Purpose | null): readonly AssignmentCapacity[] {
  return ASSIGNMENT_CAPACITIES.filter(
    (capacity) => decide(purpose, { capacity, consents: new Set() }, 'PLACEMENT').effect === 'SHOW',
  );
}

/** Purposes for which placements are counted: of one's own clients, or of all by who manages. */
export const COUNTING_PURPOSES: readonly Purpose[] = PURPOSES.filter(
  (purpose) => purpose === 'MANAGEMENT' || placingCapacities(purpose).length > 0,
);

/** A number as who manages may read it. */
export function tellable(count: number): number | null {
  return count < FEWEST_TOLD ? null : count;
}

/** The first days of the months up to that of a day, the earliest first. */
export function firstDays(today: string, months: number): readonly string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: months }, (_, index) =>
    new Date(Date.UTC(year, month - months + index, 1)).toISOString().slice(0, 10),
  );
}
