import type { DemoAddress, DemoPartner } from '../life/registration.js';
import { reservedBsn } from '../person.js';

const ADDRESS: DemoAddress = {
  kind: 'DUTCH',
  street: 'Schipbeekpad',
  houseNumber: 3,
  postcode: '7609ZX',
  locality: 'Almelo',
  since: '20210401',
};

/** What two clients who are each other's partner have in common. */
export const JOLIEN_AND_RUBEN = {
  jolien: { id: '2b6e9d14-0f57-4a83-8c25-71d3e8b0a902', bsn: reservedBsn(2) },
  ruben: { id: '7c01f3a8-6d2b-4e95-a417-25b9c06d8e03', bsn: reservedBsn(3) },
  address: ADDRESS,
} as const;

const MARRIED = { kind: 'H', from: '20200214' } as const;

/** Ruben as Jolien's partner. */
export const RUBEN_AS_PARTNER: DemoPartner = {
  ...MARRIED,
  client: JOLIEN_AND_RUBEN.ruben,
  givenNames: 'Ruben',
  surname: 'Oude Braakman',
  birthDate: '19880926',
  sex: 'MALE',
};

/** Jolien as Ruben's partner. */
export const JOLIEN_AS_PARTNER: DemoPartner = {
  ...MARRIED,
  client: JOLIEN_AND_RUBEN.jolien,
  givenNames: 'Jolien Maria',
  surname: 'Wessinkhof',
  birthDate: '19901103',
  sex: 'FEMALE',
};
