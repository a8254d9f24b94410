const CHANGED_TABLES = ['intake', 'development_plan', 'intervention', 'placement'] as const;

/**
 * When something was changed last and by which organisation, so that whoever was overtaken hears it; and of an intake
 * when and by whom each part was told. Empty for what was never changed.
 */
export const LAST_CHANGE_TABLES: readonly string[] = [
  ...CHANGED_TABLES.map(
    (table) => `alter table ${table} add column changed_at timestamptz, add column changed_by_organisation text`,
  ),
  `alter table intake add column sources jsonb not null default '{}'`,
];
