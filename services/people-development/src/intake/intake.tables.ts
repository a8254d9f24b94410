/**
 * Intakes: one per client, whichever law came first, because nobody has to tell the same story twice. The client
 * register (table `client`) is made before this.
 */
export const INTAKE_TABLES: readonly string[] = [
  `create table intake (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null references client constraint intake_once_per_client unique,
     registered_on date not null,
     question text,
     laws text[] not null check (laws <@ array['WWB', 'WSW', 'WMO'] and cardinality(laws) > 0),
     household_size int check (household_size between 1 and 30),
     work_language text,
     limitations text,
     adaptations text[] not null default '{}',
     participation_level int check (participation_level between 1 and 6),
     organisation text not null,
     registered_by text not null,
     version int not null default 1
   )`,
];
