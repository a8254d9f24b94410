import pg from 'pg';
import { SET_REACH } from '../walls/reach.js';
import { MessageWriter, type WireValue } from './message-writer.js';
import { rowMaker, type RowMaker } from './row-maker.js';
import { VALUE_TYPES } from './value-types.js';

/** Parameters of the statement that sets the reach. */
export type ReachValues = readonly [municipalities: string, staffId: string];

/** A statement with its parameters. */
interface Statement {
  readonly text: string;
  readonly values: readonly WireValue[];
  /** Prepared under it once for each connection; not prepared when left out. */
  readonly name: string | undefined;
}

/** A statement that waits for its rows. */
export interface PendingRead extends Statement {
  readonly resolve: (rows: object[]) => void;
  readonly reject: (error: unknown) => void;
}

/** How a batch ended. */
export interface BatchEnd {
  /** Statements that were not run, because one before them failed. */
  readonly left: readonly PendingRead[];
  /** Whether the connection must not be used again. */
  readonly isBroken: boolean;
}

/** The part of a connection that a batch speaks to. */
interface Wire {
  readonly stream: { readonly writable: boolean; write(bytes: Buffer): unknown };
}

/** Statements that a connection has prepared, with how the rows of each are made. */
type PreparedStatements = Map<string, RowMaker>;

const PREPARED = new WeakMap<object, PreparedStatements>();

/** The reach is set before the first statement. */
const REACH_PLACE = -1;
const REACH_STATEMENT = 'set-reach';
/** Also where something between us and the database lost the settings that the connection began with. */
const READ_WITHIN = `${SET_REACH}, set_config('transaction_read_only', 'on', true)`;
const NOTHING_ASKED = '';
/** What a statement gives that says nothing of its columns. */
const NO_COLUMNS = rowMaker([]);
/** A batch is written whole before anything else is. */
const WRITER = new MessageWriter();

/**
 * The reads of one caller at one moment, in one transaction that begins with setting the caller's reach and ends with the
 * last of them. All of it is sent together and the server ends the transaction by itself, so that no connection holds a
 * reach while nobody reads on it, whatever went wrong. A prepared statement describes its columns once.
 */
export class ReadBatch extends pg.Query {
  /** Whether it prepares a statement, or is not sent yet. */
  isLearning = true;
  private place = REACH_PLACE;
  private prepared: PreparedStatements = new Map();
  private makeRow: RowMaker | undefined;
  private readonly found: object[][];
  /** Why rows that came could not be understood, by the place of their statement. */
  private readonly garbled = new Map<number, unknown>();

  constructor(
    private readonly reach: ReachValues,
    private readonly reads: readonly PendingRead[],
    private readonly ended: (end: BatchEnd) => void,
  ) {
    super(NOTHING_ASKED);
    this.found = reads.map(() => []);
  }

  /** Sends every statement, and one end. Called by the client when the batch is next. */
  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    this.prepared = preparedOn(wire);
    const sent = new Set<string>();
    this.isLearning = false;
    // Should writing ever have broken off halfway, what was left of it must not lead what comes now.
    WRITER.take();
    this.write(sent, { name: REACH_STATEMENT, text: READ_WITHIN, values: this.reach });
    for (const read of this.reads) this.write(sent, read);
    WRITER.sync();
    const bytes = WRITER.take();
    // Where the connection is gone the batch is told so.
    if (wire.stream.writable) wire.stream.write(bytes);
  };

  /** The client tells what comes back; a statement that is described is prepared. */
  handleRowDescription({ fields }: { readonly fields: readonly pg.FieldDef[] }): void {
    this.makeRow = rowMaker(
      fields.map(({ name, dataTypeID }) => ({
        name,
        valueOf: VALUE_TYPES.getTypeParser(dataTypeID, 'text') as unknown as (text: string) => unknown,
      })),
    );
    if (this.statement !== undefined) this.prepared.set(this.statement, this.makeRow);
  }

  /** One row of the statement that is answered now. */
  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.place === REACH_PLACE) return;
    this.makeRow ??= this.prepared.get(this.statement ?? '') ?? NO_COLUMNS;
    try {
      this.found[this.place]!.push(this.makeRow(fields));
    } catch (error) {
      this.garbled.set(this.place, error);
    }
  }

  /** The statement is answered; the next one is now. */
  handleCommandComplete(): void {
    if (this.statement !== undefined && !this.prepared.has(this.statement))
      this.prepared.set(this.statement, NO_COLUMNS);
    this.makeRow = undefined;
    this.place += 1;
  }

  /** A statement without text is answered too. */
  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  /** The transaction has ended. */
  handleReadyForQuery(): void {
    this.settle(this.reads.length);
    this.ended({ left: [], isBroken: false });
  }

  /** The statement of now failed and those after it were not run; or the connection is gone, and all are lost. */
  handleError(error: Error): void {
    const failed = Math.max(this.place, 0);
    this.settle(failed);
    if (!(error instanceof pg.DatabaseError) || this.place === REACH_PLACE) {
      for (const read of this.reads.slice(failed)) read.reject(error);
      this.ended({ left: [], isBroken: true });
      return;
    }
    this.reads[failed]!.reject(error);
    // One that failed at its first use may be prepared or not; and the server may be about to close the connection.
    const isSure = this.statement === undefined || this.prepared.has(this.statement);
    this.ended({ left: this.reads.slice(failed + 1), isBroken: !isSure || error.severity !== 'ERROR' });
  }

  private write(sent: Set<string>, { name = '', text, values }: Statement): void {
    const isKnown = this.prepared.has(name) || sent.has(name);
    if (!isKnown) WRITER.parse(name, text);
    if (!isKnown && name !== '') this.isLearning = true;
    WRITER.bind(name, values);
    if (!isKnown) WRITER.describe();
    WRITER.execute();
    if (name !== '') sent.add(name);
  }

  /** Name of the statement that is answered now. */
  private get statement(): string | undefined {
    return this.place === REACH_PLACE ? REACH_STATEMENT : this.reads[this.place]!.name;
  }

  private settle(count: number): void {
    for (let place = 0; place < count; place += 1) {
      const { resolve, reject } = this.reads[place]!;
      if (this.garbled.has(place)) reject(this.garbled.get(place));
      else resolve(this.found[place]!);
    }
  }
}

function preparedOn(connection: object): PreparedStatements {
  const known = PREPARED.get(connection);
  if (known) return known;
  const prepared: PreparedStatements = new Map();
  PREPARED.set(connection, prepared);
  return prepared;
}
