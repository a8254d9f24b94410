import type {
  RegisterAddress,
  RegisterAddressKind,
  RegisterFormerAddress,
  RegisterMunicipality,
} from '@klantbeeld/people-development';
import { municipalityCodeOf } from '@klantbeeld/domain';
import type { ValueReader } from './brp-values.js';

/** What one version of category 08 says. */
export interface Residence {
  readonly address: RegisterAddress;
  /** Municipality code such as GM0141, or null when unknown. */
  readonly municipalityCode: string | null;
  /** Day of registration with that municipality. */
  readonly registeredOn: string | null;
}

const UNKNOWN_CODE = '0000';

/** Reads a version of category 08 (verblijfplaats). */
export function readResidence(reader: ValueReader): Residence {
  const municipality = reader.code('08.09.10', /^\d{4}$/, 'Write the four digits of table 33.');
  return {
    address: readAddress(reader),
    municipalityCode: municipality === null || municipality === UNKNOWN_CODE ? null : municipalityCodeOf(municipality),
    registeredOn: reader.date('08.09.20'),
  };
}

function readAddress(reader: ValueReader): RegisterAddress {
  const houseNumber = reader.code(
    '08.11.20',
    /^\d{1,5}$/,
    'Write only digits; a letter or addition has its own column.',
  );
  const lines = (['08.13.30', '08.13.40', '08.13.50'] as const).map((element) => reader.text(element));
  return {
    kind: kindOf(reader),
    street: reader.text('08.11.10'),
    houseNumber: houseNumber === null ? null : Number(houseNumber),
    houseLetter: reader.text('08.11.30'),
    addition: reader.text('08.11.40'),
    indication: reader.text('08.11.50'),
    postcode: reader.text('08.11.60')?.replaceAll(' ', '').toUpperCase() ?? null,
    locality: reader.text('08.11.70'),
    description: reader.text('08.12.10'),
    foreignLines: lines.filter((line) => line !== null),
    countryCode: reader.code('08.13.10', /^\d{4}$/, 'Write the four digits of table 34.'),
    since: reader.date('08.10.30') ?? reader.date('08.13.20'),
    underInvestigation: reader.has('08.83.10') && !reader.has('08.83.30'),
  };
}

function kindOf(reader: ValueReader): RegisterAddressKind {
  const country = reader.text('08.13.10');
  if (country !== null) return country === UNKNOWN_CODE ? 'UNKNOWN' : 'ABROAD';
  const use = reader.code('08.10.10', /^[WB]$/, 'Write W for a residence or B for a postal address.');
  if (use === 'B') return 'POSTAL';
  return use === 'W' || reader.has('08.11.10') || reader.has('08.12.10') ? 'DUTCH' : 'UNKNOWN';
}

/** Earlier addresses, the latest first: each ended when the next began. A version in which only the spelling changed is no move. */
export function formerAddresses(residences: readonly Residence[]): RegisterFormerAddress[] {
  return residences.flatMap(({ address }, place) => {
    const next = residences[place - 1]?.address;
    return next === undefined || isSameStay(address, next) ? [] : [{ ...address, until: next.since }];
  });
}

function isSameStay(one: RegisterAddress, other: RegisterAddress): boolean {
  const stay = ({ kind, since, houseNumber, houseLetter, addition, postcode, countryCode }: RegisterAddress): string =>
    JSON.stringify([kind, since, houseNumber, houseLetter, addition, postcode, countryCode]);
  return one.since !== null && stay(one) === stay(other);
}

/** Municipalities over time, the current one first; each until the registration with the next. */
export function municipalities(residences: readonly Residence[]): RegisterMunicipality[] {
  const stays: RegisterMunicipality[] = [];
  for (const { municipalityCode, registeredOn } of residences) {
    const next = stays.at(-1);
    if (municipalityCode === null) continue;
    if (next?.municipalityCode === municipalityCode && next.from === registeredOn) continue;
    stays.push({ municipalityCode, from: registeredOn, until: next?.from ?? null });
  }
  return stays;
}
