import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import { todayInTheNetherlands } from '@klantbeeld/domain';
import { appendToOutbox, type EventHandler, type LoggedEvent } from '@klantbeeld/events';
import { assignmentEvents, CHANGED, type ChangedAssignment } from './open-assignments.js';
import { organisationOf } from './organisation-of-links.tables.js';

/** Where a client belongs since a day, as the register told. */
interface Move {
  readonly client_id: string;
  /** Code of the municipality; null for who left the country. */
  readonly municipality_code: string | null;
  /** YYYY-MM-DD. */
  readonly moved_on: string;
}

// What began after the register told of the move was arranged by whoever the client belonged to then. Of whom nobody knows
// for whom they work, it is not known that they may keep the client either.
const MOVES = `jsonb_to_recordset($1::jsonb) as move(client_id uuid, municipality_code text, moved_on date)`;
const runsElsewhere = (link: string, organisation: string): string => `
  ${link}.client_id = move.client_id and ${link}.from_on <= move.moved_on
     and (${link}.until_on is null or ${link}.until_on > move.moved_on)
     and coalesce(${organisation} ~ '^GM[0-9]{4}$', true) and ${organisation} is distinct from move.municipality_code`;
const STAFF = organisationOf('a', 's');

const CONCERNED = `
  select a.client_id as "clientId" from ${MOVES} join assignment a on a.client_id = move.client_id
    left join staff_member s on s.id = a.staff_id where ${runsElsewhere('a', STAFF)}
   union
  select t.client_id from ${MOVES} join team_assignment t on t.client_id = move.client_id
    join team on team.id = t.team_id where ${runsElsewhere('t', 'team.organisation')}
   order by 1`;

const END_TEAMS = `
  update team_assignment t set until_on = greatest(t.from_on, move.moved_on),
         version = (select max(every.version) + 1 from team_assignment every
                     where every.client_id = t.client_id and every.team_id = t.team_id and every.purpose = t.purpose)
    from ${MOVES}, team where team.id = t.team_id and ${runsElsewhere('t', 'team.organisation')}`;

const END = `
  with ended as (
    select a.id as ended_id, max(move.moved_on) as moved_on,
           (select max(every.version) + 1 from assignment every
             where every.client_id = a.client_id and every.staff_id = a.staff_id and every.purpose = a.purpose) as next_version
      from ${MOVES} join assignment a on a.client_id = move.client_id
      left join staff_member s on s.id = a.staff_id where ${runsElsewhere('a', STAFF)} group by a.id)
  update assignment set until_on = greatest(from_on, ended.moved_on), version = ended.next_version
    from ended where id = ended.ended_id
  returning ${CHANGED}`;

/**
 * Lets staff and teams of a municipality go when the register tells that the client belongs to another one, as the house's
 * own work: nobody of the old municipality reaches the rows any more, so they could end them no longer, and would regain
 * the client who moves back. Staff of a company keep the client. An event that comes twice changes nothing.
 */
export const letGoOfMoved: EventHandler = {
  name: 'let-go-of-moved',
  handle: async (transaction, events) => {
    const moves = events.flatMap(moveOf);
    if (moves.length > 0) await endElsewhere(transaction, moves);
  },
};

function moveOf({ kind, clientId, payload, occurredAt }: LoggedEvent): Move[] {
  if (kind !== 'CLIENT_CHANGED' || clientId === null || !Object.hasOwn(payload, 'municipality_code')) return [];
  const code = payload.municipality_code;
  const movedOn = todayInTheNetherlands(new Date(occurredAt));
  return [{ client_id: clientId, municipality_code: typeof code === 'string' ? code : null, moved_on: movedOn }];
}

async function endElsewhere(transaction: SqlExecutor, moves: readonly Move[]): Promise<void> {
  const values = [JSON.stringify(moves)];
  const concerned = await transaction.query<{ clientId: string }>(CONCERNED, values);
  if (concerned.length === 0) return;
  for (const { clientId } of concerned) await lockClient(transaction, clientId);
  await transaction.query(END_TEAMS, values);
  const ended = await transaction.query<ChangedAssignment>(END, values);
  await appendToOutbox(transaction, assignmentEvents('ASSIGNMENT_ENDED', ended));
}
