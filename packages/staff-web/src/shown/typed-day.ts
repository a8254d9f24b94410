/** A day typed as 17-05-1984 or 1984-05-17, with zeros for what is unknown; null when it is no day. */
export function dateOf(typed: string): string | null {
  const text = typed.trim().replaceAll(/[./ ]/g, '-');
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const other = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year, month, day] = dutch ? [dutch[3]!, dutch[2]!, dutch[1]!] : other ? other.slice(1) : [];
  if (!year || !month || !day) return null;
  const isPossible = Number(month) <= 12 && Number(day) <= 31;
  return isPossible ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** A day typed as 17-05-2026 that is there; null for 31-02-2026, and for one of which a part is unknown. */
export function wholeDateOf(typed: string): string | null {
  const date = dateOf(typed);
  const at = date === null ? NaN : Date.parse(`${date}T12:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date ? date : null;
}

/** A day as it is typed: 17-05-1984. */
export function typedDay(date: string): string {
  return date.split('-').toReversed().join('-');
}
