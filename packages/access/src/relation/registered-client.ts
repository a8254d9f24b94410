/**
 * What a law keeps of each client of the register (verantwoordelijke gemeente, overlijden, curatele): the municipality is
 * the wall, who has died starts nothing new, and decisions about who is under guardianship go to the guardian. Filled by
 * events; no municipality means none, and then nobody reaches the rows.
 */
export const REGISTERED_CLIENT_TABLES: readonly string[] = [
  `create table registered_client (
     client_id uuid primary key,
     municipality_code text,
     death_date char(8),
     version int not null
   )`,
];

/** Whether a client is under guardianship (curatele, BW 1:378); null while no event told. */
export const GUARDIANSHIP_COLUMN: readonly string[] = [
  'alter table registered_client add column is_under_guardianship boolean',
];

/** Municipalities of clients in a law: takes their ids, gives `"clientId"` and `code`, for the access log. */
export const MUNICIPALITIES_IN_A_LAW = `
  select client_id as "clientId", municipality_code as code from registered_client where client_id = any($1::uuid[])`;
