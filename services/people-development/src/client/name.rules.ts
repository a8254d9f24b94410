/** A name as it is registered (BRP category 01). */
export interface RegisteredName {
  readonly givenNames: string | null;
  readonly titleCode: string | null;
  readonly prefix: string | null;
  readonly surname: string;
}

/** Titles and predicates by their code (BRP table 38). */
const TITLES: Readonly<Record<string, string>> = {
  B: 'baron',
  BS: 'barones',
  G: 'graaf',
  GI: 'gravin',
  H: 'hertog',
  HI: 'hertogin',
  JH: 'jonkheer',
  JV: 'jonkvrouw',
  M: 'markies',
  MI: 'markiezin',
  P: 'prins',
  PS: 'prinses',
  R: 'ridder',
};

/** Predicates and the title prince stand before the given names; other titles before the surname with its prefix. */
const BEFORE_GIVEN_NAMES = new Set(['JH', 'JV', 'P', 'PS']);

/** The word for a title code, the code itself when it is not known, or null without one. */
export function titleOf(code: string | null): string | null {
  return code === null ? null : (TITLES[code] ?? code);
}

/** The name as it is written in full: `jonkvrouw Anna van der Berg`, `Jan baron van Heeckeren`. */
export function fullName(name: RegisteredName): string {
  const title = titleOf(name.titleCode);
  const isFirst = name.titleCode !== null && BEFORE_GIVEN_NAMES.has(name.titleCode);
  const parts = isFirst
    ? [title, name.givenNames, name.prefix, name.surname]
    : [name.givenNames, title, name.prefix, name.surname];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** First letters of the given names: `S.M.`; null without given names. */
export function initialsOf(givenNames: string | null): string | null {
  const letters = (givenNames ?? '').split(/[\s-]+/).filter((part) => part !== '');
  return letters.length === 0 ? null : letters.map((part) => `${[...part][0]!.toUpperCase()}.`).join('');
}
