import type { DataClass } from '@klantbeeld/access';
import { accessOf, shows, type Admitted } from '../access/subject-access.js';
import { clientStatement, type ClientRow } from './client-statement.js';
import type { ServiceTools, SubgraphRequest } from './request.js';

/** How many things are read at once, by their keys. Define it once, outside of any request. */
export interface LoaderDefinition<Key, Value, Tools extends ServiceTools = ServiceTools> {
  batch(keys: readonly Key[], request: SubgraphRequest<Tools>): Promise<readonly Value[]>;
  /** What is there for a key without asking; undefined where it has to be asked for. Left out where that is always so. */
  atHand?(key: Key, request: SubgraphRequest<Tools>): Value | undefined;
}

/**
 * A loader of the rows of each client, read with one statement that takes the client ids as its first parameter, today
 * as its second where it is asked for, and gives `"clientId"` in each row. Rows of clients that the caller is not
 * connected to never leave it.
 */
export function rowsOfClients<Row extends ClientRow>(
  name: string,
  sql: string,
  options?: { readonly takesToday?: boolean },
): LoaderDefinition<string, readonly Admitted<Row>[]> {
  const statement = clientStatement<Row>(name, sql, options);
  return {
    batch: async (clientIds, request) => {
      const rows = await request.rowsOf(statement, clientIds);
      const admitted = Map.groupBy(await request.admit(rows, (row) => row.clientId), (row) => row.clientId);
      return clientIds.map((id) => admitted.get(id.toLowerCase()) ?? []);
    },
    atHand: (clientId, request) => request.rowsAtHand(statement, clientId),
  };
}

/**
 * A loader of single rows by id, read with one statement that takes the ids as its first parameter and gives `id` and
 * `"clientId"`. What is not there, and what holds data of a class that may not be seen, are both null.
 */
export function rowById<Row extends ClientRow & { readonly id: string }>(
  name: string,
  dataClass: DataClass,
  sql: string,
): LoaderDefinition<string, Admitted<Row> | null> {
  return {
    batch: async (ids, request) => {
      const known = ids.filter(isUuid);
      const rows = known.length > 0 ? await request.reader.query<Row>(sql, [known], name) : [];
      const admitted = await request.admit(rows, (row) => row.clientId);
      const shown = admitted.filter((row) => mayBeShown(row, dataClass));
      const byId = new Map(shown.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
    },
  };
}

/** A row that is read whole or withheld whole has no field to be named in the access log: its class of data is. */
function mayBeShown(row: Admitted<ClientRow>, dataClass: DataClass): boolean {
  return shows(accessOf(row)!, dataClass, dataClass);
}

/** Whether a text is written as one of our ids. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
