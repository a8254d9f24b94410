import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Arrangements for one person (individuele voorziening Wmo 2007 art. 4, maatwerkvoorziening Wmo 2015 art. 2.3.5). */
export const ARRANGEMENT_TABLES: readonly string[] = [
  `create table support_arrangement (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     report_id uuid,
     decision_number text not null check (decision_number ~ '^[0-9]{1,9}$'),
     decided_on date not null,
     decided_by text not null,
     product_category text not null check (product_category ~ '^[0-9]{2}$'),
     product_code text not null check (product_code ~ '^[0-9]{2}[A-Z][0-9]{2}$'),
     delivery_form text not null check (delivery_form in ('IN_KIND', 'PERSONAL_BUDGET', 'ALLOWANCE')),
     volume_amount int not null check (volume_amount between 1 and 99999999),
     volume_unit text not null check (volume_unit in ('MINUTE', 'HOUR', 'DAY', 'HALF_DAY', 'PIECE', 'EURO')),
     volume_frequency text not null
       check (volume_frequency in ('DAY', 'WEEK', 'FOUR_WEEKS', 'MONTH', 'YEAR', 'WHOLE_DECISION')),
     provider_code text check (provider_code ~ '^[0-9]{8}$'),
     from_on date not null,
     until_on date,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     unique (id, client_id),
     foreign key (report_id, client_id) references support_report (id, client_id),
     check (starts_with(product_code, product_category)),
     check (delivery_form <> 'IN_KIND' or provider_code is not null),
     check (until_on is null or until_on > from_on)
   )`,
  `create index support_arrangement_by_client on support_arrangement (client_id, from_on)`,
];
