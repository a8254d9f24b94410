/**
 * What a law keeps of each client of the register (verantwoordelijke gemeente, overlijden): the municipality is the wall,
 * and who has died starts nothing new. Filled by events; no municipality means none, and then nobody reaches the rows.
 */
export const REGISTERED_CLIENT_TABLES: readonly string[] = [
  `create table registered_client (
     client_id uuid primary key,
     municipality_code text,
     death_date char(8),
     version int not null
   )`,
];

/** Municipalities of clients in a law: takes their ids, gives `"clientId"` and `code`, for the access log. */
export const MUNICIPALITIES_IN_A_LAW = `
  select client_id as "clientId", municipality_code as code from registered_client where client_id = any($1::uuid[])`;
