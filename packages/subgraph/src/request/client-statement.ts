import { GUIDED_SETTING } from '@klantbeeld/access';

/** A row that says which client it is about. */
export interface ClientRow {
  readonly clientId: string;
}

/** Fixed SQL that reads rows of clients and gives `"clientId"` in each. */
export interface ClientStatement<Row extends ClientRow = ClientRow> {
  readonly name: string;
  /** Takes the client ids as its first parameter, and today as its second where it is asked for. */
  readonly sql: string;
  readonly takesToday: boolean;
  /** The same of the clients that the caller guides, as the transaction knows them; takes today alone. */
  readonly sqlOfGuided: string;
  /** Only there for the type of its rows. */
  readonly row?: Row;
}

const CLIENT_IDS = '$1::uuid[]';
// Fails where the transaction does not know whom the caller guides, instead of finding nothing.
const GUIDED_IDS = `current_setting('${GUIDED_SETTING}')::uuid[]`;

/** A statement on clients. Throws where its first parameter stands there otherwise than as `$1::uuid[]`. */
export function clientStatement<Row extends ClientRow>(
  name: string,
  sql: string,
  { takesToday = false }: { readonly takesToday?: boolean } = {},
): ClientStatement<Row> {
  const sqlOfGuided = sql.replaceAll(CLIENT_IDS, GUIDED_IDS);
  if (sqlOfGuided === sql || /\$1\b/.test(sqlOfGuided)) {
    throw new Error(`The statement ${name} has to take its client ids as ${CLIENT_IDS}, and only so.`);
  }
  return { name, sql, takesToday, sqlOfGuided: sqlOfGuided.replaceAll('$2', '$1') };
}
