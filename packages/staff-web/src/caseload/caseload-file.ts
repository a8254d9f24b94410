/** A list as a file for a spreadsheet. A cell that a program would take for a formula is written as text. */
export function fileOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellOf).join(';')).join('\r\n');
}

/** What spreadsheets begin a formula with; a tab and a return may hide one. */
const LIKE_A_FORMULA = /^[=+\-@\t\r|%]/;

function cellOf(text: string): string {
  const safe = LIKE_A_FORMULA.test(text.trimStart()) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
