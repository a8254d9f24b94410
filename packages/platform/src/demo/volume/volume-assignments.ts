import type { SqlExecutor } from '@klantbeeld/database';
import { numberOfVolumeId, volumeId, volumeIdPrefix } from './volume-ids.js';
import { CASELOAD, SHARED_CLIENTS } from './volume-staff.js';

/** Some volume clients by number, both ends included, and who of them the Wsw knows. */
export interface NumberedClients {
  readonly first: number;
  readonly last: number;
  readonly sheltered: readonly number[];
}

/** Place of the assignment to the coach as employer; only for who is known to the Wsw. */
const SHELTERED_PLACE = 3;
const FIRST_SHARED_PLACE = 4;

const ID = `lpad(to_hex(number), 12, '0')`;
const FROM_PREFIX = (word: 'client' | 'assignment'): string => volumeIdPrefix(word, 0).slice(0, 9);
const SHAPE = volumeIdPrefix('assignment', 0).slice(13);

/** Made by the database from the numbers alone: these are most of the rows, and every service keeps them. */
const ASSIGN = `
  insert into assignment (id, client_id, staff_id, purpose, capacity, is_responsible, from_on, version)
  select ('${FROM_PREFIX('assignment')}' || lpad(to_hex(place), 4, '0') || '${SHAPE}' || ${ID})::uuid,
         ('${volumeIdPrefix('client', 0)}' || ${ID})::uuid, staff_id, purpose, 'GUIDANCE', place < 2, $4::date, 1
    from generate_series($1::int, $2::int) as number
   cross join lateral (values
     (0, ${numbered('con', CASELOAD.consultant)}, 'WWB_INCOME'), (1, ${numbered('con', CASELOAD.consultant)}, 'WWB_WORK'),
     (2, ${numbered('sw', CASELOAD.coach)}, 'WORK_DEVELOPMENT'),
     (${SHELTERED_PLACE}, ${numbered('sw', CASELOAD.coach)}, 'WSW_EMPLOYMENT'),
     (${FIRST_SHARED_PLACE}, 'con-vol', 'WWB_INCOME'), (5, 'con-vol', 'WWB_WORK'), (6, 'sw-vol', 'WORK_DEVELOPMENT'),
     (7, 'sw-vol', 'WSW_EMPLOYMENT'), (8, 'wmo-vol', 'WMO_SUPPORT')) as one (place, staff_id, purpose)
   where (place <> ${SHELTERED_PLACE} or number = any($3::int[]))
     and (place < ${FIRST_SHARED_PLACE} or number <= ${SHARED_CLIENTS})
   order by place, number
      on conflict do nothing`;

/** The id of numbered staff, with at least four digits. */
function numbered(kind: 'con' | 'sw', caseload: number): string {
  const digits = `((number + ${caseload - 1}) / ${caseload})::text`;
  return `'vol-${kind}-' || lpad(${digits}, greatest(4, length(${digits})), '0')`;
}

/** Connects volume clients to their staff from a day. */
export async function assignVolume(transaction: SqlExecutor, clients: NumberedClients, from: string): Promise<void> {
  await transaction.query(ASSIGN, [clients.first, clients.last, clients.sheltered, from], 'volume-assignments');
}

const NEWEST = `select id from assignment where id between $1::uuid and $2::uuid order by id desc limit 1`;

/** The number up to which a service has the volume clients; 0 when it has none. */
export async function volumeReached(reader: SqlExecutor): Promise<number> {
  const bounds = [volumeId('assignment', 0, 0), volumeIdPrefix('assignment', 0) + 'f'.repeat(12)];
  const [row] = await reader.query<{ id: string }>(NEWEST, bounds);
  return row ? numberOfVolumeId(row.id) : 0;
}
