import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { Caller, DataClass } from '@klantbeeld/access';
import type { ClientStatement } from './client-statement.js';

/** What the answers to one document were seen to read of clients that the caller guides, for one purpose. */
export class KnownReads {
  private readonly needed = new Map<ClientStatement, ReadonlySet<DataClass>>();
  private allConsents: readonly DataClass[] = [];

  /** Something was read of a client who gave these consents: of who gave them too it may be read as well. */
  note(statement: ClientStatement, consents: ReadonlySet<DataClass>): void {
    const known = this.needed.get(statement);
    const isLess = known && consents.size < known.size && [...consents].every((one) => known.has(one));
    if (known && !isLess) return;
    this.needed.set(statement, consents);
    this.allConsents = [...new Set([...this.needed.values()].flatMap((some) => [...some]))];
  }

  /** What was read so far. */
  get statements(): readonly ClientStatement[] {
    return [...this.needed.keys()];
  }

  /** The consents with which all of it may be read. */
  get consents(): readonly DataClass[] {
    return this.allConsents;
  }
}

/** Purposes, roles and operations for which one document is remembered. */
const MOST_OF_A_DOCUMENT = 32;

/** Remembers what documents read, for as long as the documents are remembered. */
export class KnownReadsOfDocuments {
  private readonly known = new WeakMap<DocumentNode, Map<string, KnownReads>>();

  /** What a query was seen to read for callers such as this one; null for an act. */
  of(document: DocumentNode, operationName: string | null | undefined, caller: Caller): KnownReads | null {
    let ofDocument = this.known.get(document);
    if (!ofDocument) this.known.set(document, (ofDocument = new Map()));
    const key = `${operationName ?? ''} ${caller.purpose} ${caller.roles.join()}`;
    const reads = ofDocument.get(key);
    if (reads) return reads;
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return null;
    const fresh = new KnownReads();
    if (ofDocument.size < MOST_OF_A_DOCUMENT) ofDocument.set(key, fresh);
    return fresh;
  }
}
