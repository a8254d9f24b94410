/** What is told of a failure: to the operator in full, to nobody else. */
export interface Failure {
  readonly error: unknown;
  readonly requestId?: string;
  readonly path?: string;
  readonly subgraph?: string;
}

/** Writes a failure as one line of JSON. A number of nine digits may be a BSN, so none is written. */
export function logFailure({ error, ...where }: Failure, output: NodeJS.WritableStream = process.stderr): void {
  const known: Error & { code?: unknown } = error instanceof Error ? error : new Error(String(error));
  const { name, message, stack, code } = known;
  const line = { time: new Date().toISOString(), level: 'error', ...where, name, code, message, stack };
  output.write(`${withoutNumbers(JSON.stringify(line))}\n`);
}

function withoutNumbers(text: string): string {
  return text.replace(/\b\d{9}\b/g, '*********');
}
