import { demoBsns } from '@klantbeeld/domain';
import type { RegisterAddress, RegisterPartner, RegisterPerson } from '../register-person.js';

const numbers = demoBsns();

/** A number that no other made-up person of this process has. */
export function nextBsn(): string {
  return numbers.next().value!;
}

/** An address in Almelo, with what matters to the test. */
export function address(changes: Partial<RegisterAddress> = {}): RegisterAddress {
  return {
    kind: 'DUTCH',
    street: 'Marktplein',
    houseNumber: 1,
    houseLetter: null,
    addition: null,
    indication: null,
    postcode: '7607AB',
    locality: 'Almelo',
    description: null,
    foreignLines: [],
    countryCode: null,
    since: '20100101',
    underInvestigation: false,
    ...changes,
  };
}

/** A made-up person, with what matters to the test. */
export function person(changes: Partial<RegisterPerson> = {}): RegisterPerson {
  return {
    bsn: nextBsn(),
    names: { givenNames: 'Noor', titleCode: null, prefix: 'van', surname: 'Dijk', nameUsage: 'E' },
    birth: { date: '19800402', place: '0141', countryCode: '6030' },
    sex: 'FEMALE',
    address: address(),
    formerAddresses: [],
    secrecy: 0,
    guardianship: { isUnderGuardianship: false, custodyCode: null, since: null },
    death: null,
    suspension: null,
    municipalityCode: 'GM0141',
    municipalities: [{ municipalityCode: 'GM0141', from: '20100101', until: null }],
    partners: [],
    formerIdentities: [],
    recordedAt: null,
    source: { file: 'persons.csv', line: 2 },
    ...changes,
  };
}

/** A marriage that lasts. */
export function partner(changes: Partial<RegisterPartner> = {}): RegisterPartner {
  return {
    bsn: nextBsn(),
    givenNames: 'Bas',
    prefix: null,
    surname: 'Jansen',
    birthDate: '19790000',
    sex: 'MALE',
    kind: 'H',
    from: '20050606',
    until: null,
    endReason: null,
    ...changes,
  };
}
