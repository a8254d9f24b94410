/** Everything that this process wrote since a moment. */
export interface CollectedOutput {
  text(): string;
  /** Stops to collect; what is written goes where it went before. */
  end(): void;
}

const CONSOLE = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** Collects what is written to standard output, standard error and the console, and writes none of it. */
export function collectOutput(): CollectedOutput {
  const written: string[] = [];
  const streams = [process.stdout, process.stderr];
  const before = streams.map((stream) => stream.write);
  const consoleBefore = CONSOLE.map((name) => console[name]);
  for (const stream of streams) {
    stream.write = ((chunk: string | Uint8Array) => {
      written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      return true;
    }) as typeof stream.write;
  }
  for (const name of CONSOLE) console[name] = (...parts: unknown[]) => void written.push(parts.map(String).join(' '));
  return {
    text: () => written.join('\n'),
    end: () => {
      streams.forEach((stream, place) => (stream.write = before[place]!));
      CONSOLE.forEach((name, place) => (console[name] = consoleBefore[place]!));
    },
  };
}
