import { randomUUID } from 'node:crypto';
import type { BsnVault } from '@klantbeeld/domain';
import { confirmsIdentity, contradictsIdentity, identityOf } from './identity.rules.js';
import type { KnownClient, KnownClients } from './known-clients.js';
import { formerNumbers, keysOf } from './person-keys.js';
import type { RegisterOutcome } from './register-outcome.js';
import type { RegisterPerson } from './register-person.js';

type Quarantined = Omit<Extract<RegisterOutcome, { kind: 'quarantined' }>, 'clientId'>;

const OTHER_PERSON: Quarantined = {
  kind: 'quarantined',
  reason:
    'Of surname, birth date and sex two differ from what the register knows with this number: this may be another person.',
  field: '01.01.20',
  mend: 'Find out whose number it is. Correct the delivery or the client in the register, then import the file again.',
};

const NUMBER_REPLACED: Quarantined = {
  kind: 'quarantined',
  reason: 'The register knows that this number was replaced by another one, and this does not fit who had it.',
  field: '01.01.20',
  mend:
    'Find out whose number it is and which number is the newest. Where the older version of the other person is wrong, ' +
    'mark it as incorrect (01.84.10) and import that person again, then this file.',
};

const OLDER_VERSION: Quarantined = {
  kind: 'quarantined',
  reason: 'The register knows a newer version of this person, so nothing was changed.',
  field: '07.80.20',
  mend: 'Nothing, when this is an older file. When this row is the right one, leave this value out of it and import it again.',
};

/** What becomes of each person of a batch, in the same order. No client is written for two persons. */
export function decidePersons(
  vault: BsnVault,
  known: KnownClients,
  persons: readonly RegisterPerson[],
): RegisterOutcome[] {
  const outcomes = new Map<RegisterPerson, RegisterOutcome>();
  for (const person of newestNumbersFirst(known, persons)) {
    const outcome = decide(vault, known, person);
    if (outcome.kind === 'created' || outcome.kind === 'changed') known.learn(outcome.clientId, person);
    outcomes.set(person, outcome);
  }
  return persons.map((person) => outcomes.get(person)!);
}

/** Under a number that was replaced comes nothing new: whoever carries it waits for the one who says so. */
function newestNumbersFirst(known: KnownClients, persons: readonly RegisterPerson[]): Iterable<RegisterPerson> {
  const claiming = new Map<string, RegisterPerson[]>();
  for (const person of persons) {
    for (const number of formerNumbers(person)) claiming.set(number, [...(claiming.get(number) ?? []), person]);
  }
  const seen = new Set<RegisterPerson>();
  const inOrder: RegisterPerson[] = [];
  const visit = (person: RegisterPerson): void => {
    if (seen.has(person)) return;
    seen.add(person);
    const claims = claiming.get(person.bsn) ?? [];
    claims.filter((newer) => isReplacedBy(known, person, newer)).forEach(visit);
    inOrder.push(person);
  };
  persons.forEach(visit);
  return inOrder;
}

function isReplacedBy(known: KnownClients, older: RegisterPerson, newer: RegisterPerson): boolean {
  const holder = known.holderOf(older);
  return (
    confirmsIdentity(identityOf(older), newer) || (holder !== undefined && confirmsIdentity(holder.identity, newer))
  );
}

function decide(vault: BsnVault, known: KnownClients, person: RegisterPerson): RegisterOutcome {
  const client = known.holderOf(person);
  if (client === undefined) return decideWithoutHolder(vault, known, person);
  if (client.digest?.equals(keysOf(vault, person).digest)) return { kind: 'unchanged', clientId: client.id };
  if (contradictsIdentity(client.identity, person)) return { ...OTHER_PERSON, clientId: client.id };
  if (isNewer(client.recordedAt, person.recordedAt)) return { ...OLDER_VERSION, clientId: client.id };
  return { kind: 'changed', clientId: client.id };
}

/** Of moments that are both known the later is the newer; they are digits, so they compare as text. */
function isNewer(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one > other;
}

/** Clients whose newest version the batch delivers without a change, with its moment. */
export function newlyRecorded(
  known: KnownClients,
  persons: readonly RegisterPerson[],
  outcomes: readonly RegisterOutcome[],
): { readonly id: string; readonly recordedAt: string }[] {
  return persons.flatMap((person, index) => {
    const client = known.holderOf(person);
    const { recordedAt } = person;
    if (outcomes[index]!.kind !== 'unchanged' || client === undefined || recordedAt === null) return [];
    return client.recordedAt === null || isNewer(recordedAt, client.recordedAt) ? [{ id: client.id, recordedAt }] : [];
  });
}

/**
 * A number that nobody has was replaced (an old file, or the ended record of the old number: what it says is known
 * better), or is the new number of somebody, or is new itself.
 */
function decideWithoutHolder(vault: BsnVault, known: KnownClients, person: RegisterPerson): RegisterOutcome {
  const before = known.formerHoldersOf(person);
  const same = before.find((client) => !contradictsIdentity(client.identity, person));
  if (same !== undefined) {
    return isCalledOlder(vault, same, person)
      ? { ...NUMBER_REPLACED, clientId: same.id }
      : { kind: 'unchanged', clientId: same.id };
  }
  const renumbered = knownByFormerNumber(known, person);
  if (renumbered !== undefined) {
    // Only of numbers that go round in a circle is a client written before.
    return known.isLearned(renumbered)
      ? { ...NUMBER_REPLACED, clientId: renumbered.id }
      : { kind: 'changed', clientId: renumbered.id };
  }
  if (before[0] !== undefined) return { ...NUMBER_REPLACED, clientId: before[0].id };
  return { kind: 'created', clientId: randomUUID() };
}

/** Whether the person says that the number which the client has now is an older one: then nobody can tell which is the newest. */
function isCalledOlder(vault: BsnVault, client: KnownClient, person: RegisterPerson): boolean {
  return keysOf(vault, person).formerLookups.some((lookup) => lookup.toString('hex') === client.number);
}

/** A number can be replaced; its old holder is the same client only when everything else fits. */
function knownByFormerNumber(known: KnownClients, person: RegisterPerson): KnownClient | undefined {
  return known.holdersOfFormerNumbers(person).find((client) => confirmsIdentity(client.identity, person));
}
