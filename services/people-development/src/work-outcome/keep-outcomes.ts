import type { SqlExecutor } from '@klantbeeld/database';
import { isIsoDate, todayInTheNetherlands } from '@klantbeeld/domain';
import type { EventHandler, LoggedEvent } from '@klantbeeld/events';
import { CLIENT_REMOVED, RECORD_EXPIRED } from '@klantbeeld/subgraph';
import type { WorkOutcomeKind } from './work-outcome.tables.js';

/** Events that tell an outcome. */
const OUTCOMES: Readonly<Record<string, WorkOutcomeKind>> = { BENEFIT_EXIT_BEFORE_GRANT: 'EXIT_BEFORE_GRANT' };

// Of who is responsible when it is told; guidance to work goes before the benefit.
const KEEP = `
  insert into work_outcome (id, client_id, staff_id, kind, subject_id, happened_on)
  select $1::uuid, $2::uuid, staff_id, $3, $4, $5::date from assignment
   where client_id = $2::uuid and is_responsible and purpose in ('WWB_WORK', 'WWB_INCOME')
     and from_on <= $6::date and (until_on is null or until_on > $6::date)
   order by purpose desc, staff_id limit 1
  on conflict do nothing`;
const LET_GO = 'delete from work_outcome where client_id = $1 and subject_id = $2';
const LET_GO_OF_CLIENT = 'delete from work_outcome where client_id = $1';

/** Counts who was put to work for whoever was responsible; an event that comes twice counts once. */
export const keepOutcomes: EventHandler = {
  name: 'work-outcomes',
  handle: async (transaction, events) => {
    for (const event of events) if (event.clientId !== null) await follow(transaction, event);
  },
};

async function follow(transaction: SqlExecutor, event: LoggedEvent): Promise<void> {
  const { eventId, clientId, kind, subjectId, payload, occurredAt } = event;
  if (kind === RECORD_EXPIRED) await transaction.query(LET_GO, [clientId, subjectId]);
  if (kind === CLIENT_REMOVED) await transaction.query(LET_GO_OF_CLIENT, [clientId]);
  const outcome = Object.hasOwn(OUTCOMES, kind) ? OUTCOMES[kind]! : null;
  if (outcome === null) return;
  const toldOn = todayInTheNetherlands(new Date(occurredAt));
  const exited = payload.exited_on;
  const happenedOn = typeof exited === 'string' && isIsoDate(exited) ? exited : toldOn;
  await transaction.query(KEEP, [eventId, clientId, outcome, subjectId, happenedOn, toldOn]);
}
