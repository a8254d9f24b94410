import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Lowerings of the benefit (maatregel, Participatiewet art. 18). */
export const SANCTION_TABLES: readonly string[] = [
  `create table sanction (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     benefit_id uuid references benefit,
     ground text not null,
     category text not null,
     percentage int not null check (percentage between 1 and 100),
     from_on date not null,
     until_on date not null,
     amount_cents int not null check (amount_cents >= 0),
     reconsider_before date not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on > from_on)
   )`,
  `create index sanction_by_client on sanction (client_id, from_on)`,
];
