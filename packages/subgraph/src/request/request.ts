import DataLoader from 'dataloader';
import {
  NO_RELATION,
  relationsAndGuided,
  relationsTo,
  type AccessLog,
  type Caller,
  type ClientRelation,
  type RegisterTable,
  type RelationMoment,
} from '@klantbeeld/access';
import type { Database, Reach, ReachedDatabase, SqlExecutor } from '@klantbeeld/database';
import { todayInTheNetherlands } from '@klantbeeld/domain';
import { admitFreshRow, subjectAccess, type Admitted, type SubjectAccess } from '../access/subject-access.js';
import { AccessLedger } from './access-ledger.js';
import type { AtHand } from './at-hand.js';
import type { ClientRow, ClientStatement } from './client-statement.js';
import type { KnownReads } from './known-reads.js';
import { isUuid, type LoaderDefinition } from './loader.js';
import { RowsAlong } from './rows-along.js';

/** What a service has at hand besides its database. */
export interface ServiceTools {
  /** Its database, only ever within the reach of a caller. */
  readonly database: Pick<Database, 'within'>;
  /** Where it knows of clients; what a law keeps of the register when left out. */
  readonly register?: RegisterTable;
  /** The clock, so that tests can set the day. */
  readonly now: () => Date;
  /** Says that something was committed, so that events leave at once. */
  readonly committed: () => void;
  /** Where every look at a client is written down. */
  readonly accessLog: AccessLog;
}

/** An id that no client has: what is no id at all is read, and written down, as a look at this one. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** One request at a subgraph: who asks, and everything that is read for it. Never outlives the request. */
export class SubgraphRequest<Tools extends ServiceTools = ServiceTools> {
  private loaders = new Map<LoaderDefinition<never, unknown>, DataLoader<never, unknown>>();
  /** Whom it was decided about, by the id in small letters. */
  private decided = new Map<string, SubjectAccess>();
  private subjects = this.subjectLoader();
  private isActing = false;
  /** What comes along with who may see whom; null where nothing is known of the document. */
  private along: RowsAlong | null = null;
  /** Everybody that something was decided about since the last answer. */
  readonly ledger = new AccessLedger();

  /** Why the act under way may not write: it was given data that the purpose is never shown. */
  refusal: Error | null = null;

  private readonly reached: ReachedDatabase;

  constructor(
    readonly caller: Caller,
    readonly tools: Tools,
    reach: Reach = caller,
  ) {
    this.reached = tools.database.within(reach);
  }

  /** Fixed, named, prepared SQL for reads, of the municipalities that the caller works for. */
  get reader(): SqlExecutor {
    return this.reached;
  }

  /** Units of work, of the municipalities that the caller works for. */
  get writer(): Pick<ReachedDatabase, 'write'> {
    return this.reached;
  }

  /** The day it is where the laws apply, YYYY-MM-DD. */
  get today(): string {
    return todayInTheNetherlands(this.tools.now());
  }

  /** Reads one key through a batch loader; all keys of one moment are read together. */
  load<Key, Value>(definition: LoaderDefinition<Key, Value, Tools>, key: Key): Promise<Value> {
    const known = this.loaders as unknown as Map<unknown, DataLoader<Key, Value>>;
    let loader = known.get(definition);
    if (!loader) {
      loader = new DataLoader<Key, Value>((keys) => definition.batch(keys, this));
      known.set(definition, loader);
    }
    return loader.load(key);
  }

  /**
   * The same, and the value itself where it came along with who may see whom: waiting for what is there takes longer than
   * reading it.
   */
  atHand<Key, Value>(definition: LoaderDefinition<Key, Value, Tools>, key: Key): AtHand<Value> {
    const value = definition.atHand?.(key, this);
    return value === undefined ? this.load(definition, key) : value;
  }

  /** Rows of a client that came along, with the decision about the client; undefined where they did not. */
  rowsAtHand<Row extends ClientRow>(
    statement: ClientStatement<Row>,
    clientId: string,
  ): readonly Admitted<Row>[] | undefined {
    const rows = this.along?.of(statement, clientId.toLowerCase());
    const access = rows && this.decidedAbout(clientId);
    return access?.isConnected ? rows!.map((row) => admitFreshRow(row, access)) : undefined;
  }

  /**
   * Rows of clients by one statement. What came along with who may see them is not asked for again; what did not will be
   * known to the document next time.
   */
  async rowsOf<Row extends ClientRow>(
    statement: ClientStatement<Row>,
    clientIds: readonly string[],
  ): Promise<readonly Row[]> {
    const { along } = this;
    const known = clientIds.map((id) => along?.of(statement, id.toLowerCase()));
    const missing = clientIds.filter((_id, place) => known[place] === undefined);
    for (const id of missing) along?.note(statement, id.toLowerCase());
    const came = known.flatMap((rows) => rows ?? []);
    if (missing.length === 0) return came;
    const { sql, takesToday, name } = statement;
    const read = await this.reader.query<Row>(sql, takesToday ? [missing, this.today] : [missing], name);
    return came.length === 0 ? read : [...came, ...read];
  }

  /** Reads for a document of which it is known, or being learnt, what it reads. */
  readAlong(reads: KnownReads): void {
    this.along = new RowsAlong(reads, this.reader);
  }

  /** What the caller may see of a client that was asked for; the access log will say so. */
  async accessTo(clientId: string): Promise<SubjectAccess> {
    const access = await this.judge(clientId);
    this.ledger.note(isUuid(clientId) ? access : { ...access, clientId: NOBODY });
    return access;
  }

  /**
   * What the caller might see of a client that nobody asked for, such as the subject of an event that passes by.
   * All clients of one moment are decided with one statement.
   */
  judge(clientId: string): Promise<SubjectAccess> {
    // What is no id belongs to nobody; asked of the database it would fail, for all clients of the moment. Nobody is
    // asked for instead, so that it takes as long as an id that is not there.
    if (!isUuid(clientId)) {
      return this.subjects.load(NOBODY).then(() => subjectAccess(this.caller, clientId, NO_RELATION));
    }
    return this.subjects.load(clientId.toLowerCase());
  }

  /**
   * Rows about clients that were read for this request, each given the decision about its client; rows of clients that the
   * caller is not connected to are left out.
   */
  async admit<Row extends object>(rows: readonly Row[], clientIdOf: (row: Row) => string): Promise<Admitted<Row>[]> {
    const asked = rows.map((row) => this.decidedAbout(clientIdOf(row)) ?? this.accessTo(clientIdOf(row)));
    const access = asked.some((one) => one instanceof Promise) ? await Promise.all(asked) : (asked as SubjectAccess[]);
    return rows.flatMap((row, index) => (access[index]!.isConnected ? [admitFreshRow(row, access[index]!)] : []));
  }

  /** The decision about a client that was asked for before, without waiting; the access log will say so again. */
  private decidedAbout(clientId: string): SubjectAccess | undefined {
    const access = this.decided.get(clientId) ?? this.decided.get(clientId.toLowerCase());
    if (access) this.ledger.note(access);
    return access;
  }

  /** Marks the request as an act: an override is for looking, so from now on it connects to nobody. */
  act(): void {
    this.isActing = true;
  }

  /** Forgets what was read and decided, so that what was changed meanwhile is read and judged anew. */
  startAnew(): void {
    this.along = null;
    this.loaders = new Map();
    this.subjects = this.subjectLoader();
  }

  private counting(relation: ClientRelation): ClientRelation {
    return this.isActing && relation.capacity === 'OVERRIDE' ? NO_RELATION : relation;
  }

  private subjectLoader(): DataLoader<string, SubjectAccess> {
    // Of this loader alone: what is still being decided when everything is forgotten stays forgotten.
    const decided = new Map<string, SubjectAccess>();
    this.decided = decided;
    return new DataLoader(async (clientIds) => {
      const relations = await this.relationsTo(clientIds);
      return relations.map((relation, index) => {
        const access = subjectAccess(this.caller, clientIds[index]!, this.counting(relation));
        decided.set(access.clientId, access);
        return access;
      });
    });
  }

  /** How the caller is connected to each of the clients, now. */
  protected relationsTo(clientIds: readonly string[]): Promise<readonly ClientRelation[]> {
    const { caller, reader, moment } = this;
    const plain = (): Promise<readonly ClientRelation[]> => relationsTo(reader, caller, clientIds, moment);
    if (!this.along) return plain();
    return this.along.ask(clientIds, moment.today, (consents) =>
      consents === null ? plain() : relationsAndGuided(reader, caller, clientIds, moment, consents),
    );
  }

  /** The moment for which relations count. */
  protected get moment(): RelationMoment {
    return { today: this.today, now: this.tools.now() };
  }
}
