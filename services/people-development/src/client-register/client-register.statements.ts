/** Columns of `client` that a delivery sets; the rest belongs to the register itself. */
const DELIVERED_COLUMNS = [
  'municipality_code',
  'bsn_lookup',
  'bsn_sealed',
  'given_names',
  'title_code',
  'surname_prefix',
  'surname',
  'name_usage',
  'surname_search',
  'birth_date',
  'birth_place',
  'birth_country_code',
  'sex',
  'address_kind',
  'street',
  'house_number',
  'house_letter',
  'house_number_addition',
  'house_number_indication',
  'postcode',
  'locality',
  'address_description',
  'foreign_address_lines',
  'address_country_code',
  'address_since',
  'address_under_investigation',
  'secrecy',
  'is_under_guardianship',
  'custody_code',
  'guardianship_since',
  'death_date',
  'death_place',
  'death_country_code',
  'suspended_since',
  'suspension_reason',
  'brp_recorded_at',
  'source_digest',
  'source_file',
  'source_line',
] as const;

const COLUMNS = DELIVERED_COLUMNS.join(', ');
/** Under one number the newest version that was delivered stays known, also when a row comes that does not tell which it is. */
const NEW_VALUES = DELIVERED_COLUMNS.map((column) =>
  column === 'brp_recorded_at'
    ? `case when client.bsn_lookup = delivered.bsn_lookup
            then greatest(client.brp_recorded_at, delivered.brp_recorded_at) else delivered.brp_recorded_at end`
    : `delivered.${column}`,
).join(', ');
const HISTORY_TABLES = ['client_former_number', 'client_municipality', 'client_address', 'client_partner'] as const;

/** A table that holds a person's history. */
export type HistoryTable = (typeof HISTORY_TABLES)[number];

/**
 * Imports write one batch after the other, whoever runs them: without this two of them could each add one half of a
 * couple and leave both unlinked, or wait for each other's rows. Any number will do as long as it is this one.
 */
export const ONE_WRITER_AT_A_TIME = `select pg_advisory_xact_lock(1802665842)`;

export const FIND_BY_NUMBER = `
  select id, bsn_lookup, source_digest, surname_search, birth_date, sex, brp_recorded_at
    from client
   where bsn_lookup = any($1::bytea[])
   order by id
     for no key update`;

/** Who had a number before it was replaced, with who they are now. */
export const FIND_BY_FORMER_NUMBER = `
  select client.id, client.bsn_lookup, source_digest, surname_search, birth_date, sex, brp_recorded_at,
         former.bsn_lookup as former_lookup
    from client_former_number as former
    join client on client.id = former.client_id
   where former.bsn_lookup = any($1::bytea[]) and client.bsn_lookup is not null
   order by client.id`;

export const INSERT_CLIENTS = `
  insert into client (id, registered_at, changed_at, ${COLUMNS})
  select id, $2::timestamptz, $2::timestamptz, ${COLUMNS}
    from jsonb_populate_recordset(null::client, $1::jsonb)
      on conflict (bsn_lookup) do nothing
  returning id`;

export const UPDATE_CLIENTS = `
  update client
     set (version, changed_at, ${COLUMNS})
       = (client.version + 1, $2::timestamptz, ${NEW_VALUES})
    from jsonb_populate_recordset(null::client, $1::jsonb) as delivered
   where client.id = delivered.id
  returning client.id, client.version, client.municipality_code, client.death_date, client.is_under_guardianship`;

/** Notes a newer version in which nothing changed that is kept: no new version of the client, and nobody is told. */
export const NOTE_RECORDED = `
  update client set brp_recorded_at = noted.recorded_at
    from unnest($1::uuid[], $2::text[]) as noted (id, recorded_at)
   where client.id = noted.id`;

/** Empties a history table for the clients in `$1`, because a changed person's history is written anew. */
export const CLEAR_HISTORY = statementPerTable((table) => `delete from ${table} where client_id = any($1::uuid[])`);

/** Fills a history table from rows in JSON. */
export const INSERT_HISTORY = statementPerTable(
  (table) => `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
);

export const LINK_OWN_PARTNERS = `
  update client_partner
     set partner_client_id = partner.id
    from client as partner
   where client_partner.client_id = any($1::uuid[])
     and client_partner.partner_client_id is null
     and partner.bsn_lookup = client_partner.partner_bsn_lookup
     and partner.id <> client_partner.client_id`;

export const LINK_WAITING_PARTNERS = `
  update client_partner
     set partner_client_id = arrived.id
    from client as arrived
   where arrived.id = any($1::uuid[])
     and client_partner.partner_bsn_lookup = arrived.bsn_lookup
     and client_partner.partner_client_id is null
     and client_partner.client_id <> arrived.id
  returning client_partner.client_id`;

export const RAISE_VERSIONS = `
  update client set version = version + 1, changed_at = $2::timestamptz
   where id = any($1::uuid[])
  returning id, version, municipality_code, death_date, is_under_guardianship`;

function statementPerTable(write: (table: HistoryTable) => string): Readonly<Record<HistoryTable, string>> {
  return Object.fromEntries(HISTORY_TABLES.map((table) => [table, write(table)])) as Record<HistoryTable, string>;
}
