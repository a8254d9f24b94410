import { demoBsns, type IsoDate } from '@klantbeeld/domain';
import type { DemoLife } from './life/life.js';

/** A made-up person of the demo world. */
export interface DemoPerson {
  /** Client id, always the same. */
  readonly id: string;
  /** Short name for tests and pages. */
  readonly slug: string;
  /** Name as people say it. */
  readonly name: string;
  /** Citizen service number from the demo range. */
  readonly bsn: string;
  readonly municipalityCode: string;
  /** Who this is, in two or three Dutch sentences. */
  readonly story: string;
  /** What is known, with what is current counted from today. */
  life(today: IsoDate): DemoLife;
}

/** How many numbers of the demo range belong to people with a story. */
export const RESERVED_BSNS = 12;

const NUMBERS = demoBsns();
const RESERVED = Array.from({ length: RESERVED_BSNS }, () => NUMBERS.next().value);

/** The number of the demo person at a place, counted from 1. Throws RangeError beyond the dozen. */
export function reservedBsn(place: number): string {
  const bsn = RESERVED[place - 1];
  if (bsn === undefined) throw new RangeError(`There are ${RESERVED_BSNS} demo people, counted from 1.`);
  return bsn;
}
