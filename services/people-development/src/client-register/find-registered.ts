import type { SqlExecutor } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';
import type { RegisterDate, RegisterSex } from './register-person.js';

/** Whom the register knows by a number, as far as a delivery is compared with it. */
export interface RegisteredPerson {
  readonly clientId: string;
  readonly municipality: string | null;
  /** In its search form, with what it is compared. */
  readonly surname: string;
  readonly birthDate: RegisterDate;
  readonly sex: RegisterSex;
}

const FIND = `
  select id as "clientId", municipality_code as municipality, surname_search as surname, birth_date as "birthDate", sex,
         bsn_lookup as lookup
    from client where bsn_lookup = any($1::bytea[])`;

/** Who the register knows by each number; who is not there is left out. For the house’s own work, never for a caller. */
export async function findRegistered(
  transaction: SqlExecutor,
  vault: BsnVault,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, RegisteredPerson>> {
  const byLookup = new Map(numbers.map((number) => [vault.lookupKey(number).toString('hex'), number]));
  if (byLookup.size === 0) return new Map();
  const lookups = [...byLookup.keys()].map((hex) => Buffer.from(hex, 'hex'));
  const rows = await transaction.query<RegisteredPerson & { readonly lookup: Buffer }>(FIND, [lookups]);
  return new Map(rows.map(({ lookup, ...person }) => [byLookup.get(lookup.toString('hex'))!, person]));
}
