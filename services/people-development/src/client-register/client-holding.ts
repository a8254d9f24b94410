import type { SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';

/** Of which clients to give ids: of whom nothing is kept as far as was noted, or of whom something is or was. */
export type HoldingState = 'NOT_HELD' | 'EVER_HELD';

const PAGES: Readonly<Record<HoldingState, string>> = {
  NOT_HELD: `
    select id::text from client
     where id > $1::uuid and not exists (
       select from client_holding noted where noted.client_id = client.id and noted.let_go_on is null)
     order by id limit $2`,
  EVER_HELD: `select client_id::text as id from client_holding where client_id > $1::uuid order by client_id limit $2`,
};
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;

const NOTE_HELD = `
  insert into client_holding (client_id)
  select id from client where id = any($1::uuid[]) order by id
      on conflict (client_id) do update set let_go_on = null where client_holding.let_go_on is not null`;
// Never a day that is over: what was seen today may have been there until now.
const NOTE_LET_GO = `
  update client_holding set let_go_on = greatest($2::date, (now() at time zone 'Europe/Amsterdam')::date)
   where client_id = any($1::uuid[]) and let_go_on is null`;

/** Visits all of these clients in order, page by page of bounded size, until told to stop. Throws the database's error. */
export async function visitClients(
  register: SqlExecutor,
  state: HoldingState,
  visit: (clients: readonly string[]) => Promise<void>,
  isStopping: () => boolean = () => false,
): Promise<void> {
  for (let after = BEFORE_ALL; !isStopping();) {
    const page = (await register.query<{ id: string }>(PAGES[state], [after, PAGE])).map(({ id }) => id);
    if (page.length === 0) return;
    await visit(page);
    after = page.at(-1)!;
  }
}

/** Notes that something is kept of these clients. */
export async function noteHeld(register: SqlExecutor, clients: readonly string[]): Promise<void> {
  if (clients.length > 0) await register.query(NOTE_HELD, [clients]);
}

/** Notes that nothing is kept of these clients, from this day on, or from the day on which that was noted before. */
export async function noteLetGo(register: SqlExecutor, clients: readonly string[], today: IsoDate): Promise<void> {
  if (clients.length > 0) await register.query(NOTE_LET_GO, [clients, today]);
}
