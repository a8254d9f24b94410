/** What colleagues must know to be safe with a client; never the incident itself. */
export const SAFETY_TABLES: readonly string[] = [
  `create table safety_instruction (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     instruction text not null,
     expires_on date not null
   )`,
  `create index safety_instruction_by_client on safety_instruction (client_id, expires_on)`,
];
