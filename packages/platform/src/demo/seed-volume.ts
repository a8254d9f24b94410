import { demoBsns, type BsnVault, type IsoDate } from '@klantbeeld/domain';
import type { DemoDatabases } from './databases.js';
import { DEMO_EMPLOYERS } from './employers.js';
import { consentRows } from './life/relation-rows.js';
import { ROW_MAKERS, SERVICE_NAMES, type ServiceName, type TableRows } from './life/life-rows.js';
import type { RowOwner } from './life/row-owner.js';
import { merged, writeRows } from './life/write-rows.js';
import { RESERVED_BSNS } from './person.js';
import { staffRows } from './staff-rows.js';
import { assignVolume, volumeReached, type NumberedClients } from './volume/volume-assignments.js';
import { daysBefore } from './life/days.js';
import { volumeClient, type VolumeClient } from './volume/volume-client.js';
import { volumeId } from './volume/volume-ids.js';
import { staffOfClients, VOLUME_STAFF } from './volume/volume-staff.js';

/** Most volume clients there are numbers for. */
export const MOST_VOLUME_CLIENTS = 900_000;
const BATCH = 1_000;
const ASSIGNED_DAYS_AGO = 365;

/** What the volume world is made with. */
export interface VolumeOptions {
  /** How many volume clients there are afterwards, 1 to 900,000; those that are there count. */
  readonly clients: number;
  readonly vault: BsnVault;
  /** Day from which everything current is counted, YYYY-MM-DD. */
  readonly today: IsoDate;
  /** Told how many are there after each batch. */
  readonly onProgress?: (done: number) => void;
  /** Stops between two batches; what was written stays, and a repeat goes on from there. */
  readonly signal?: AbortSignal;
}

/**
 * Brings the number of volume clients up to the one asked for, a batch of 1,000 at a time, all services side by side;
 * resolves with how many were added. Throws RangeError on a number out of range, and the reason of the signal.
 */
export async function seedVolume(databases: DemoDatabases, options: VolumeOptions): Promise<number> {
  const { clients, signal, onProgress } = options;
  refuseImpossible(clients);
  const reached = await Promise.all(SERVICE_NAMES.map((name) => volumeReached(databases[name])));
  const start = Math.min(...reached);
  if (start >= clients) return 0;
  const bsns = bsnsAfter(RESERVED_BSNS + start);
  let writing: Promise<unknown> = Promise.resolve();
  for (let first = start + 1; first <= clients; first += BATCH) {
    // While the databases write one batch, the next one is made.
    const batch = makeBatch(first, Math.min(first + BATCH - 1, clients), { ...options, bsns });
    await writing;
    onProgress?.(first - 1);
    signal?.throwIfAborted();
    writing = writeBatch(databases, batch);
  }
  await writing;
  await Promise.all(
    SERVICE_NAMES.map((name) => databases[name].transaction((transaction) => transaction.query('analyze'))),
  );
  onProgress?.(clients);
  return clients - start;
}

function refuseImpossible(clients: number): void {
  if (Number.isInteger(clients) && clients >= 1 && clients <= MOST_VOLUME_CLIENTS) return;
  throw new RangeError(
    `The demo range has numbers for 1 to ${MOST_VOLUME_CLIENTS.toLocaleString('en')} volume clients; ask for a whole number of them.`,
  );
}

/** The numbers of the demo range after the first ones. */
function bsnsAfter(used: number): Iterator<string, unknown> {
  const bsns = demoBsns();
  for (let skipped = 0; skipped < used; skipped++) bsns.next();
  return bsns;
}

interface Batch extends NumberedClients {
  readonly tables: Readonly<Record<ServiceName, TableRows>>;
  readonly assignedFrom: IsoDate;
}

interface BatchTools extends VolumeOptions {
  readonly bsns: Iterator<string, unknown>;
}

function makeBatch(first: number, last: number, { vault, today, bsns }: BatchTools): Batch {
  const people: (readonly [RowOwner, VolumeClient])[] = [];
  for (let number = first; number <= last; number++) {
    const client = volumeClient(number, today);
    people.push([ownerOf(client, String(bsns.next().value)), client]);
  }
  const rowsOf = (service: ServiceName): TableRows =>
    merged([
      ...(service === 'people-development' ? [sharedRows(first, last)] : []),
      ...people.map(([owner, { life }]) => ROW_MAKERS[service](owner, life, { vault })),
      ...people.map(([owner, { life }]) => ({ consent: consentRows(owner, life) })),
    ]);
  return {
    first,
    last,
    sheltered: people.filter(([, { life }]) => life.sheltered).map(([, { number }]) => number),
    tables: Object.fromEntries(SERVICE_NAMES.map((service) => [service, rowsOf(service)])) as Batch['tables'],
    assignedFrom: daysBefore(today, ASSIGNED_DAYS_AGO),
  };
}

function sharedRows(first: number, last: number): TableRows {
  return {
    staff_member: staffRows([...VOLUME_STAFF, ...staffOfClients(first, last)]),
    employer: DEMO_EMPLOYERS.map((employer) => ({ ...employer })),
  };
}

function ownerOf({ number, municipalityCode }: VolumeClient, bsn: string): RowOwner {
  return {
    clientId: volumeId('client', number, 0),
    bsn,
    municipalityCode,
    idOf: (word, place) => volumeId(word, number, place),
  };
}

async function writeBatch(databases: DemoDatabases, batch: Batch): Promise<void> {
  const writes = SERVICE_NAMES.map((service) =>
    databases[service].transaction(async (transaction) => {
      await writeRows(transaction, batch.tables[service]);
      await assignVolume(transaction, batch, batch.assignedFrom);
    }),
  );
  await Promise.all(writes);
}
