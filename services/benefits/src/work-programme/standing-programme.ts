import type { SqlExecutor } from '@klantbeeld/database';
import { isUuid, refuse, type WriteAnswer } from '@klantbeeld/subgraph';
import type { ProgrammePeriod } from './work-programme.rules.js';

/** A programme of which nobody recorded the end yet, locked until the act is done. */
export interface StandingProgramme {
  readonly id: string;
  readonly applicationId: string | null;
  readonly period: ProgrammePeriod;
  readonly version: number;
}

const STANDING = `
  select id, application_id as "applicationId", jsonb_build_object('from', from_on, 'until', until_on) as period, version
    from work_programme where id = $1 and client_id = $2 and ended_on is null for update`;

/** The programme that an act names. Refuses one that is not this client’s or has ended. */
export async function standingProgramme(
  sql: SqlExecutor,
  { clientId, programmeId }: { readonly clientId: string; readonly programmeId: string },
): Promise<StandingProgramme> {
  const [standing] = isUuid(programmeId) ? await sql.query<StandingProgramme>(STANDING, [programmeId, clientId]) : [];
  const message = 'This client has no such programme, or it has ended; check the id.';
  return standing ?? refuse({ __typename: 'WorkProgrammeNotFoundError', message, programmeId } as WriteAnswer);
}
