import { bsnProblem, BSN_PROBLEM_EXPLANATIONS, isIsoDate, parseIncompleteDate } from '@klantbeeld/domain';

/** A value as it was understood, perhaps with a remark; or what is wrong with it. */
export type Understood<Value> =
  { readonly value: Value; readonly remark?: string } | { readonly problem: string; readonly mend: string };

/** Whether a value was understood. */
export function isUnderstood<Value>(read: Understood<Value>): read is Extract<Understood<Value>, { value: Value }> {
  return 'value' in read;
}

const SOURCE = 'Ask the source to deliver it again';
const MOST_CENTS = 2_000_000_000;

/** A calendar day: YYYYMMDD as the standard has it, or with dashes as files have it. */
export function readDay(text: string): Understood<string> {
  const plain = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const dashed = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/.exec(text);
  const day = plain ? `${plain[1]}-${plain[2]}-${plain[3]}` : dashed?.[1];
  if (day === undefined || !isIsoDate(day))
    return { problem: 'This is not a day that exists.', mend: `${SOURCE}, as YYYYMMDD.` };
  return plain ? { value: day } : { value: day, remark: 'The day is written with dashes; the standard has YYYYMMDD.' };
}

/** A birth date, of which parts may be unknown; eight digits as the register keeps it. */
export function readBirthDate(text: string): Understood<string> {
  if (parseIncompleteDate(text)) return { value: text };
  const day = readDay(text);
  return isUnderstood(day) ? { value: day.value.replaceAll('-', ''), ...(day.remark && { remark: day.remark }) } : day;
}

/** An amount that stands in an element of its own: whole cents, as the standard has it. */
export function readCents(text: string): Understood<number> {
  if (!/^\d{1,15}$/.test(text))
    return { problem: 'This is not a number of cents.', mend: `${SOURCE}, in whole cents.` };
  return within(Number(text));
}

/**
 * An amount that is written as euros where the standard has cents in an element of its own. Digits without a decimal sign
 * may be either, and are not guessed.
 */
export function readEuros(text: string): Understood<number> {
  const remark = 'The amount is written in euros; the standard has cents in WaardeBedr.';
  const [, sign, whole, cents] = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,10})[.,](\d{2})$/.exec(text) ?? [];
  const isGrouped = whole?.includes('.') ?? false;
  if (whole === undefined || (isGrouped && !text.includes(',')))
    return {
      problem: 'Whether this is in euros or in cents cannot be told.',
      mend: `${SOURCE}, in whole cents in WaardeBedr.`,
    };
  const value = Number(whole.replaceAll('.', '')) * 100 + Number(cents);
  const read = within(sign === '-' ? -value : value);
  return isUnderstood(read) ? { value: read.value, remark } : read;
}

function within(cents: number): Understood<number> {
  if (Math.abs(cents) <= MOST_CENTS) return { value: cents };
  return { problem: 'This is more than any amount of this kind.', mend: `${SOURCE}; check the cents.` };
}

/** Sex by digit as the standard has it, or by letter as files have it. */
export function readSex(text: string): Understood<'MALE' | 'FEMALE' | 'UNKNOWN'> {
  const remark = 'The sex is a letter; the standard has a digit.';
  const byDigit = { '0': 'UNKNOWN', '1': 'MALE', '2': 'FEMALE', '9': 'UNKNOWN' } as const;
  const byLetter = { M: 'MALE', V: 'FEMALE', O: 'UNKNOWN' } as const;
  if (Object.hasOwn(byDigit, text)) return { value: byDigit[text as keyof typeof byDigit] };
  const letter = text.toUpperCase();
  if (Object.hasOwn(byLetter, letter)) return { value: byLetter[letter as keyof typeof byLetter], remark };
  return { problem: 'This is no code of a sex.', mend: `${SOURCE}: 1 for a man, 2 for a woman, 0 when unknown.` };
}

/** Yes or no: a digit as the standard has it, or a letter as files have it. */
export function readYesNo(text: string): Understood<boolean> {
  const remark = 'Yes or no is a letter; the standard has a digit.';
  const known = { '0': false, '1': true, J: true, N: false } as const;
  const sign = text.toUpperCase();
  if (!Object.hasOwn(known, sign)) return { problem: 'This is neither yes nor no.', mend: `${SOURCE}: 1 or 0.` };
  const value = known[sign as keyof typeof known];
  return /\d/.test(sign) ? { value } : { value, remark };
}

/** A code of a party in the chain: digits, before which files put a letter. */
export function readParty(text: string, digits: number): Understood<string> {
  const [, letter, number] = /^([A-Z]?)(\d{1,4})$/.exec(text) ?? [];
  if (number === undefined) return { problem: 'This is no code of a party.', mend: `${SOURCE}, in digits.` };
  const value = number.padStart(digits, '0');
  return letter === ''
    ? { value }
    : { value, remark: 'The code of the party has a letter before it, which is left out.' };
}

/** A code of a list, kept as it was given. */
export function readCode(text: string): Understood<string> {
  if (/^[A-Za-z0-9]{1,10}$/.test(text)) return { value: text };
  return { problem: 'This is no code.', mend: `${SOURCE}, with a code of its list.` };
}

/** Digits, kept as text. */
export function readDigits(text: string, most: number): Understood<string> {
  if (/^\d+$/.test(text) && text.length <= most) return { value: text };
  return { problem: `This is no number of at most ${most} digits.`, mend: `${SOURCE}.` };
}

/** A text of a line. */
export function readText(text: string, most: number): Understood<string> {
  if (text.length <= most) return { value: text.replace(/\s+/g, ' ') };
  return { problem: `This is longer than ${most} characters.`, mend: `${SOURCE}.` };
}

/** A citizen service number that passes the 11-test; the problem never repeats it. */
export function readBsn(text: string): Understood<string> {
  const wrong = bsnProblem(text);
  if (wrong === null) return { value: text };
  return { problem: BSN_PROBLEM_EXPLANATIONS[wrong], mend: `${SOURCE} with the right number.` };
}
