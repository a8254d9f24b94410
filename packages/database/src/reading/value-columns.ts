/** Columns that keep a legal basis, for `create table`. */
export const LEGAL_BASIS_COLUMNS = `basis_bwb_id text not null,
     basis_article text not null,
     basis_paragraph text,
     basis_valid_from date not null`;

/** Reads those columns as one value `"legalBasis"`. */
export const SELECT_LEGAL_BASIS = `basis_bwb_id as "legalBasis.bwbId", basis_article as "legalBasis.article",
    basis_paragraph as "legalBasis.paragraph", basis_valid_from as "legalBasis.validFrom"`;

/** Reads `from_on` and `until_on` as one half-open `period`. */
export const SELECT_PERIOD = `from_on as "period.from", until_on as "period.until"`;

/** Reads a column of euro cents as an amount under a name. Both are names in our own SQL, never input. */
export function selectMoney(column: string, name: string): string {
  return `(${column})::bigint as "${name}.cents", 'EUR' as "${name}.currency"`;
}
