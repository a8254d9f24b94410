import type { RegisterDate, RegisterPerson, RegisterSex } from './register-person.js';
import { searchForm } from './search-form.js';

/** What identifies a person beside the number. */
export interface Identity {
  /** Surname in its search form. */
  readonly surname: string;
  /** Birth date, YYYYMMDD. */
  readonly birthDate: RegisterDate;
  /** Sex as registered. */
  readonly sex: RegisterSex;
}

/** What identifies a delivered person now. */
export function identityOf({ names, birth, sex }: RegisterPerson): Identity {
  return { surname: searchForm(names.surname), birthDate: birth.date, sex };
}

/**
 * Whether a delivered person cannot be the person the register knows by that number: of surname, birth date and sex two
 * differ, and no earlier version of the delivered person fits either. A changed surname alone is a marriage or a
 * correction, another birth date or sex alone a correction; a brother or sister has the surname and differs in both.
 */
export function contradictsIdentity(known: Identity, delivered: RegisterPerson): boolean {
  const former = delivered.formerIdentities.map((version) => ({ ...version, surname: searchForm(version.surname) }));
  return [identityOf(delivered), ...former].every((version) => isAnother(known, version));
}

/** Whether nothing in an older number's record speaks against it being the same person: name, birth date and sex all fit. */
export function confirmsIdentity(known: Identity, delivered: RegisterPerson): boolean {
  return delivered.formerIdentities.some(
    (version) =>
      searchForm(version.surname) === known.surname &&
      !datesContradict(version.birthDate, known.birthDate) &&
      !sexesContradict(version.sex, known.sex),
  );
}

function isAnother(one: Identity, other: Identity): boolean {
  const differing = [
    one.surname !== other.surname,
    datesContradict(one.birthDate, other.birthDate),
    sexesContradict(one.sex, other.sex),
  ];
  return differing.filter(Boolean).length >= 2;
}

/** An unknown part of a date contradicts nothing. */
export function datesContradict(one: RegisterDate, other: RegisterDate): boolean {
  return [
    [0, 4],
    [4, 6],
    [6, 8],
  ].some(([start, end]) => {
    const [left, right] = [one.slice(start, end), other.slice(start, end)];
    return Number(left) !== 0 && Number(right) !== 0 && left !== right;
  });
}

/** Where one of the two is not known nothing is contradicted. */
export function sexesContradict(one: RegisterSex, other: RegisterSex): boolean {
  return one !== 'UNKNOWN' && other !== 'UNKNOWN' && one !== other;
}
