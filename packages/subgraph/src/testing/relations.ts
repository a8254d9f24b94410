import { randomUUID } from 'node:crypto';
import { KEEPER_OF_CLASS, type Capacity, type DataClass, type DataKeeper, type Purpose } from '@klantbeeld/access';
import { insertRows, type SqlExecutor } from '@klantbeeld/database';

/** Facts of an assignment that a test cares about; the rest is filled in. */
export interface AssignmentFacts {
  readonly staffId: string;
  readonly purpose: Purpose;
  readonly capacity?: Capacity;
  readonly isResponsible?: boolean;
  /** First day, YYYY-MM-DD. */
  readonly from?: string;
  /** First day that no longer counts, YYYY-MM-DD; open when left out. */
  readonly until?: string;
}

/** Assigns members of staff to a client, each for one purpose, in the database of one service. */
export async function assignTo(
  database: SqlExecutor,
  clientId: string,
  ...assignments: readonly AssignmentFacts[]
): Promise<void> {
  const rows = assignments.map((facts) => ({
    id: randomUUID(),
    client_id: clientId,
    staff_id: facts.staffId,
    purpose: facts.purpose,
    capacity: facts.capacity ?? 'GUIDANCE',
    is_responsible: facts.isResponsible ?? false,
    from_on: facts.from ?? '2000-01-01',
    until_on: facts.until ?? null,
    version: 1,
  }));
  await makeResponsible(database, clientId);
  await insertRows(database, 'assignment', rows);
}

/** Facts of a consent that a test cares about; the rest is filled in. */
export interface ConsentFacts {
  readonly dataClass: DataClass;
  readonly purpose: Purpose;
  /** Law whose data it opens; the one that keeps the class when left out. */
  readonly fromLaw?: DataKeeper;
}

/** Gives the consent of a client for one class of data and one purpose, in the database of one service. */
export async function giveConsent(
  database: SqlExecutor,
  clientId: string,
  { dataClass, purpose, fromLaw = KEEPER_OF_CLASS[dataClass] }: ConsentFacts,
): Promise<void> {
  const consent = {
    id: randomUUID(),
    client_id: clientId,
    data_class: dataClass,
    from_law: fromLaw,
    purpose,
    text_version: '2026-1',
    given_on: '2000-01-01',
    expires_on: '2100-01-01',
    version: 1,
  };
  await makeResponsible(database, clientId);
  await insertRows(database, 'consent', [consent]);
}

/**
 * Makes a municipality responsible for a client in the database of a law; Almelo when left out. In the database of the
 * register this does nothing: there it stands with the client.
 */
export async function makeResponsible(
  database: SqlExecutor,
  clientId: string,
  municipality: string | null = 'GM0141',
): Promise<void> {
  const [table] = await database.query<{ isThere: boolean }>(
    `select to_regclass('registered_client') is not null as "isThere"`,
  );
  if (!table!.isThere) return;
  const responsible = { client_id: clientId, municipality_code: municipality, death_date: null, version: 1 };
  await insertRows(database, 'registered_client', [responsible]);
}
