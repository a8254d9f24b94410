import type { SqlExecutor } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';
import { FIND_BY_FORMER_NUMBER, FIND_BY_NUMBER } from './client-register.statements.js';
import { identityOf, type Identity } from './identity.rules.js';
import { keysOf } from './person-keys.js';
import type { RegisterPerson, RegisterSex } from './register-person.js';

/** A client as far as a delivery is compared with it. Numbers are keyed hashes in hex. */
export interface KnownClient {
  /** The client's id. */
  readonly id: string;
  /** The number the client has now. */
  readonly number: string;
  /** Numbers the client had before, as far as they were asked for. */
  readonly formerNumbers: readonly string[];
  /** Fingerprint of what was delivered last; null after an intake. */
  readonly digest: Buffer | null;
  /** What identifies the client beside the number. */
  readonly identity: Identity;
  /** Which version of the person was delivered last (07.80.20), or null when that is not known. */
  readonly recordedAt: string | null;
}

/** Whom the register knows of a batch. What is decided of one person counts for those that are decided after it. */
export interface KnownClients {
  /** Who has the person's number. */
  holderOf(person: RegisterPerson): KnownClient | undefined;
  /** Who had the person's number before it was replaced. */
  formerHoldersOf(person: RegisterPerson): readonly KnownClient[];
  /** Who has a number that the person had before. */
  holdersOfFormerNumbers(person: RegisterPerson): readonly KnownClient[];
  /** Notes that a client is this person from here on. */
  learn(clientId: string, person: RegisterPerson): void;
  /** Whether `learn` was told of this client. */
  isLearned(client: KnownClient): boolean;
}

interface ClientRow {
  readonly id: string;
  readonly bsn_lookup: Buffer;
  readonly source_digest: Buffer | null;
  readonly surname_search: string;
  readonly birth_date: string;
  readonly sex: RegisterSex;
  readonly brp_recorded_at: string | null;
}

/** Looks the persons up by all numbers they have or had; those who have one of them are locked. */
export async function findKnown(
  transaction: SqlExecutor,
  vault: BsnVault,
  persons: readonly RegisterPerson[],
): Promise<KnownClients> {
  const numbers = persons.map((person) => keysOf(vault, person).lookup);
  const asked = [...numbers, ...persons.flatMap((person) => keysOf(vault, person).formerLookups)];
  const holders = await transaction.query<ClientRow>(FIND_BY_NUMBER, [asked], 'client-register-find');
  const held = new Set(holders.map((row) => hexOf(row.bsn_lookup)));
  const replaced = await transaction.query<ClientRow & { readonly former_lookup: Buffer }>(
    FIND_BY_FORMER_NUMBER,
    [numbers.filter((number) => !held.has(hexOf(number)))],
    'client-register-find-former',
  );
  const known = createIndex();
  for (const row of holders) known.put(clientOf(row, []));
  for (const { former_lookup, ...row } of replaced) {
    known.put(clientOf(row, [...known.formerNumbersOf(row.id), hexOf(former_lookup)]));
  }
  return knownClients(vault, known);
}

function knownClients(vault: BsnVault, known: ClientIndex): KnownClients {
  const learned = new Set<string>();
  const lookups = (person: RegisterPerson): string[] => keysOf(vault, person).formerLookups.map(hexOf);
  return {
    holderOf: (person) => known.byNumber(hexOf(keysOf(vault, person).lookup)),
    formerHoldersOf: (person) => known.byFormerNumber(hexOf(keysOf(vault, person).lookup)),
    holdersOfFormerNumbers: (person) => lookups(person).flatMap((number) => known.byNumber(number) ?? []),
    learn(id, person) {
      const { lookup, digest } = keysOf(vault, person);
      learned.add(id);
      known.put({
        id,
        number: hexOf(lookup),
        formerNumbers: lookups(person),
        digest,
        identity: identityOf(person),
        recordedAt: person.recordedAt,
      });
    },
    isLearned: (client) => learned.has(client.id),
  };
}

interface ClientIndex {
  put(client: KnownClient): void;
  byNumber(number: string): KnownClient | undefined;
  byFormerNumber(number: string): readonly KnownClient[];
  formerNumbersOf(id: string): readonly string[];
}

/** The last that was put of each client counts; where it stood under other numbers before, it is no longer found. */
function createIndex(): ClientIndex {
  const clients = new Map<string, KnownClient>();
  const holders = new Map<string, string>();
  const formerHolders = new Map<string, Set<string>>();
  return {
    put(client) {
      clients.set(client.id, client);
      holders.set(client.number, client.id);
      for (const number of client.formerNumbers) {
        formerHolders.set(number, (formerHolders.get(number) ?? new Set()).add(client.id));
      }
    },
    byNumber(number) {
      const client = clients.get(holders.get(number) ?? '');
      return client?.number === number ? client : undefined;
    },
    byFormerNumber: (number) =>
      [...(formerHolders.get(number) ?? [])]
        .map((id) => clients.get(id)!)
        .filter((client) => client.formerNumbers.includes(number)),
    formerNumbersOf: (id) => clients.get(id)?.formerNumbers ?? [],
  };
}

function clientOf(row: ClientRow, formerNumbers: readonly string[]): KnownClient {
  return {
    id: row.id,
    number: hexOf(row.bsn_lookup),
    formerNumbers,
    digest: row.source_digest,
    identity: { surname: row.surname_search, birthDate: row.birth_date, sex: row.sex },
    recordedAt: row.brp_recorded_at,
  };
}

function hexOf(lookup: Buffer): string {
  return lookup.toString('hex');
}
