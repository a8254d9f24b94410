import { accessOf, admitRow, type Admitted, type SubgraphRequest } from '@klantbeeld/subgraph';
import { staffById, type StaffRow } from '../staff/staff.loader.js';
import { colleaguesOfClient } from './assignment.loader.js';
import type { KnownColleague } from './assignment.rules.js';

/** The member of staff behind an assignment, with what is withheld for this client; null for who is not known here. */
export async function staffOfColleague(
  request: SubgraphRequest,
  colleague: Admitted<KnownColleague>,
): Promise<Admitted<StaffRow> | null> {
  const staff = await request.load(staffById, colleague.staffId);
  if (!staff) return null;
  return admitRow({ ...staff, team: colleague.isTeamKnown ? staff.team : null }, accessOf(colleague)!);
}

/** A member of staff who is named beside a client, with what is withheld for that client; null for who is not known here. */
export async function staffBeside(
  request: SubgraphRequest,
  staffId: string,
  clientId: string,
): Promise<Admitted<StaffRow> | null> {
  const [staff, access] = await Promise.all([request.load(staffById, staffId), request.judge(clientId)]);
  return staff && admitRow(staff, access);
}

/** The one consultant who is responsible for a client today, or null while there is none. */
export async function responsibleFor(request: SubgraphRequest, clientId: string): Promise<Admitted<StaffRow> | null> {
  const responsible = (await request.load(colleaguesOfClient, clientId)).find((one) => one.isResponsible);
  return responsible ? staffOfColleague(request, responsible) : null;
}
