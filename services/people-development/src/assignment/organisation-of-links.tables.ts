/**
 * For whom somebody worked when they were connected to a client: proven by their token, or known of them. Not everybody who
 * may act stands in `staff_member`, and the municipality that a client leaves has to let go of them too.
 */
export const ORGANISATION_OF_LINKS = ['assignment', 'access_override'].map((table) => ({
  name: `organisation-of-${table}`,
  statements: [`alter table ${table} add column organisation text`],
}));

/** For whom the member of staff of an assignment or override works, with `staff_member` beside it: as known today, or then. */
export const organisationOf = (link: string, staff: string): string =>
  `coalesce(${staff}.organisation, ${link}.organisation)`;
