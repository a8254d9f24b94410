import { wallForHouse, wallForReference } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import type { RetentionTerm, TermSource } from './retention-term.js';

/**
 * Terms with the days on which they apply, and what was done by them. A municipality with a term of its own has a row
 * with its code; the row without a code holds for all others. What was done is told in numbers, never about whom.
 */
export const RETENTION_TABLES: readonly string[] = [
  `create table retention_term (
     name text not null,
     municipality_code text,
     from_on date not null,
     until_on date,
     amount int not null check (amount > 0),
     unit text not null check (unit in ('YEAR', 'DAY')),
     source text not null check (source in ('LAW', 'SELECTION_LIST', 'REGISTER', 'HOUSE')),
     explanation text not null,
     basis_bwb_id text,
     basis_article text,
     basis_paragraph text,
     basis_valid_from date,
     unique nulls not distinct (name, municipality_code, from_on),
     check (until_on is null or until_on > from_on),
     check (source <> 'LAW' or (basis_bwb_id is not null and basis_article is not null and basis_valid_from is not null))
   )`,
  `create table retention_run (
     ran_on date primary key,
     finished_at timestamptz not null default now()
   )`,
  `create table retention_result (
     ran_on date not null,
     table_name text not null,
     act text not null check (act in ('DELETE', 'ANONYMISE')),
     term_name text not null,
     amount int not null,
     unit text not null,
     basis text not null,
     rows bigint not null check (rows > 0),
     primary key (ran_on, table_name, term_name, amount, unit, basis)
   )`,
  ...wallForReference('retention_term'),
  ...wallForHouse('retention_run'),
  ...wallForHouse('retention_result'),
];

/** A term as a service starts with. */
export interface SeededTerm extends RetentionTerm {
  readonly name: string;
  readonly fromOn: string;
  readonly source: TermSource;
  /** In words, for who has to confirm it. */
  readonly explanation: string;
  /** The article, where the law itself has the term. */
  readonly legalBasis?: LegalBasis;
}

/** Statements that put terms in, for all municipalities. */
export function seedTerms(terms: readonly SeededTerm[]): readonly string[] {
  return terms.map(({ name, fromOn, amount, unit, source, explanation, legalBasis }) => {
    const basis = [legalBasis?.bwbId, legalBasis?.article, legalBasis?.paragraph, legalBasis?.validFrom];
    const values = [name, fromOn, amount, unit, source, explanation, ...basis].map(literal).join(', ');
    return `insert into retention_term (name, from_on, amount, unit, source, explanation,
              basis_bwb_id, basis_article, basis_paragraph, basis_valid_from) values (${values})`;
  });
}

function literal(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return 'null';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
