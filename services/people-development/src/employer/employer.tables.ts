/** Employers, the second customer of the company. */
export const EMPLOYER_TABLES: readonly string[] = [
  `create table employer (
     id uuid primary key default gen_random_uuid(),
     name text not null,
     sector text,
     locality text
   )`,
  `create index employer_by_name on employer (lower(name), id)`,
];
