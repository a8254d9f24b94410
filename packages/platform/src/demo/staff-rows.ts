import { fixedId } from './life/fixed-id.js';
import type { Row } from './life/row-owner.js';
import type { DemoStaff } from './staff.js';

/** Rows of `staff_member`. */
export function staffRows(staff: readonly DemoStaff[]): Row[] {
  return staff.map(({ id, name, roles, organisation, team, caseloadLimit }) => {
    return { id, name, roles, organisation, team, caseload_limit: caseloadLimit };
  });
}

const SINCE = '2026-01-01';

/** Rows of `team`: one for each team that somebody is in. */
export function teamRows(staff: readonly DemoStaff[]): Row[] {
  const teams = new Map(staff.filter(({ team }) => team !== null).map((one) => [teamIdOf(one), one]));
  return [...teams].map(([id, { team, organisation }]) => ({ id, name: team, organisation }));
}

/** Rows of `team_member`. */
export function teamMemberRows(staff: readonly DemoStaff[]): Row[] {
  const members = staff.filter(({ team }) => team !== null);
  return members.map((one) => {
    return { id: fixedId(`team member ${one.id}`), team_id: teamIdOf(one), staff_id: one.id, from_on: SINCE };
  });
}

function teamIdOf({ team, organisation }: DemoStaff): string {
  return fixedId(`team ${organisation} ${team}`);
}
