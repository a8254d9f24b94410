import type { Role } from '@klantbeeld/access';
import { isUuid } from '@klantbeeld/subgraph';

/** A member of staff of the tests. */
export interface TestStaff {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisation: string;
}

const STAFF: readonly TestStaff[] = [
  { id: 'con-1', name: 'Consulent Almelo', roles: ['WWB_CONSULTANT'], organisation: 'GM0141' },
  { id: 'con-2', name: 'Consulent Roosendaal', roles: ['WWB_CONSULTANT'], organisation: 'GM1674' },
  { id: 'con-3', name: 'Consulent Almelo, collega', roles: ['WWB_CONSULTANT'], organisation: 'GM0141' },
  { id: 'sw-1', name: 'Jobcoach', roles: ['JOB_COACH'], organisation: 'MOB-TWENTE' },
  { id: 'sw-2', name: 'Jobcoach zonder cliënten', roles: ['JOB_COACH'], organisation: 'MOB-TWENTE' },
  { id: 'wmo-1', name: 'Wmo-consulent', roles: ['WMO_CONSULTANT'], organisation: 'GM0141' },
  { id: 'med-1', name: 'Medisch adviseur', roles: ['MEDICAL_ADVISOR'], organisation: 'MOB-TWENTE' },
  { id: 'boss-1', name: 'Manager', roles: ['MANAGER'], organisation: 'MOB-TWENTE' },
  { id: 'emp-1', name: 'Werkgeverscontact', roles: ['EMPLOYER_CONTACT'], organisation: 'MOB-TWENTE' },
  { id: 'fg-1', name: 'Functionaris gegevensbescherming', roles: ['PRIVACY_OFFICER'], organisation: 'GM0141' },
  { id: 'fg-2', name: 'Functionaris van Roosendaal', roles: ['PRIVACY_OFFICER'], organisation: 'GM1674' },
  { id: 'fg-mob', name: 'Functionaris van het bedrijf', roles: ['PRIVACY_OFFICER'], organisation: 'MOB-TWENTE' },
  { id: 'adm-1', name: 'Technisch beheerder', roles: ['TECHNICAL_ADMINISTRATOR'], organisation: 'GM0141' },
];

/** The municipalities that the company works for. */
export const WORKS_FOR: ReadonlyMap<string, readonly string[]> = new Map([['MOB-TWENTE', ['GM0141', 'GM1674']]]);

/** A member of staff by id, or the client whose id it is; of job coaches there are as many as a test asks. Throws on an unknown one. */
export function staffOfTests(id: string): TestStaff {
  const found = STAFF.find((one) => one.id === id) ?? coachOfTests(id) ?? clientOfTests(id);
  if (!found) throw new Error(`There is no member of staff ${id} in the tests.`);
  return found;
}

function coachOfTests(id: string): TestStaff | null {
  return /^sw-\d+$/.test(id) ? { id, name: 'Jobcoach', roles: ['JOB_COACH'], organisation: 'MOB-TWENTE' } : null;
}

/** A client signs in with the own client id. */
function clientOfTests(id: string): TestStaff | null {
  return isUuid(id) ? { id, name: 'Cliënt', roles: ['CLIENT'], organisation: 'GM0141' } : null;
}
