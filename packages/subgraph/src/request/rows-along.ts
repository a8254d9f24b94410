import type { ClientRelation, DataClass } from '@klantbeeld/access';
import type { SqlExecutor } from '@klantbeeld/database';
import type { ClientRow, ClientStatement } from './client-statement.js';
import type { KnownReads } from './known-reads.js';

/**
 * Asks how the caller is connected to clients, and lets the transaction know whom of those with these consents it guides;
 * where nothing comes along there are none to tell of.
 */
type AskRelations = (consents: readonly DataClass[] | null) => Promise<readonly ClientRelation[]>;

/**
 * Rows that are asked for in one go with who may see whom, because the same document read them before. The database
 * itself gives none of a client that the caller does not guide, or who did not give the consents with which they were
 * read before: so nothing is read of anybody of whom it would not be read afterwards, and how long an answer takes
 * tells nothing of somebody who is withheld.
 */
export class RowsAlong {
  private readonly relations = new Map<string, ClientRelation>();
  private readonly found = new Map<ClientStatement, Map<string, readonly object[]>>();

  constructor(
    private readonly reads: KnownReads,
    private readonly reader: SqlExecutor,
  ) {}

  /** Asks about clients, by ids in small letters, and for what is known to be read of them. */
  async ask(
    clientIds: readonly string[],
    today: string,
    relationsOf: AskRelations,
  ): Promise<readonly ClientRelation[]> {
    const { statements, consents } = this.reads;
    // In this order: the relations tell the transaction whose rows may be read.
    const asked = relationsOf(statements.length > 0 ? consents : null);
    const [relations, ...found] = await Promise.all([asked, ...statements.map((one) => this.rowsOf(one, today))]);
    const guided = clientIds.filter((_id, place) => isGuided(relations[place]!, consents));
    clientIds.forEach((id, place) => this.relations.set(id, relations[place]!));
    statements.forEach((statement, place) => this.keep(statement, guided, found[place]!));
    return relations;
  }

  /** The rows of a client that came along; undefined where they did not. */
  of<Row extends ClientRow>(statement: ClientStatement<Row>, clientId: string): readonly Row[] | undefined {
    return this.found.get(statement)?.get(clientId) as readonly Row[] | undefined;
  }

  /** Something is read of a client: next time it may come along. */
  note(statement: ClientStatement, clientId: string): void {
    const relation = this.relations.get(clientId);
    if (relation?.capacity === 'GUIDANCE') this.reads.note(statement, relation.consents);
  }

  /** Null where it failed: what is needed of it is asked for by itself then, and fails there where it has to. */
  private async rowsOf(
    { name, sqlOfGuided, takesToday }: ClientStatement,
    today: string,
  ): Promise<ReadonlyMap<string, readonly object[]> | null> {
    try {
      const rows = await this.reader.query<ClientRow>(sqlOfGuided, takesToday ? [today] : [], `${name}-of-guided`);
      return Map.groupBy(rows, (row) => row.clientId);
    } catch {
      return null;
    }
  }

  private keep(
    statement: ClientStatement,
    clientIds: readonly string[],
    rows: ReadonlyMap<string, readonly object[]> | null,
  ): void {
    if (!rows) return;
    let byClient = this.found.get(statement);
    if (!byClient) this.found.set(statement, (byClient = new Map()));
    for (const id of clientIds) byClient.set(id, rows.get(id) ?? []);
  }
}

function isGuided({ capacity, consents }: ClientRelation, needed: readonly DataClass[]): boolean {
  return capacity === 'GUIDANCE' && needed.every((dataClass) => consents.has(dataClass));
}
