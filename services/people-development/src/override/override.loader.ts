import type { Purpose } from '@klantbeeld/access';
import { isMunicipalityCode } from '@klantbeeld/domain';
import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { organisationOf } from '../assignment/organisation-of-links.tables.js';

/** An override as it is read. */
export interface OverrideRow {
  readonly id: string;
  readonly clientId: string;
  readonly staffId: string;
  readonly purpose: Purpose;
  readonly reason: string;
  readonly minutes: number;
  readonly startedAt: string;
  readonly endsAt: string;
  readonly stoppedAt: string | null;
  readonly version: number;
}

const COLUMNS = `o.id, o.client_id as "clientId", o.staff_id as "staffId", o.purpose, coalesce(o.reason, '') as reason,
       round(extract(epoch from o.ends_at - o.started_at) / 60)::int as minutes, o.started_at as "startedAt",
       o.ends_at as "endsAt", o.stopped_at as "stoppedAt", o.version`;

const RUNNING = `
  select ${COLUMNS} from access_override o
   where o.staff_id = $1 and o.stopped_at is null and o.ends_at > $2::timestamptz order by o.started_at, o.id`;

/** The overrides of the caller that run now, the oldest first. */
export function runningOverrides(request: SubgraphRequest): Promise<readonly OverrideRow[]> {
  const values = [request.caller.staffId, request.tools.now().toISOString()];
  return request.reader.query<OverrideRow>(RUNNING, values, 'running-overrides');
}

const OWN = `select ${COLUMNS} from access_override o where o.id = $1::uuid and o.staff_id = $2`;

/** One override of the caller; null when it is not there or of somebody else. */
export async function ownOverride(request: SubgraphRequest, id: string): Promise<OverrideRow | null> {
  const [row] = await request.reader.query<OverrideRow>(OWN, [id, request.caller.staffId], 'own-override');
  return row ?? null;
}

// Without an organisation those by anybody: the walls leave the clients of the own municipality.
const PAGE = `
  select ${COLUMNS} from access_override o left join staff_member s on s.id = o.staff_id
   where ($1::text is null or ${organisationOf('o', 's')} = $1) and ($2::uuid is null or (o.started_at, o.id) < (
           select last.started_at, last.id from access_override last
             left join staff_member of on of.id = last.staff_id
            where last.id = $2::uuid and ($1::text is null or ${organisationOf('last', 'of')} = $1)))
   order by o.started_at desc, o.id desc limit $3`;

/**
 * One page of overrides, newest first: by staff of the caller’s organisation, and for the privacy officer of a
 * municipality by anybody on its clients, as its log tells them.
 */
export function overridesPage(
  request: SubgraphRequest,
  after: string | null,
  limit: number,
): Promise<readonly OverrideRow[]> {
  const { purpose, organisation } = request.caller;
  const isOfClients = purpose === 'PRIVACY_AUDIT' && isMunicipalityCode(organisation);
  return request.reader.query<OverrideRow>(PAGE, [isOfClients ? null : organisation, after, limit], 'overrides-page');
}
