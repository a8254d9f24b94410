/**
 * Which municipality is responsible for a client (verantwoordelijke gemeente), as a law other than the register's keeps
 * it: the wall between municipalities. Filled by events; no code means none, and then nobody reaches the client's rows.
 */
export const RESPONSIBLE_MUNICIPALITY_TABLES: readonly string[] = [
  `create table responsible_municipality (
     client_id uuid primary key,
     municipality_code text,
     version int not null
   )`,
];

/** Municipalities of clients in a law: takes their ids, gives `"clientId"` and `code`, for the access log. */
export const MUNICIPALITIES_IN_A_LAW = `
  select client_id as "clientId", municipality_code as code from responsible_municipality where client_id = any($1::uuid[])`;
