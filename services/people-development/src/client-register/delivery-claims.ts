import type { SqlExecutor } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';
import { keysOf } from './person-keys.js';
import type { RegisterPerson } from './register-person.js';

/** Where a record stands among those of one delivery: the first for its number, the same once more, or a contradiction. */
export type ClaimStanding = 'FIRST' | 'REPEATED' | 'CONTRADICTS';

/**
 * Keeps apart the records of one delivery that carry one number. The first line speaks; without this a second, different
 * record would change the client back and forth at every import. Kept in the database and not in memory, so that a
 * delivery may have any length.
 */
export interface DeliveryClaims {
  /** The standing of each person, in order. */
  claim(transaction: SqlExecutor, delivery: string, persons: readonly RegisterPerson[]): Promise<ClaimStanding[]>;
  /** Forgets a delivery that has ended, and those of which the process died more than a day ago. */
  release(transaction: SqlExecutor, delivery: string): Promise<void>;
}

/** Claims are scratch: a crash may lose them, so nobody waits for the disk. */
const WITHOUT_WAITING = 'set local synchronous_commit = off';

const CLAIM = `
  insert into import_claim (delivery, bsn_lookup, line, content_hash)
  select $1, bsn_lookup, line, content_hash
    from unnest($2::bytea[], $3::int[], $4::bytea[]) with ordinality as record (bsn_lookup, line, content_hash, place)
   order by place
      on conflict do nothing`;

const STANDING = `
  select claim.line, claim.content_hash = record.content_hash as same
    from unnest($2::bytea[], $3::bytea[]) with ordinality as record (bsn_lookup, content_hash, place)
    join import_claim as claim on claim.delivery = $1 and claim.bsn_lookup = record.bsn_lookup
   order by record.place`;

const RELEASE = `delete from import_claim where delivery = $1 or claimed_at < now() - interval '1 day'`;

/** Makes the claims with the vault that hashes numbers and records. */
export function createDeliveryClaims(vault: BsnVault): DeliveryClaims {
  return {
    async claim(transaction, delivery, persons) {
      const numbers = persons.map((person) => keysOf(vault, person).lookup);
      const lines = persons.map((person) => person.source.line);
      const digests = persons.map((person) => keysOf(vault, person).digest);
      await transaction.query(WITHOUT_WAITING);
      await transaction.query(CLAIM, [delivery, numbers, lines, digests], 'import-claim');
      const claims = await transaction.query<{ line: number; same: boolean }>(
        STANDING,
        [delivery, numbers, digests],
        'import-standing',
      );
      return claims.map((claim, index) => {
        if (claim.line === lines[index]) return 'FIRST';
        return claim.same ? 'REPEATED' : 'CONTRADICTS';
      });
    },
    async release(transaction, delivery) {
      await transaction.query(WITHOUT_WAITING);
      await transaction.query(RELEASE, [delivery]);
    },
  };
}
