import { withhold, type DataClass } from '@klantbeeld/access';
import { accessOf, admitRow, type Admitted, type LoaderDefinition, type SubjectAccess } from '@klantbeeld/subgraph';

/** A row about a client with the client's secrecy of the address (geheimhouding), 0 to 7. */
export interface SecrecyRow {
  readonly secrecy: number;
}

/** Selects the secrecy of the client of a row that has `client_id`. */
export const SELECT_SECRECY = '(select c.secrecy from client c where c.id = client_id) as secrecy';

/** Where the address is secret, who may not see it may not see the town either (Wet BRP art. 2.59). */
export function respectSecrecy<Row extends SecrecyRow>(row: Admitted<Row>): Admitted<Row> {
  const access = accessOf(row)!;
  const isSecret = row.secrecy > 0 && access.decide('ADDRESS').effect === 'WITHHOLD';
  return isSecret ? admitRow(row, withoutLocality(access)) : row;
}

function withoutLocality(access: SubjectAccess): SubjectAccess {
  const decide = (dataClass: DataClass) =>
    dataClass === 'LOCALITY' ? withhold('CONFIDENTIAL') : access.decide(dataClass);
  return { ...access, decide };
}

/** The same loader of lists, with what tells the town withheld where the address is secret. */
export function listsRespectingSecrecy<Row extends SecrecyRow>(
  lists: LoaderDefinition<string, readonly Admitted<Row>[]>,
): LoaderDefinition<string, readonly Admitted<Row>[]> {
  return {
    batch: async (keys, request) => (await lists.batch(keys, request)).map((rows) => rows.map(respectSecrecy)),
    atHand: (key, request) => lists.atHand?.(key, request)?.map(respectSecrecy),
  };
}

/** The same loader of single rows, with what tells the town withheld where the address is secret. */
export function rowsRespectingSecrecy<Row extends SecrecyRow>(
  single: LoaderDefinition<string, Admitted<Row> | null>,
): LoaderDefinition<string, Admitted<Row> | null> {
  return {
    batch: async (keys, request) => (await single.batch(keys, request)).map((row) => row && respectSecrecy(row)),
  };
}
