import { cpus, totalmem } from 'node:os';

/** The machine and what runs on it, in a line. */
export function tellMachine(postgres: string): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const model = first!.model.trim() || process.arch;
  return `${cpus().length} cores (${model}), ${memory}; Node ${process.versions.node}, PostgreSQL ${postgres}`;
}

/** The day, as it is written down. */
export function tellDay(): string {
  return new Date().toISOString().slice(0, 10);
}
