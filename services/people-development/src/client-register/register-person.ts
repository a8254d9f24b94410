/**
 * A date as the personal records database (BRP) delivers it: YYYYMMDD with zeros for the parts that are unknown
 * (Logisch Ontwerp BRP). Kept as delivered, never filled in.
 */
export type RegisterDate = string;

/** Sex as registered (element 01.04.10: M, V or O). */
export type RegisterSex = 'MALE' | 'FEMALE' | 'UNKNOWN';

/** A person's names (BRP category 01, groups 02 and 61). */
export interface RegisterNames {
  /** Given names (voornamen, 01.02.10), or null when there are none. */
  readonly givenNames: string | null;
  /** Code of the title or predicate (adellijke titel of predicaat, 01.02.20), such as JV for jonkvrouw. */
  readonly titleCode: string | null;
  /** Prefix of the surname (voorvoegsel, 01.02.30). */
  readonly prefix: string | null;
  /** Surname (geslachtsnaam, 01.02.40). */
  readonly surname: string;
  /** Whose name is used when writing to the person (naamgebruik, 01.61.10): E own, P partner, V partner first, N own first. */
  readonly nameUsage: 'E' | 'P' | 'V' | 'N' | null;
}

/** Where a person lives or can be written to. */
export type RegisterAddressKind = 'DUTCH' | 'ABROAD' | 'POSTAL' | 'UNKNOWN';

/** An address (verblijfplaats, BRP category 08). */
export interface RegisterAddress {
  /** DUTCH for a residence, POSTAL for a postal address only (briefadres), ABROAD, or UNKNOWN when it is not known where. */
  readonly kind: RegisterAddressKind;
  /** Street (08.11.10). */
  readonly street: string | null;
  /** House number (08.11.20). */
  readonly houseNumber: number | null;
  /** House letter (08.11.30). */
  readonly houseLetter: string | null;
  /** Addition to the house number (08.11.40). */
  readonly addition: string | null;
  /** Indication with the house number (08.11.50): `to` opposite, `by` near. */
  readonly indication: string | null;
  /** Postcode without a space (08.11.60). */
  readonly postcode: string | null;
  /** Town (woonplaats, 08.11.70). */
  readonly locality: string | null;
  /** Description of the place when there is no street (locatiebeschrijving, 08.12.10). */
  readonly description: string | null;
  /** Lines of an address abroad (08.13.30 to 08.13.50). */
  readonly foreignLines: readonly string[];
  /** Country of an address abroad (08.13.10, table 34); 0000 when unknown. */
  readonly countryCode: string | null;
  /** First day at this address (08.10.30, or 08.13.20 abroad). */
  readonly since: RegisterDate | null;
  /** Whether the municipality doubts the address (08.83.10 without an end in 08.83.30). */
  readonly underInvestigation: boolean;
}

/** An address a person had before. */
export interface RegisterFormerAddress extends RegisterAddress {
  /** First day that the address no longer counted; null when that day was not delivered. */
  readonly until: RegisterDate | null;
}

/** A period in which a person was registered with one municipality (08.09.10 and 08.09.20). */
export interface RegisterMunicipality {
  /** Municipality code, such as GM0141; GM1999 is the register of non-residents (RNI). */
  readonly municipalityCode: string;
  /** Day of registration; parts may be unknown. */
  readonly from: RegisterDate | null;
  /** First day that no longer counts; null while it lasts. */
  readonly until: RegisterDate | null;
}

/** A marriage or registered partnership (BRP category 05). */
export interface RegisterPartner {
  /** The partner's citizen service number, or null when it was not delivered. */
  readonly bsn: string | null;
  /** The partner's given names. */
  readonly givenNames: string | null;
  /** The partner's prefix of the surname. */
  readonly prefix: string | null;
  /** The partner's surname; null when nothing but the bond is known. */
  readonly surname: string | null;
  /** The partner's birth date. */
  readonly birthDate: RegisterDate | null;
  /** The partner's sex. */
  readonly sex: RegisterSex;
  /** H marriage (huwelijk), P registered partnership (geregistreerd partnerschap); null when not delivered (05.15.10). */
  readonly kind: 'H' | 'P' | null;
  /** Day the bond began (05.06.10). */
  readonly from: RegisterDate | null;
  /** Day the bond ended: the first day that no longer counts (05.07.10); null while it lasts. */
  readonly until: RegisterDate | null;
  /** Why it ended (05.07.40): S divorce, O death, N annulment, R missing, and so on. */
  readonly endReason: string | null;
}

/** What identified a person in an older version of category 01, so that a changed name is not taken for another person. */
export interface RegisterIdentity {
  /** The number at that time, when it was another one. */
  readonly bsn: string | null;
  /** The surname at that time. */
  readonly surname: string;
  /** The birth date at that time. */
  readonly birthDate: RegisterDate;
  /** The sex at that time. */
  readonly sex: RegisterSex;
}

/** Authority over a minor and guardianship over an adult (BRP category 11). */
export interface RegisterGuardianship {
  /** Whether the person is under guardianship (curatele, 11.33.10; BW 1:378). */
  readonly isUnderGuardianship: boolean;
  /** Who has authority over a minor (11.32.10): 1 and 2 are the parents, D a third party, C the court. */
  readonly custodyCode: string | null;
  /** Day from which this holds (11.85.10). */
  readonly since: RegisterDate | null;
}

/** Everything a delivery says about one person, with older versions understood as history. */
export interface RegisterPerson {
  /** Citizen service number; passes the 11-test. */
  readonly bsn: string;
  /** Current names. */
  readonly names: RegisterNames;
  /** Birth: the date may be incomplete; the place is a name abroad or a municipality's four digits (01.03.10-30). */
  readonly birth: { readonly date: RegisterDate; readonly place: string | null; readonly countryCode: string | null };
  /** Sex as registered. */
  readonly sex: RegisterSex;
  /** The current address. */
  readonly address: RegisterAddress;
  /** Earlier addresses, the latest first. */
  readonly formerAddresses: readonly RegisterFormerAddress[];
  /** Limitation of disclosure (indicatie geheim, 07.70.10; Wet BRP art. 2.59): 0 none to 7 to nobody. */
  readonly secrecy: number;
  /** Authority and guardianship. */
  readonly guardianship: RegisterGuardianship;
  /** Death (06.08.10-30), or null; parts of the date may be unknown. */
  readonly death: {
    readonly date: RegisterDate;
    readonly place: string | null;
    readonly countryCode: string | null;
  } | null;
  /** Suspension of the record (opschorting, 07.67.10-20): reason O death, E emigration, M by the minister, R to the RNI, F error, W removed. */
  readonly suspension: { readonly since: RegisterDate | null; readonly reason: string | null } | null;
  /** Current municipality of registration, or null when unknown. */
  readonly municipalityCode: string | null;
  /** Municipalities over time, the current one first. */
  readonly municipalities: readonly RegisterMunicipality[];
  /** Marriages and partnerships, the latest first. */
  readonly partners: readonly RegisterPartner[];
  /** Earlier identities, the latest first. */
  readonly formerIdentities: readonly RegisterIdentity[];
  /**
   * The moment at which the BRP recorded this version of the person (datumtijdstempel, 07.80.20): 17 digits, of which the
   * later is the newer; null when it was not delivered.
   */
  readonly recordedAt: string | null;
  /** Where the record stands in the delivery. */
  readonly source: { readonly file: string; readonly line: number };
}
