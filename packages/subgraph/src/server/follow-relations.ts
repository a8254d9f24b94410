import { RELATIONS_CONSUMER } from '@klantbeeld/access';
import type { SqlExecutor } from '@klantbeeld/database';
import type { EventHandler, LoggedEvent } from '@klantbeeld/events';
import { CLIENT_REMOVED } from '../retention/retention-rule.js';

const ASSIGNMENT = `
  insert into assignment (id, client_id, staff_id, purpose, capacity, is_responsible, from_on, until_on, version)
  select id, client_id, staff_id, purpose, capacity, is_responsible, from_on, until_on, version
    from jsonb_populate_record(null::assignment, $1::jsonb)
  on conflict (id) do update set until_on = excluded.until_on, is_responsible = excluded.is_responsible, version = excluded.version
   where assignment.version < excluded.version`;

const CONSENT = `
  insert into consent (id, client_id, data_class, from_law, purpose, text_version, given_on, expires_on, withdrawn_at, version)
  select id, client_id, data_class, from_law, purpose, text_version, given_on, expires_on, withdrawn_at, version
    from jsonb_populate_record(null::consent, $1::jsonb)
  on conflict (id) do update set withdrawn_at = excluded.withdrawn_at, expires_on = excluded.expires_on, version = excluded.version
   where consent.version < excluded.version`;

const OVERRIDE = `
  insert into access_override (id, client_id, staff_id, purpose, started_at, ends_at, stopped_at, version)
  select id, client_id, staff_id, purpose, started_at, ends_at, stopped_at, version
    from jsonb_populate_record(null::access_override, $1::jsonb)
  on conflict (id) do update set stopped_at = excluded.stopped_at, version = excluded.version
   where access_override.version < excluded.version`;

/** Kinds of events that change who may see whom, with what they do in a service's own tables. */
const STATEMENTS: Readonly<Record<string, string>> = {
  ASSIGNMENT_STARTED: ASSIGNMENT,
  ASSIGNMENT_ENDED: ASSIGNMENT,
  CONSENT_GIVEN: CONSENT,
  CONSENT_WITHDRAWN: CONSENT,
  OVERRIDE_STARTED: OVERRIDE,
  OVERRIDE_STOPPED: OVERRIDE,
};

const REGISTERED = `
  insert into registered_client (client_id, municipality_code, death_date, is_under_guardianship, version)
  select distinct on (client_id) client_id, municipality_code, death_date, is_under_guardianship, version
    from jsonb_populate_recordset(null::registered_client, $1::jsonb)
   order by client_id, version desc
      on conflict (client_id) do update set municipality_code = excluded.municipality_code,
             death_date = excluded.death_date, version = excluded.version,
             is_under_guardianship = coalesce(excluded.is_under_guardianship, registered_client.is_under_guardianship)
   where registered_client.version < excluded.version`;

const REMOVED = 'delete from registered_client where client_id = any($1::uuid[])';

/** Keeps a service's own relations equal to those of people-development; an event that comes twice changes nothing. */
export const followRelations: EventHandler = {
  name: RELATIONS_CONSUMER,
  handle: async (transaction, events) => {
    await followRegister(transaction, events);
    for (const event of events) await follow(transaction, event);
    await letGo(transaction, events);
  },
};

/** Many clients come at once, by an import: one statement for all of them. */
async function followRegister(transaction: SqlExecutor, events: readonly LoggedEvent[]): Promise<void> {
  const told = events.filter(({ payload }) => Object.hasOwn(payload, 'municipality_code'));
  if (told.length === 0) return;
  const rows = told.map(({ clientId, version, payload }) => ({ ...payload, client_id: clientId, version }));
  await transaction.query(REGISTERED, [JSON.stringify(rows)]);
}

async function follow(transaction: SqlExecutor, event: LoggedEvent): Promise<void> {
  const statement = STATEMENTS[event.kind];
  if (statement === undefined) return;
  const row = { ...event.payload, id: event.subjectId, client_id: event.clientId, version: event.version };
  await transaction.query(statement, [JSON.stringify(row)]);
}

/** An id is never given out again, so nothing follows about a client who was let go. */
async function letGo(transaction: SqlExecutor, events: readonly LoggedEvent[]): Promise<void> {
  const gone = events.filter(({ kind }) => kind === CLIENT_REMOVED);
  if (gone.length > 0) await transaction.query(REMOVED, [gone.map(({ clientId }) => clientId)]);
}
