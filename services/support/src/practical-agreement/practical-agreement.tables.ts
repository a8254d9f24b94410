/**
 * Practical agreements about an arrangement: when, and whether there is transport. Others than the Wmo may read them with
 * the client's consent, so product, reason and provider never stand here; the period is that of the arrangement.
 */
export const PRACTICAL_AGREEMENT_TABLES: readonly string[] = [
  `create table practical_agreement (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     arrangement_id uuid not null unique,
     weekdays text[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array['MONDAY', 'TUESDAY',
       'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
     part_of_day text not null check (part_of_day in ('MORNING', 'AFTERNOON', 'EVENING', 'NIGHT', 'WHOLE_DAY')),
     is_transport_needed boolean not null default false,
     agreement text,
     version int not null default 1,
     foreign key (arrangement_id, client_id) references support_arrangement (id, client_id)
   )`,
  `create index practical_agreement_by_client on practical_agreement (client_id)`,
];
