import type { SqlExecutor } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';
import { appendToOutbox, type NewEvent } from '@klantbeeld/events';
import {
  clientRow,
  formerAddressRows,
  formerNumberRows,
  municipalityRows,
  partnerRows,
  type Row,
} from './client-register.rows.js';
import {
  CLEAR_HISTORY,
  INSERT_CLIENTS,
  INSERT_HISTORY,
  LINK_OWN_PARTNERS,
  LINK_WAITING_PARTNERS,
  NOTE_RECORDED,
  ONE_WRITER_AT_A_TIME,
  RAISE_VERSIONS,
  UPDATE_CLIENTS,
  type HistoryTable,
} from './client-register.statements.js';
import { decidePersons, newlyRecorded } from './decide-persons.js';
import { findKnown } from './known-clients.js';
import type { RegisterOutcome } from './register-outcome.js';
import type { RegisterPerson } from './register-person.js';

/** Writes delivered persons into the client register. */
export interface ClientRegisterWriter {
  /**
   * Takes in persons, at most one per number, and gives their outcomes in the same order. The number of statements does
   * not grow with the number of persons. Give it an open transaction: rows, history, links and events happen together.
   * Throws RangeError when two persons carry one number, and the database's error.
   */
  write(transaction: SqlExecutor, persons: readonly RegisterPerson[]): Promise<readonly RegisterOutcome[]>;
}

interface Written {
  readonly id: string;
  readonly person: RegisterPerson;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly municipality_code: string | null;
  readonly death_date: string | null;
  readonly is_under_guardianship: boolean;
}

/** Makes the writer; `now` is the moment that is recorded as the moment of change. */
export function createClientRegisterWriter(dependencies: { vault: BsnVault; now: () => Date }): ClientRegisterWriter {
  const { vault, now } = dependencies;
  return {
    async write(transaction, persons) {
      if (persons.length === 0) return [];
      refuseDoubles(persons);
      await transaction.query(ONE_WRITER_AT_A_TIME);
      return writeBatch({ transaction, vault, moment: now().toISOString() }, persons);
    },
  };
}

interface Batch {
  readonly transaction: SqlExecutor;
  readonly vault: BsnVault;
  readonly moment: string;
}

function refuseDoubles(persons: readonly RegisterPerson[]): void {
  if (new Set(persons.map((person) => person.bsn)).size < persons.length) {
    throw new RangeError('Two persons in one batch carry the same number; claim the lines of a delivery first.');
  }
}

async function writeBatch(batch: Batch, persons: readonly RegisterPerson[]): Promise<RegisterOutcome[]> {
  const known = await findKnown(batch.transaction, batch.vault, persons);
  const decided = decidePersons(batch.vault, known, persons);
  await noteRecorded(batch, newlyRecorded(known, persons, decided));
  const changed = written(persons, decided, 'changed');
  const inserted = await insertClients(batch, written(persons, decided, 'created'));
  const updated = await updateClients(batch, changed);
  await writeHistory(batch, inserted, changed);
  const linked = await linkPartners(batch, [...inserted, ...changed]);
  await appendToOutbox(batch.transaction, events(inserted, [...updated, ...linked]));
  return retryOvertaken(batch, persons, decided, inserted);
}

function written(
  persons: readonly RegisterPerson[],
  outcomes: readonly RegisterOutcome[],
  kind: 'created' | 'changed',
): Written[] {
  return persons.flatMap((person, index) => {
    const outcome = outcomes[index];
    return outcome?.kind === kind ? [{ id: outcome.clientId, person }] : [];
  });
}

async function noteRecorded(batch: Batch, clients: ReturnType<typeof newlyRecorded>): Promise<void> {
  if (clients.length === 0) return;
  const moments = clients.map(({ recordedAt }) => recordedAt);
  await batch.transaction.query(NOTE_RECORDED, [clients.map(({ id }) => id), moments], 'client-register-recorded');
}

/** Gives those that were new indeed; somebody else may have registered the others a moment ago. */
async function insertClients(batch: Batch, clients: readonly Written[]): Promise<Written[]> {
  if (clients.length === 0) return [];
  const rows = clients.map(({ id, person }) => clientRow(batch.vault, id, person));
  const inserted = await batch.transaction.query<{ id: string }>(
    INSERT_CLIENTS,
    [JSON.stringify(rows), batch.moment],
    'client-register-insert',
  );
  const ids = new Set(inserted.map((row) => row.id));
  return clients.filter((client) => ids.has(client.id));
}

async function updateClients(batch: Batch, clients: readonly Written[]): Promise<Versioned[]> {
  if (clients.length === 0) return [];
  const rows = clients.map(({ id, person }) => clientRow(batch.vault, id, person));
  return batch.transaction.query<Versioned>(
    UPDATE_CLIENTS,
    [JSON.stringify(rows), batch.moment],
    'client-register-update',
  );
}

async function writeHistory(batch: Batch, inserted: readonly Written[], changed: readonly Written[]): Promise<void> {
  const all = [...inserted, ...changed];
  const rowsOf: Readonly<Record<HistoryTable, (client: Written) => Row[]>> = {
    client_former_number: ({ id, person }) => formerNumberRows(batch.vault, id, person),
    client_municipality: ({ id, person }) => municipalityRows(id, person),
    client_address: ({ id, person }) => formerAddressRows(id, person),
    client_partner: ({ id, person }) => partnerRows(batch.vault, id, person),
  };
  for (const table of Object.keys(rowsOf) as HistoryTable[]) {
    if (changed.length > 0) {
      await batch.transaction.query(CLEAR_HISTORY[table], [changed.map((client) => client.id)], `clear-${table}`);
    }
    const rows = all.flatMap(rowsOf[table]);
    if (rows.length === 0) continue;
    await batch.transaction.query(INSERT_HISTORY[table], [JSON.stringify(rows)], `fill-${table}`);
  }
}

/** Links both ways and gives the clients outside the batch that got a partner by it, with their new versions. */
async function linkPartners(batch: Batch, clients: readonly Written[]): Promise<Versioned[]> {
  if (clients.length === 0) return [];
  const ids = clients.map((client) => client.id);
  await batch.transaction.query(LINK_OWN_PARTNERS, [ids], 'link-own-partners');
  const linked = await batch.transaction.query<{ client_id: string }>(
    LINK_WAITING_PARTNERS,
    [ids],
    'link-waiting-partners',
  );
  const own = new Set(ids);
  const others = [...new Set(linked.map((row) => row.client_id))].filter((id) => !own.has(id));
  if (others.length === 0) return [];
  return batch.transaction.query<Versioned>(RAISE_VERSIONS, [others, batch.moment], 'raise-client-versions');
}

function events(inserted: readonly Written[], changed: readonly Versioned[]): NewEvent[] {
  const event = (kind: string, { id, version, ...told }: Versioned): NewEvent => ({
    kind,
    clientId: id,
    subjectId: id,
    version,
    payload: told,
  });
  return [
    ...inserted.map(({ id, person }) =>
      event('CLIENT_REGISTERED', {
        id,
        version: 1,
        municipality_code: person.municipalityCode,
        death_date: person.death?.date ?? null,
        is_under_guardianship: person.guardianship.isUnderGuardianship,
      }),
    ),
    ...changed.map((client) => event('CLIENT_CHANGED', client)),
  ];
}

/**
 * Persons that another transaction registered between our look and our insert are known now: decide again for them, and
 * for who was taken for one of them.
 */
async function retryOvertaken(
  batch: Batch,
  persons: readonly RegisterPerson[],
  decided: readonly RegisterOutcome[],
  inserted: readonly Written[],
): Promise<RegisterOutcome[]> {
  const overtaken = new Set(written(persons, decided, 'created').map((client) => client.id));
  for (const { id } of inserted) overtaken.delete(id);
  if (overtaken.size === 0) return [...decided];
  const isOvertaken = ({ clientId }: RegisterOutcome): boolean => clientId !== null && overtaken.has(clientId);
  const again = await writeBatch(
    batch,
    persons.filter((_, index) => isOvertaken(decided[index]!)),
  );
  return decided.map((outcome) => (isOvertaken(outcome) ? again.shift()! : outcome));
}
