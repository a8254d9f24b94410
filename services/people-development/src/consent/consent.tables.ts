/** Who wrote a consent down and who its withdrawal; only people-development keeps it (AVG art. 7 lid 1). */
export const CONSENT_RECORD_TABLES: readonly string[] = [
  `alter table consent add column recorded_by text, add column withdrawn_by text`,
  `create index consent_by_given_on on consent (client_id, given_on desc, id)`,
];
