import type { BsnVault } from '@klantbeeld/domain';
import type { RegisterPerson } from './register-person.js';

/** What a delivered person is recognised by. */
export interface PersonKeys {
  /** Keyed hash of the number. */
  readonly lookup: Buffer;
  /** Keyed hashes of the numbers the person had before, each once, without the current one. */
  readonly formerLookups: readonly Buffer[];
  /**
   * Fingerprint of what was delivered of the person, apart from where it stood in the file and when the BRP recorded it.
   * Keyed, so that nobody can find a number by trying all of them.
   */
  readonly digest: Buffer;
}

/** Kept as long as the person itself: hashing is what an import spends most of its time on. */
const KNOWN = new WeakMap<BsnVault, WeakMap<RegisterPerson, PersonKeys>>();

/** The keys of a person, made once. */
export function keysOf(vault: BsnVault, person: RegisterPerson): PersonKeys {
  const ofVault = KNOWN.get(vault) ?? new WeakMap<RegisterPerson, PersonKeys>();
  KNOWN.set(vault, ofVault);
  const known = ofVault.get(person);
  if (known !== undefined) return known;
  const keys = {
    lookup: vault.lookupKey(person.bsn),
    formerLookups: formerNumbers(person).map((number) => vault.lookupKey(number)),
    digest: vault.lookupKey(contentOf(person)),
  };
  ofVault.set(person, keys);
  return keys;
}

/** What was delivered of a person: the same in another place, or in a version in which nothing of it changed, is the same. */
export function contentOf(person: RegisterPerson): string {
  return JSON.stringify({ ...person, source: undefined, recordedAt: undefined });
}

/** The numbers a person had before, each once, without the current one. */
export function formerNumbers(person: RegisterPerson): string[] {
  const numbers = person.formerIdentities.flatMap((version) => version.bsn ?? []);
  return [...new Set(numbers)].filter((number) => number !== person.bsn);
}
