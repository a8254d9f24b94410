import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/** Indications (indicatiebeschikking, WSW art. 11) with how they ended before their time (art. 12). */
export const INDICATION_TABLES: readonly string[] = [
  `create table wsw_indication (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     organisation_code text not null,
     applied_on date,
     decided_on date not null,
     decided_by text not null check (decided_by in ('CWI', 'UWV')),
     handicap_category text not null check (handicap_category in ('MODERATE', 'SEVERE')),
     from_on date not null,
     until_on date not null,
     adaptations text[] not null default '{}'
       check (adaptations <@ array['TECHNICAL', 'ORGANISATIONAL', 'GUIDANCE', 'WORKING_TIME', 'PACE']),
     supported_work_advice boolean not null,
     lapsed_on date,
     lapse_reason text check (lapse_reason in ('OTHER_WORK', 'AGE_LIMIT', 'DEATH')),
     withdrawn_on date,
     withdrawal_reason text check (withdrawal_reason in
       ('REFUSED_ADAPTED_WORK', 'DISMISSED_FOR_NOT_COOPERATING', 'DISMISSED_FOR_URGENT_CAUSE', 'OWN_REQUEST', 'UNAVAILABLE')),
     recorded_by text not null,
     recorded_at timestamptz not null default now(),
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on > from_on),
     check (applied_on <= decided_on),
     check ((lapsed_on is null) = (lapse_reason is null)),
     check ((withdrawn_on is null) = (withdrawal_reason is null)),
     check (lapsed_on is null or withdrawn_on is null)
   )`,
  `create index wsw_indication_by_client on wsw_indication (client_id, from_on)`,
];
