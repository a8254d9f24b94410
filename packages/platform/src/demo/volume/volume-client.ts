import type { IsoDate } from '@klantbeeld/domain';
import type { DemoLife } from '../life/life.js';
import type { DemoRegistration } from '../life/registration.js';
import { ALMELO } from '../staff.js';
import { drawsFor, type Draws } from './draws.js';
import { nameFrom, streetFrom } from './names.js';
import { benefitsFrom, shelteredFrom, supportFrom } from './volume-laws.js';
import { journeyFrom } from './volume-journey.js';
import { consultantOf, municipalityOfConsultant } from './volume-staff.js';

/** A client of the volume world before it becomes rows. */
export interface VolumeClient {
  /** Counted from 1. */
  readonly number: number;
  readonly municipalityCode: string;
  readonly life: DemoLife;
}

/** How often things occur among all clients. */
const SHARES = {
  benefit: 0.6,
  sheltered: 0.2,
  support: 0.25,
  secrecy: 0.03,
  incompleteBirth: 0.02,
  postal: 0.01,
} as const;

/** Nobody came under the Wsw after 2014, so whom it knows was grown up by then. */
const LAST_BIRTH_YEAR = { all: 2006, wsw: 1988 } as const;

/** The volume client with a number; always the same on the same day. */
export function volumeClient(number: number, today: IsoDate): VolumeClient {
  const draws = drawsFor(number);
  const municipalityCode = municipalityOfConsultant(consultantOf(number));
  const isSheltered = draws.chance(SHARES.sheltered);
  const registration = registrationFrom(
    draws,
    municipalityCode,
    isSheltered ? LAST_BIRTH_YEAR.wsw : LAST_BIRTH_YEAR.all,
  );
  const facts = { number, today };
  const benefits = draws.chance(SHARES.benefit) ? benefitsFrom(draws, facts) : undefined;
  const sheltered = isSheltered ? shelteredFrom(draws, facts) : undefined;
  const support = draws.chance(SHARES.support) ? supportFrom(draws, facts) : undefined;
  const life: DemoLife = {
    registration,
    contact: draws.chance(0.8) ? { telephone: `088 ${String(number).padStart(7, '0')}`, email: null } : undefined,
    assignments: [],
    ...journeyFrom(draws, { ...facts, benefits, sheltered, support, organisation: municipalityCode }),
    benefits,
    sheltered,
    support,
  };
  return { number, municipalityCode, life };
}

function registrationFrom(draws: Draws, municipalityCode: string, lastBirthYear: number): DemoRegistration {
  const isInAlmelo = municipalityCode === ALMELO;
  const since = `${draws.between(1990, 2024)}0601`;
  return {
    ...nameFrom(draws),
    birthDate: birthDateFrom(draws, lastBirthYear),
    birthPlace: municipalityCode.slice(2),
    birthCountryCode: '6030',
    address: {
      kind: draws.chance(SHARES.postal) ? 'POSTAL' : 'DUTCH',
      street: streetFrom(draws),
      houseNumber: draws.between(1, 240),
      postcode: `${isInAlmelo ? draws.between(7601, 7611) : draws.between(4701, 4709)}Z${draws.oneOf(['V', 'W', 'Y'])}`,
      locality: isInAlmelo ? 'Almelo' : 'Roosendaal',
      since,
    },
    municipalities: [{ code: municipalityCode, from: since }],
    secrecy: draws.chance(SHARES.secrecy) ? 7 : 0,
  };
}

function birthDateFrom(draws: Draws, lastBirthYear: number): string {
  const year = String(draws.between(1962, lastBirthYear));
  if (draws.chance(SHARES.incompleteBirth)) return `${year}0000`;
  return year + twoDigits(draws.between(1, 12)) + twoDigits(draws.between(1, 28));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
