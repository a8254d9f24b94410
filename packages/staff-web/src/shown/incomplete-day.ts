/** A day of which parts may be unknown. */
export interface IncompleteDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What is known of a day, as 17-05-1984 with dots for what is not; null when nothing is. */
export function incompleteDay(known: IncompleteDay | null | undefined): string | null {
  if (!known?.year) return null;
  const { year, month, day } = known;
  if (!month) return String(year);
  return `${day ? two(day) : '..'}-${two(month)}-${year}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
