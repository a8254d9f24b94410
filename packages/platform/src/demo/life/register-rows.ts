import { searchForm } from '@klantbeeld/people-development';
import type { DemoAddress, DemoRegistration } from './registration.js';
import { hex, type Row, type RowOwner, type RowTools } from './row-owner.js';

/** The row of table `client`. */
export function clientRow(owner: RowOwner, person: DemoRegistration, { vault }: RowTools): Row {
  return {
    id: owner.clientId,
    municipality_code: owner.municipalityCode,
    bsn_lookup: hex(vault.lookupKey(owner.bsn)),
    bsn_sealed: hex(vault.seal(owner.bsn)),
    given_names: person.givenNames,
    title_code: person.titleCode,
    surname_prefix: person.prefix,
    surname: person.surname,
    name_usage: 'E',
    surname_search: searchForm(person.surname),
    birth_date: person.birthDate,
    birth_place: person.birthPlace,
    birth_country_code: person.birthCountryCode,
    sex: person.sex,
    ...addressColumns(person.address),
    address_since: person.address.since,
    secrecy: person.secrecy ?? 0,
    is_under_guardianship: person.guardianshipSince !== undefined,
    guardianship_since: person.guardianshipSince,
    death_date: person.death?.on,
    death_place: person.death?.place,
    death_country_code: person.death && '6030',
    suspended_since: person.death?.on,
    suspension_reason: person.death && 'O',
  };
}

function addressColumns(address: DemoAddress): Row {
  return {
    address_kind: address.kind,
    street: address.street,
    house_number: address.houseNumber,
    postcode: address.postcode,
    locality: address.locality,
    foreign_address_lines: address.foreignLines ?? [],
    address_country_code: address.countryCode,
  };
}

/** Rows of `client_municipality`. */
export function municipalityRows({ clientId }: RowOwner, { municipalities }: DemoRegistration): Row[] {
  return municipalities.map((stay, place) => ({
    client_id: clientId,
    place,
    municipality_code: stay.code,
    from_date: stay.from,
    until_date: stay.until,
  }));
}

/** Rows of `client_address`: where somebody lived before. */
export function formerAddressRows({ clientId }: RowOwner, { formerAddresses = [] }: DemoRegistration): Row[] {
  return formerAddresses.map((address, place) => ({
    client_id: clientId,
    place,
    ...addressColumns(address),
    from_date: address.since,
    until_date: address.until,
  }));
}

/** The row of `client_partner`, linked when the partner is a client too. */
export function partnerRows({ clientId }: RowOwner, { partner }: DemoRegistration, { vault }: RowTools): Row[] {
  if (!partner) return [];
  return [
    {
      client_id: clientId,
      place: 0,
      partner_client_id: partner.client?.id,
      partner_bsn_lookup: partner.client && hex(vault.lookupKey(partner.client.bsn)),
      partner_bsn_sealed: partner.client && hex(vault.seal(partner.client.bsn)),
      given_names: partner.givenNames,
      surname_prefix: partner.prefix,
      surname: partner.surname,
      birth_date: partner.birthDate,
      sex: partner.sex,
      kind: partner.kind,
      from_date: partner.from,
    },
  ];
}
