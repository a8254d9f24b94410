import type { Row } from './life/row-owner.js';
import type { DemoStaff } from './staff.js';

/** Rows of `staff_member`. */
export function staffRows(staff: readonly DemoStaff[]): Row[] {
  return staff.map(({ id, name, roles, organisation, team, caseloadLimit }) => {
    return { id, name, roles, organisation, team, caseload_limit: caseloadLimit };
  });
}
