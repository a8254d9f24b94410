import type { ClientLookup } from '../graph/generated/graphql.js';
import { dateOf } from '../shown/typed-day.js';
import type { WordKey } from '../words/nl.js';

/** By what somebody is looked for. */
export type Way = 'birth' | 'address' | 'bsn';

/** What was typed, as it was typed. */
export interface Typed {
  readonly day: string;
  readonly surname: string;
  readonly postcode: string;
  readonly houseNumber: string;
  readonly bsn: string;
}

/** A field that cannot be right, with what to do. */
export type Wrong = Readonly<Partial<Record<keyof Typed, WordKey>>>;

/** The question that typed words mean, or what is wrong with them. */
export function lookupOf(way: Way, typed: Typed): { readonly by: ClientLookup } | { readonly wrong: Wrong } {
  if (way === 'birth') return byBirth(typed);
  if (way === 'address') return byAddress(typed);
  const bsn = typed.bsn.replaceAll(/[\s.]/g, '');
  return /^\d{9}$/.test(bsn) ? { by: { bsn } } : { wrong: { bsn: 'search.wrongBsn' } };
}

function byBirth({ day, surname }: Typed): ReturnType<typeof lookupOf> {
  const birthDate = dateOf(day);
  const wrong: Wrong = {
    ...(!birthDate && { day: 'search.wrongDay' }),
    ...(!surname.trim() && { surname: 'search.wrongSurname' }),
  };
  if (!birthDate || !surname.trim()) return { wrong };
  return { by: { birthDateAndSurname: { birthDate, surname: surname.trim() } } };
}

function byAddress({ postcode, houseNumber }: Typed): ReturnType<typeof lookupOf> {
  const code = postcode.replaceAll(/\s/g, '').toUpperCase();
  const number = Number(houseNumber.trim());
  const isCode = /^[1-9]\d{3}[A-Z]{2}$/.test(code);
  const isNumber = Number.isInteger(number) && number > 0 && number < 100_000;
  if (isCode && isNumber) return { by: { postcodeAndHouseNumber: { postcode: code, houseNumber: number } } };
  return {
    wrong: {
      ...(!isCode && { postcode: 'search.wrongPostcode' }),
      ...(!isNumber && { houseNumber: 'search.wrongHouseNumber' }),
    },
  };
}
