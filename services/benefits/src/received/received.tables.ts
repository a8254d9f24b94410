/** What is received of the file that another party keeps of a client (SuwiML Bijstandsregelingen). */
export const RECEIVED_KINDS = ['FILE', 'APPLICATION', 'CLAIM', 'SPECIAL_ASSISTANCE', 'BENEFIT'] as const;
export type ReceivedKind = (typeof RECEIVED_KINDS)[number];

/**
 * Records as another party delivered them: facts in our words, what has no place here as it came, and partners apart. They
 * are no decisions of this municipality, and no statement is computed from them.
 */
export const RECEIVED_TABLES: readonly string[] = [
  `create table received_record (
     id uuid primary key default gen_random_uuid(),
     client_id uuid not null,
     municipality_code text not null,
     kind text not null check (kind in (${RECEIVED_KINDS.map((kind) => `'${kind}'`).join(', ')})),
     record_key text not null,
     facts jsonb not null,
     rest jsonb not null default '[]',
     digest bytea not null,
     first_received_on date not null,
     received_on date not null,
     version int not null default 1,
     unique (client_id, kind, record_key)
   )`,
  `create table received_partner (
     id uuid primary key default gen_random_uuid(),
     record_id uuid not null references received_record on delete cascade,
     client_id uuid not null,
     place int not null,
     bsn_lookup bytea,
     bsn_sealed bytea,
     initials text,
     prefix text,
     surname text,
     birth_date char(8),
     partner_client_id uuid
   )`,
  `create index received_partner_by_record on received_partner (record_id, place)`,
  `create index received_partner_by_client on received_partner (client_id)`,
  `create index received_partner_waiting on received_partner (bsn_lookup) where partner_client_id is null`,
];
