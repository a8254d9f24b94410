import { insertRows, type Database } from '@klantbeeld/database';
import { assignTo } from '@klantbeeld/subgraph/testing';

/** A new client to whom each of the purposes of sw-1 and con-1 is assigned that tests use. */
export async function connectedClient(database: Database): Promise<string> {
  const clientId = crypto.randomUUID();
  await assignTo(
    database,
    clientId,
    { staffId: 'sw-1', purpose: 'WSW_EMPLOYMENT' },
    { staffId: 'con-1', purpose: 'WWB_WORK' },
    { staffId: 'con-1', purpose: 'WWB_INCOME' },
  );
  return clientId;
}

/** Puts a client on the waiting list of Almelo since a day, as an import would. */
export async function waitSince(database: Database, clientId: string, day: string): Promise<void> {
  const entry = {
    id: crypto.randomUUID(),
    client_id: clientId,
    municipality_code: 'GM0141',
    since_on: day,
    basis_bwb_id: 'BWBR0008903',
    basis_article: '12',
    basis_valid_from: '1998-01-01',
    version: 1,
  };
  await insertRows(database, 'waiting_list_entry', [entry]);
}

/** Lets the indications of a client lapse on a day, because of other work. */
export async function lapseOn(database: Database, clientId: string, day: string): Promise<void> {
  const lapse = `update wsw_indication set lapsed_on = $2, lapse_reason = 'OTHER_WORK' where client_id = $1`;
  await database.query(lapse, [clientId, day]);
}

/** Withdraws the indications of a client on a day, because adapted work was refused. */
export async function withdrawOn(database: Database, clientId: string, day: string): Promise<void> {
  const withdrawal = `update wsw_indication set withdrawn_on = $2, withdrawal_reason = 'REFUSED_ADAPTED_WORK' where client_id = $1`;
  await database.query(withdrawal, [clientId, day]);
}
