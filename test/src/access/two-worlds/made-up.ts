import { createHash } from 'node:crypto';
import { isBsn } from '@klantbeeld/domain';

/** The id that belongs to a name: the same in both worlds, and in every run. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Two made-up numbers with the same last four digits, others for each place. */
export function twinBsns(place: number): readonly [string, string] {
  const found: string[] = [];
  for (let prefix = 99_000; found.length < 2; prefix += 1) {
    const bsn = `${prefix}${1_000 + place * 7}`;
    if (isBsn(bsn)) found.push(bsn);
  }
  return found as [string, string];
}

/** Draws numbers that look random and are the same in every run with the same seed. */
export class Draws {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whether something happens that does so this often. */
  happens(chance: number): boolean {
    return this.next() < chance;
  }

  /** One of some things. */
  oneOf<Thing>(things: readonly Thing[]): Thing {
    return things[this.below(things.length)]!;
  }

  /** Some things in another order, at most so many. */
  someOf<Thing>(things: readonly Thing[], most: number): Thing[] {
    const left = [...things];
    return Array.from({ length: Math.min(most, left.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }
}
