/** A date as the personal records database (BRP) has it: YYYYMMDD, zeros for unknown parts. */
export type RegisterDay = string;

/** An address in the Netherlands or abroad. */
export interface DemoAddress {
  /** DUTCH where somebody lives, POSTAL where only letters go (briefadres), ABROAD. */
  readonly kind: 'DUTCH' | 'POSTAL' | 'ABROAD';
  readonly street?: string;
  readonly houseNumber?: number;
  readonly postcode?: string;
  readonly locality?: string;
  readonly foreignLines?: readonly string[];
  /** Country of an address abroad (BRP table 34). */
  readonly countryCode?: string;
  readonly since: RegisterDay;
}

/** A partner; a partner who is a client too is named by client id and number. */
export interface DemoPartner {
  readonly client?: { readonly id: string; readonly bsn: string };
  readonly givenNames: string;
  readonly prefix?: string;
  readonly surname: string;
  readonly birthDate: RegisterDay;
  readonly sex: 'MALE' | 'FEMALE';
  /** H marriage (huwelijk), P registered partnership. */
  readonly kind: 'H' | 'P';
  readonly from: RegisterDay;
}

/** Who somebody is, as the client register keeps it. */
export interface DemoRegistration {
  readonly givenNames: string;
  /** Title or predicate (BRP table 38), such as JV for jonkvrouw. */
  readonly titleCode?: string;
  readonly prefix?: string;
  readonly surname: string;
  readonly birthDate: RegisterDay;
  /** Place abroad, or four digits of a Dutch municipality. */
  readonly birthPlace?: string;
  readonly birthCountryCode?: string;
  readonly sex: 'MALE' | 'FEMALE';
  readonly address: DemoAddress;
  readonly formerAddresses?: readonly (DemoAddress & { readonly until: RegisterDay })[];
  /** Where somebody was registered, the present municipality first. */
  readonly municipalities: readonly {
    readonly code: string;
    readonly from: RegisterDay;
    readonly until?: RegisterDay;
  }[];
  /** Limitation of disclosure (geheimhouding), 0 none to 7 to nobody. */
  readonly secrecy?: number;
  /** First day of guardianship (curatele). */
  readonly guardianshipSince?: RegisterDay;
  readonly death?: { readonly on: RegisterDay; readonly place: string };
  readonly partner?: DemoPartner;
}

/** The Netherlands in BRP table 34. */
export const NETHERLANDS = '6030';

/** YYYYMMDD of a calendar day. */
export function registerDay(day: string): RegisterDay {
  return day.replaceAll('-', '');
}
