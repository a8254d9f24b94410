/** Who wrote a consent down and who its withdrawal; only people-development keeps it (AVG art. 7 lid 1). */
export const CONSENT_RECORD_TABLES: readonly string[] = [
  `create table consent_record (
     consent_id uuid primary key,
     client_id uuid not null,
     recorded_by text,
     withdrawn_by text
   )`,
  `create index consent_by_given_on on consent (client_id, given_on desc, id)`,
];
