import { LEGAL_BASIS_COLUMNS } from '@klantbeeld/database';

/**
 * Terms of the law by the day on which they apply: a change of the law is a new row, and a report keeps the term of its
 * own day. The Wmo 2007 has no term for research, so there is no row before 2015.
 */
export const SUPPORT_TERM_TABLES: readonly string[] = [
  `create table support_term (
     kind text not null check (kind in ('ASSESSMENT')),
     weeks int not null check (weeks > 0),
     from_on date not null,
     until_on date,
     ${LEGAL_BASIS_COLUMNS},
     primary key (kind, from_on),
     check (until_on is null or until_on > from_on)
   )`,
  `insert into support_term (kind, weeks, from_on, basis_bwb_id, basis_article, basis_paragraph, basis_valid_from)
   values ('ASSESSMENT', 6, '2015-01-01', 'BWBR0035362', '2.3.2', '1', '2015-01-01')`,
];

/**
 * The day on which the term for research into a report ends as it is counted, as a column of a `select`; null where the
 * law has no term. Which day is the last in time, `lastDayInTime` says. Takes the column that holds the id of the report,
 * a name in our own SQL, never input.
 */
export function assessmentTermEnd(reportIdColumn: string): string {
  return `(select reported.reported_on + term.weeks * 7
             from support_report reported
             join support_term term on term.kind = 'ASSESSMENT' and term.from_on <= reported.reported_on
              and (term.until_on is null or reported.reported_on < term.until_on)
            where reported.id = ${reportIdColumn})`;
}
