/** A municipality code as Statistics Netherlands writes it: GM and four digits, such as GM0141 for Almelo. */
export type MunicipalityCode = string;

/** Whether a text is written as a municipality code; whether it exists on a date is in table 33 of the BRP. */
export function isMunicipalityCode(text: string): boolean {
  return /^GM\d{4}$/.test(text);
}

/** The code from the four digits of the BRP (element 08.09.10). */
export function municipalityCodeOf(fourDigits: string): MunicipalityCode {
  return `GM${fourDigits}`;
}
