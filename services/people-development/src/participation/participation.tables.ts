/** Measurements on the participation ladder of VNG, 1 isolated to 6 paid work without support. */
export const PARTICIPATION_TABLES: readonly string[] = [
  `create table participation_measurement (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     measured_on date not null,
     level int not null check (level between 1 and 6)
   )`,
  `create index participation_measurement_by_client on participation_measurement (client_id, measured_on)`,
];
