import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';
import { END_REASONS, INTERVENTION_KINDS } from './intervention.rules.js';

/** Interventions of a development plan, shared by the laws that play (re-integratievoorzieningen, Participatiewet art. 7). */
export const INTERVENTION_TABLES: readonly string[] = [
  `create table intervention (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     plan_id uuid not null references development_plan,
     goal_id uuid references development_goal,
     kind text not null check (kind in (${quotedList(INTERVENTION_KINDS)})),
     description text,
     provider text,
     hours_per_week int check (hours_per_week between 1 and 40),
     from_on date not null,
     until_on date,
     laws text[] not null check (laws <@ array['WWB', 'WSW', 'WMO'] and cardinality(laws) > 0),
     end_reason text check (end_reason in (${quotedList(END_REASONS)})),
     organisation text not null,
     started_by text not null,
     ${LEGAL_BASIS_COLUMNS},
     version int not null default 1,
     check (until_on is null or until_on >= from_on),
     check (end_reason is null or until_on is not null)
   )`,
  `create index intervention_by_client on intervention (client_id, from_on)`,
];

function quotedList(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
