import type { SqlExecutor, SqlPool } from '@klantbeeld/database';
import { refuseToLeaveLog } from '../consumer/followed-log.js';
import type { EventLog, OutgoingEvent } from '../log/event-log.js';
import { DISPATCH_LOCK } from './hold-dispatch.js';

/** Moves events of one service from its outbox to the log. */
export interface Dispatcher {
  /** Says that something was just committed, so that it need not wait for the next look. */
  poke(): void;
  /** Resolves when everything committed before the call is in the log. */
  drained(): Promise<void>;
  stop(): Promise<void>;
}

/** Settings of a dispatcher. */
export interface DispatcherOptions {
  readonly outbox: SqlPool;
  readonly log: EventLog;
  /** Name of the service, the source of its events. */
  readonly source: string;
  /** Told of a failed round; the next round tries again. */
  readonly onError?: (error: unknown) => void;
}

const BATCH = 500;
const LOOK_EVERY_MILLISECONDS = 500;

const ONE_AT_A_TIME = `select pg_try_advisory_xact_lock(${DISPATCH_LOCK}) as mine`;
// Nothing is passed over: an event is removed only when it is in the log, so one that commits later with a smaller id is
// taken in a later round. Events of one aggregate are inserted while its row is locked, so their ids are in the order of
// commit. A cursor over the outbox (id > last) would lose events; see the test.
const READ = `
  select id, event_id as "eventId", kind, client_id as "clientId", subject_id as "subjectId", version, payload,
         occurred_at as "occurredAt"
    from outbox order by id limit ${BATCH}`;
const REMOVE = 'delete from outbox where id = any($1::bigint[])';
const IS_EMPTY = 'select not exists (select from outbox) as empty';

type OutboxRow = Omit<OutgoingEvent, 'source'> & { readonly id: number };

/** Starts moving events; only one dispatcher per outbox works at a time, whatever number of processes have one. */
export function startDispatcher(options: DispatcherOptions): Dispatcher {
  const { outbox } = options;
  let isStopped = false;
  let isPoked = false;
  let running: Promise<void> | undefined;

  const rounds = async (): Promise<void> => {
    do {
      isPoked = false;
      while (!isStopped && (await round(options)) === BATCH);
    } while (isPoked && !isStopped);
  };
  const poke = (): void => {
    isPoked = true;
    if (isStopped) return;
    running ??= rounds()
      .catch((error: unknown) => options.onError?.(error))
      .finally(() => (running = undefined));
  };
  const timer = setInterval(poke, LOOK_EVERY_MILLISECONDS);
  return {
    poke,
    drained: async () => {
      for (;;) {
        poke();
        await running;
        const [state] = await outbox.query<{ empty: boolean }>(IS_EMPTY);
        if (state?.empty || isStopped) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** One round: how many events it moved. A crash between the two databases repeats events, which the log leaves alone. */
async function round({ outbox, log, source }: DispatcherOptions): Promise<number> {
  return outbox.transaction(async (transaction: SqlExecutor) => {
    const [turn] = await transaction.query<{ mine: boolean }>(ONE_AT_A_TIME);
    if (!turn?.mine) return 0;
    const rows = await transaction.query<OutboxRow>(READ, [], 'outbox-read');
    if (rows.length === 0) return 0;
    await refuseToLeaveLog(transaction, await log.name());
    await log.append(rows.map(({ id: _id, ...event }) => ({ ...event, source })));
    await transaction.query(REMOVE, [rows.map((row) => row.id)], 'outbox-remove');
    return rows.length;
  });
}
