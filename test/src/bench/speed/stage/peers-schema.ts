import { PURPOSE } from '../operations.js';

const references = (table: string, column: string, other: string): string =>
  `alter table ${table} add foreign key (${column}) references ${other} (id)`;

/** Between tables of different services too: by these a generated API finds what belongs together. */
export const FOREIGN_KEYS: readonly string[] = [
  ...['client_contact', 'intake', 'participation_measurement', 'placement', 'assignment', 'benefit', 'sanction'].map(
    (table) => references(table, 'client_id', 'client'),
  ),
  ...['wsw_indication', 'support_arrangement'].map((table) => references(table, 'client_id', 'client')),
  references('placement', 'employer_id', 'employer'),
  references('benefit_period', 'benefit_id', 'benefit'),
];

/** The list of a member of staff, as every peer reads it. */
export const CASELOAD = `
  select c.* from client c
   where exists (select 1 from assignment a
                  where a.client_id = c.id and a.staff_id = staff and a.purpose = '${PURPOSE}'
                    and a.from_on <= current_date and (a.until_on is null or a.until_on > current_date))
   order by c.surname_search, c.id`;

/** The same as a function, which is how PostGraphile is given a list of its own. */
export const CASELOAD_FUNCTION = `
  create function caseload(staff text) returns setof client language sql stable as $body$ ${CASELOAD} $body$`;
