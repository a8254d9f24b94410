import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY, textOf, writtenFiles } from '../architecture/repository.js';

/** A page for people. */
export interface Page {
  /** Path from the root. */
  readonly path: string;
  readonly text: string;
}

/** Every page of the repository. */
export function readPages(): readonly Page[] {
  return writtenFiles()
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: textOf(path) }));
}

/** The text of each fenced block of one language, in the order of the page. */
export function blocksOf(page: Pick<Page, 'text'>, language: string): readonly string[] {
  return [...page.text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1]!,
  );
}

/** A command of ours as a page names it. */
export interface NamedCommand {
  /** Script of the package.json at the root, such as start. */
  readonly script: string;
  /** Whether it says `run`, so that no command of the package manager itself is meant. */
  readonly isRun: boolean;
  /** What follows it. */
  readonly words: readonly string[];
}

/** Every `pnpm …` that a page names, in blocks and in sentences. */
export function commandsOf({ text }: Pick<Page, 'text'>): readonly NamedCommand[] {
  const named = text.matchAll(/\bpnpm (?:--silent )?(run )?([a-z]+(?::[a-z]+)*)((?: (?:--?)?[\w<>./-]+)*)/g);
  return [...named].map(([, run, script, rest]) => ({
    script: script!,
    isRun: run !== undefined,
    words: rest!.trim().split(' ').filter(Boolean),
  }));
}

/** Links of a page to files that are not there. */
export function brokenLinksOf({ path, text }: Page): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!.split('#')[0]!);
  return targets
    .filter((target) => target !== '' && !/^https?:/.test(target))
    .filter((target) => !existsSync(join(REPOSITORY, dirname(path), target)));
}
