import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Database } from '@klantbeeld/database';
import { openTestDatabase, TEST_VAULT } from '@klantbeeld/subgraph/testing';
import { PEOPLE_DEVELOPMENT_DATABASE } from '../../database/people-development-database.js';
import { createClientRegisterWriter, type ClientRegisterWriter } from '../client-register.writer.js';
import type { RegisterOutcome } from '../register-outcome.js';
import type { RegisterPerson } from '../register-person.js';

/** A register of the tests of one file, empty before each of them. */
export interface TestRegister {
  readonly writer: ClientRegisterWriter;
  /** There once the tests run. */
  readonly database: Database;
  /** Delivers persons as one batch. */
  write(...persons: RegisterPerson[]): Promise<readonly RegisterOutcome[]>;
  /** The same, and only what became of each. */
  kinds(...persons: RegisterPerson[]): Promise<string[]>;
  /** Rows of clients, in the order of their delivery. */
  clients(): Promise<Record<string, unknown>[]>;
  /** What the register told, in order. */
  events(): Promise<Record<string, unknown>[]>;
}

/** Opens a register for the tests of a file, in a database whose name begins so. */
export function openRegister(name: string): TestRegister {
  let database: Database;
  const writer = createClientRegisterWriter({ vault: TEST_VAULT, now: () => new Date('2026-01-02T03:04:05Z') });
  beforeAll(async () => {
    ({ database } = await openTestDatabase(PEOPLE_DEVELOPMENT_DATABASE, name));
  });
  afterAll(() => database.close());
  beforeEach(() => database.query('truncate client, outbox, import_quarantine, import_claim cascade'));
  const write: TestRegister['write'] = (...persons) =>
    database.transaction((transaction) => writer.write(transaction, persons));
  return {
    writer,
    get database() {
      return database;
    },
    write,
    kinds: async (...persons) => (await write(...persons)).map((outcome) => outcome.kind),
    clients: () => database.query('select * from client order by source_line'),
    events: () => database.query('select kind, client_id, version, payload from outbox order by id'),
  };
}
