import type { BsnVault } from '@klantbeeld/domain';
import { keysOf } from './person-keys.js';
import type { RegisterAddress, RegisterPerson } from './register-person.js';
import { searchForm } from './search-form.js';

/** A row as it goes to the database in JSON: column names to values, bytes in PostgreSQL's hex form. */
export type Row = Readonly<Record<string, unknown>>;

/** Bytes in the hex form that PostgreSQL reads as bytea. */
export function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

/** The row of table `client`, without version and moments. */
export function clientRow(vault: BsnVault, id: string, person: RegisterPerson): Row {
  return {
    id,
    municipality_code: person.municipalityCode,
    bsn_lookup: hex(keysOf(vault, person).lookup),
    bsn_sealed: hex(vault.seal(person.bsn)),
    ...identityColumns(person),
    ...addressColumns(person.address),
    address_since: person.address.since,
    address_under_investigation: person.address.underInvestigation,
    secrecy: person.secrecy,
    is_under_guardianship: person.guardianship.isUnderGuardianship,
    custody_code: person.guardianship.custodyCode,
    guardianship_since: person.guardianship.since,
    death_date: person.death?.date ?? null,
    death_place: person.death?.place ?? null,
    death_country_code: person.death?.countryCode ?? null,
    suspended_since: person.suspension?.since ?? null,
    suspension_reason: person.suspension?.reason ?? null,
    brp_recorded_at: person.recordedAt,
    source_digest: hex(keysOf(vault, person).digest),
    source_file: person.source.file,
    source_line: person.source.line,
  };
}

function identityColumns({ names, birth, sex }: RegisterPerson): Row {
  return {
    given_names: names.givenNames,
    title_code: names.titleCode,
    surname_prefix: names.prefix,
    surname: names.surname,
    name_usage: names.nameUsage,
    surname_search: searchForm(names.surname),
    birth_date: birth.date,
    birth_place: birth.place,
    birth_country_code: birth.countryCode,
    sex,
  };
}

function addressColumns(address: RegisterAddress): Row {
  return {
    address_kind: address.kind,
    street: address.street,
    house_number: address.houseNumber,
    house_letter: address.houseLetter,
    house_number_addition: address.addition,
    house_number_indication: address.indication,
    postcode: address.postcode,
    locality: address.locality,
    address_description: address.description,
    foreign_address_lines: address.foreignLines,
    address_country_code: address.countryCode,
  };
}

/** Rows of `client_municipality`. */
export function municipalityRows(id: string, person: RegisterPerson): Row[] {
  return person.municipalities.map((stay, place) => ({
    client_id: id,
    place,
    municipality_code: stay.municipalityCode,
    from_date: stay.from,
    until_date: stay.until,
  }));
}

/** Rows of `client_address`. */
export function formerAddressRows(id: string, person: RegisterPerson): Row[] {
  return person.formerAddresses.map((address, place) => ({
    client_id: id,
    place,
    ...addressColumns(address),
    from_date: address.since,
    until_date: address.until,
    under_investigation: address.underInvestigation,
  }));
}

/** Rows of `client_partner`, not yet linked. */
export function partnerRows(vault: BsnVault, id: string, person: RegisterPerson): Row[] {
  return person.partners.map((partner, place) => ({
    client_id: id,
    place,
    partner_bsn_lookup: partner.bsn === null ? null : hex(vault.lookupKey(partner.bsn)),
    partner_bsn_sealed: partner.bsn === null ? null : hex(vault.seal(partner.bsn)),
    given_names: partner.givenNames,
    surname_prefix: partner.prefix,
    surname: partner.surname,
    birth_date: partner.birthDate,
    sex: partner.sex,
    kind: partner.kind,
    from_date: partner.from,
    until_date: partner.until,
    end_reason: partner.endReason,
  }));
}

/** Rows of `client_former_number`. */
export function formerNumberRows(vault: BsnVault, id: string, person: RegisterPerson): Row[] {
  return keysOf(vault, person).formerLookups.map((lookup) => ({ client_id: id, bsn_lookup: hex(lookup) }));
}
