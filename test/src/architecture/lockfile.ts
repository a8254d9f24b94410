import { textOf } from './repository.js';

/** What the lockfile says of one installed package. */
interface Installed {
  /** Packages it needs to run, by name and version with peers, such as `pg@8.23.1`. */
  readonly needs: string[];
}

/** The lockfile as these tests read it. */
export interface Lockfile {
  /** Every package that may be installed, as `name@version` without peers. */
  readonly packages: readonly string[];
  /** Those of them that are there in production. */
  readonly production: readonly string[];
}

const RUNNING = new Set(['dependencies', 'optionalDependencies']);

/** Reads the lockfile. It is YAML of one fixed form, so that lines and their indentation are enough. */
export function readLockfile(): Lockfile {
  const [importers, packages, snapshots] = ['importers', 'packages', 'snapshots'].map(section);
  const installed = installedIn(snapshots!);
  const production = new Set<string>();
  const waiting = rootsIn(importers!);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (production.has(next)) continue;
    production.add(next);
    waiting.push(...(installed.get(next)?.needs ?? []));
  }
  return {
    packages: packages!.flatMap((line) => (indentOf(line) === 2 ? [keyOf(line)] : [])),
    production: [...new Set([...production].map(withoutPeers))].filter((name) => !name.includes('@link:')),
  };
}

/** Name and version of `name@version`. */
export function nameAndVersion(known: string): readonly [name: string, version: string] {
  const at = known.lastIndexOf('@');
  return [known.slice(0, at), known.slice(at + 1)];
}

function section(name: string): readonly string[] {
  const lines = textOf('pnpm-lock.yaml').split('\n');
  const start = lines.indexOf(`${name}:`) + 1;
  if (start === 0) throw new Error(`pnpm-lock.yaml has no ${name}.`);
  const end = lines.findIndex((line, index) => index >= start && /^\S/.test(line));
  return lines.slice(start, end < 0 ? undefined : end).filter((line) => line.trim() !== '');
}

/** What the rooms themselves need in production. */
function rootsIn(lines: readonly string[]): string[] {
  const found: string[] = [];
  let kind = '';
  let name = '';
  for (const line of lines) {
    const indent = indentOf(line);
    if (indent === 4) kind = keyOf(line);
    if (indent === 6) name = keyOf(line);
    if (indent === 8 && RUNNING.has(kind) && line.includes('version: ')) found.push(`${name}@${valueOf(line)}`);
  }
  return found;
}

function installedIn(lines: readonly string[]): Map<string, Installed> {
  const installed = new Map<string, Installed>();
  let current: Installed = { needs: [] };
  let kind = '';
  for (const line of lines) {
    const indent = indentOf(line);
    if (indent === 2) installed.set(keyOf(line), (current = { needs: [] }));
    if (indent === 4) kind = keyOf(line);
    if (indent === 6 && RUNNING.has(kind)) current.needs.push(`${keyOf(line)}@${valueOf(line)}`);
  }
  return installed;
}

function withoutPeers(known: string): string {
  return known.split('(')[0]!;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function keyOf(line: string): string {
  return /^\s*'?([^'\s]+?)'?:(\s|$)/.exec(line)?.[1] ?? '';
}

function valueOf(line: string): string {
  return /:\s+'?([^']+?)'?$/.exec(line.trimEnd())?.[1] ?? '';
}
