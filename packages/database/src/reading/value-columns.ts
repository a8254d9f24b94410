/** Columns that keep a legal basis, for `create table`. */
export const LEGAL_BASIS_COLUMNS = `basis_bwb_id text not null,
     basis_article text not null,
     basis_paragraph text,
     basis_valid_from date not null`;

/** Reads those columns as one value `"legalBasis"`. */
export const SELECT_LEGAL_BASIS = `jsonb_build_object('bwbId', basis_bwb_id, 'article', basis_article,
    'paragraph', basis_paragraph, 'validFrom', basis_valid_from) as "legalBasis"`;

/** Reads `from_on` and `until_on` as one half-open `period`. */
export const SELECT_PERIOD = `jsonb_build_object('from', from_on, 'until', until_on) as period`;

/** Reads a column of euro cents as an amount under a name. Both are names in our own SQL, never input. */
export function selectMoney(column: string, name: string): string {
  return `jsonb_build_object('cents', ${column}, 'currency', 'EUR') as "${name}"`;
}
