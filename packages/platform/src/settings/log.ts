/** What is told of a failure: to the operator in full, to nobody else. */
export interface Failure {
  readonly error: unknown;
  readonly requestId?: string;
  readonly path?: string;
  readonly subgraph?: string;
}

/**
 * Writes a failure as one line of JSON. What looks like a BSN is not written, nor a value that the database found wrong:
 * somebody typed it.
 */
export function logFailure({ error, ...where }: Failure, output: NodeJS.WritableStream = process.stderr): void {
  const known: Error & { code?: unknown } = error instanceof Error ? error : new Error(String(error));
  const { name, message, stack, code } = known;
  const told = { message: withoutValues(message, code), stack: stack && withoutValues(stack, code) };
  const line = { time: new Date().toISOString(), level: 'error', ...where, name, code, ...told };
  output.write(`${withoutNumbers(JSON.stringify(line))}\n`);
}

/** Nine digits, or eight that lost a zero, with or without dots or spaces. */
const BSN_LIKE = /(?<![\w-])\d(?:[. ]?\d){7,8}(?![\w-])/g;

function withoutNumbers(text: string): string {
  return text.replace(BSN_LIKE, '*********');
}

/** PostgreSQL repeats a value in its data exceptions (class 22 of SQLSTATE). */
function withoutValues(text: string, code: unknown): string {
  return typeof code === 'string' && code.startsWith('22') ? text.replace(/: "[^\n]*"/g, ': "…"') : text;
}
