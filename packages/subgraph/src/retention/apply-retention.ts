import type { SqlExecutor, SqlPool } from '@klantbeeld/database';
import { describeLegalBasis, type IsoDate, type LegalBasis } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import type { RetentionRule } from './retention-rule.js';
import { TERM_SOURCES, type RetentionTerm, type TermSource } from './retention-term.js';

/** What the terms are applied with. */
export interface RetentionOptions {
  readonly database: SqlPool;
  readonly rules: readonly RetentionRule[];
  /** The day that counts; what is kept until and including the day before goes. */
  readonly today: IsoDate;
  /** Counts only. */
  readonly isDryRun?: boolean;
  /** Most rows of one transaction. */
  readonly batch?: number;
  /** Asked before each transaction; true ends the run early. */
  readonly isStopping?: () => boolean;
  /** Tells which of these clients something else is kept of, given the transaction: their rows stay. */
  readonly keptElsewhere?: KeptElsewhere;
}

/** Which of some clients something is kept of. */
export type KeptElsewhere = (transaction: SqlExecutor, clients: readonly string[]) => Promise<readonly string[]>;

/** What was done, or would be, in one table by one term. */
export interface RetentionResult extends RetentionTerm {
  readonly table: string;
  readonly act: 'DELETE' | 'ANONYMISE';
  readonly termName: string;
  /** The article, or who chose the term. */
  readonly basis: string;
  readonly rows: number;
}

/** Another process applies the terms to this database at the moment. */
export class RetentionBusyError extends Error {
  override readonly name = 'RetentionBusyError';
  constructor() {
    super('Another process applies the terms at the moment. Nothing is left out: try again when it is done.');
  }
}

interface TermRow extends RetentionTerm {
  readonly source: TermSource;
  readonly basis: LegalBasis | null;
}

interface ExpiredRow extends TermRow {
  readonly client: string | null;
  readonly subject: string | null;
}

interface CandidateRow {
  readonly place: string;
  readonly client: string | null;
}

const BATCH = 500;
/** Sorts before the id of any client. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const ONE_AT_A_TIME = 'select pg_try_advisory_xact_lock(4711007) as mine';
// The same lock as that of writes about the client (lockClient), without waiting: who is being written about stays.
const TAKE_CLIENTS = `
  select client from unnest($1::text[]) as client
   where pg_try_advisory_xact_lock(hashtextextended(lower(client), 4711))`;
const RECORD = `
  insert into retention_result (ran_on, table_name, act, term_name, amount, unit, basis, rows)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (ran_on, table_name, term_name, amount, unit, basis)
      do update set rows = retention_result.rows + excluded.rows`;
const FINISH = 'insert into retention_run (ran_on) values ($1) on conflict (ran_on) do update set finished_at = now()';
// A day that has not come yet was written down by a clock that was wrong.
const LAST_DAY = 'select max(ran_on) as day from retention_run where ran_on <= $1';

/**
 * Lets go of what is past its term, rule by rule in bounded transactions, and writes down how many rows went. A repeat
 * finds nothing; one that was stopped halfway is taken up by the next. Throws RetentionBusyError, or the database's error.
 */
export async function applyRetention(options: RetentionOptions): Promise<readonly RetentionResult[]> {
  const { database, rules, today, isDryRun = false, isStopping = () => false } = options;
  const results: RetentionResult[] = [];
  for (const rule of rules) {
    // The access log goes in whole seals, by applyLogRetention.
    if (rule.act.kind === 'TRIM') continue;
    if (isDryRun) results.push(...(await countRule(options, rule)));
    else results.push(...merged(await applyRule(options, rule)));
    if (isStopping()) return results;
  }
  if (!isDryRun) await finishRun(database, today);
  return results;
}

/** Writes down that the terms of a day were applied to the end. */
export async function finishRun(database: SqlExecutor, today: IsoDate): Promise<void> {
  await database.query(FINISH, [today]);
}

/** The last day, today at the latest, on which the terms were applied to the end, or null. */
export async function lastRetentionDay(database: SqlExecutor, today: IsoDate): Promise<IsoDate | null> {
  const [row] = await database.query<{ day: IsoDate | null }>(LAST_DAY, [today]);
  return row?.day ?? null;
}

function countRule(options: RetentionOptions, rule: RetentionRule): Promise<readonly RetentionResult[]> {
  const { database, today, keptElsewhere } = options;
  return keptElsewhere ? countReleased(options, rule, keptElsewhere) : countExpired(database, rule, today);
}

/** Counts page by page, because whoever is kept elsewhere does not count. */
async function countReleased(
  { database, today, batch = BATCH }: RetentionOptions,
  rule: RetentionRule,
  keptElsewhere: KeptElsewhere,
): Promise<readonly RetentionResult[]> {
  const page = `
    select client::text, amount, unit, source, basis from (${expired(rule)}) as due
     where client > $3::uuid order by due.client limit ${batch}`;
  const results: RetentionResult[] = [];
  for (let after = BEFORE_ALL; ;) {
    const found = await database.query<TermRow & { readonly client: string }>(page, [today, rule.term, after]);
    if (found.length === 0) return merged(results);
    const kept = new Set(
      await keptElsewhere(
        database,
        found.map(({ client }) => client),
      ),
    );
    results.push(...found.filter(({ client }) => !kept.has(client)).map((row) => resultOf(rule, row, 1)));
    after = found.at(-1)!.client;
  }
}

/** Keeps every other process from removing until the transaction ends. Throws RetentionBusyError where one is at it. */
export async function takeTurn(transaction: SqlExecutor): Promise<void> {
  const [turn] = await transaction.query<{ mine: boolean }>(ONE_AT_A_TIME);
  if (!turn?.mine) throw new RetentionBusyError();
}

async function countExpired(database: SqlExecutor, rule: RetentionRule, today: IsoDate): Promise<RetentionResult[]> {
  const found = await database.query<TermRow & { readonly rows: number }>(
    `select amount, unit, source, basis, count(*)::int as rows from (${expired(rule)}) as due
      group by amount, unit, source, basis order by amount, unit`,
    [today, rule.term],
  );
  return found.map((row) => resultOf(rule, row, row.rows));
}

async function applyRule(options: RetentionOptions, rule: RetentionRule): Promise<RetentionResult[]> {
  const { database, batch = BATCH, isStopping = () => false } = options;
  const results: RetentionResult[] = [];
  // Clients who are being written about wait until the next run; nobody else waits for them.
  const busy = new Set<string>();
  for (;;) {
    const done = await database.transaction((transaction) => applyBatch(transaction, rule, options, busy));
    results.push(...done.results);
    if (done.candidates < batch || isStopping()) return results;
  }
}

async function applyBatch(
  transaction: SqlExecutor,
  rule: RetentionRule,
  { today, batch = BATCH, keptElsewhere }: RetentionOptions,
  busy: Set<string>,
): Promise<{ readonly candidates: number; readonly results: readonly RetentionResult[] }> {
  await takeTurn(transaction);
  if (rule.waitsFor !== null) await transaction.query(rule.waitsFor);
  const candidates = await transaction.query<CandidateRow>(
    `select place::text, client::text from (${expired(rule)}) as due
      where client is null or client::text <> all($3::text[]) limit ${batch}`,
    [today, rule.term, [...busy]],
  );
  if (candidates.length === 0) return { candidates: 0, results: [] };
  const places = await placesToTake(transaction, candidates, { busy, keptElsewhere });
  const gone = await transaction.query<ExpiredRow>(removal(rule), [today, rule.term, places]);
  const results = merged(gone.map((row) => resultOf(rule, row, 1)));
  for (const result of results) await record(transaction, today, result);
  if (rule.isTold) await tell(transaction, rule, gone);
  return { candidates: candidates.length, results };
}

async function placesToTake(
  transaction: SqlExecutor,
  candidates: readonly CandidateRow[],
  { busy, keptElsewhere = async () => [] }: { busy: Set<string>; keptElsewhere: KeptElsewhere | undefined },
): Promise<readonly string[]> {
  const clients = [...new Set(candidates.flatMap(({ client }) => client ?? []))].sort();
  if (clients.length === 0) return candidates.map(({ place }) => place);
  const taken = await transaction.query<{ client: string }>(TAKE_CLIENTS, [clients]);
  const ours = new Set(taken.map(({ client }) => client));
  // Asked under the lock: what is written about these clients has been written already, or waits.
  for (const client of await keptElsewhere(transaction, [...ours])) ours.delete(client);
  for (const client of clients) if (!ours.has(client)) busy.add(client);
  return candidates.filter(({ client }) => client === null || ours.has(client)).map(({ place }) => place);
}

/** Rows past their term, with the term; takes the day and the name of the term. */
function expired({ table, countsFrom, client, municipality }: RetentionRule): string {
  return `
    select kept.ctid as place, ${client ?? 'null::uuid'} as client, term.amount, term.unit, term.source, term.basis
      from ${table} kept
     cross join lateral (
       select amount, unit, source,
              case when basis_bwb_id is null then null else jsonb_build_object('bwbId', basis_bwb_id,
                'article', basis_article, 'paragraph', basis_paragraph, 'validFrom', basis_valid_from) end as basis,
              make_interval(years => case unit when 'YEAR' then amount else 0 end,
                            days => case unit when 'DAY' then amount else 0 end) as span
         from retention_term
        where name = $2 and from_on <= $1::date and (until_on is null or until_on > $1::date)
          and (municipality_code is null or municipality_code = ${municipality ?? 'null'})
        order by municipality_code nulls last, from_on desc limit 1
     ) as term
     where (${countsFrom} + term.span)::date < $1::date`;
}

/** Judges anew, now that nobody writes about the clients, and removes; takes the places of the rows as well. */
function removal(rule: RetentionRule): string {
  const { table, act } = rule;
  const due = `${expired(rule)} and kept.ctid = any($3::text[]::tid[])`;
  const subject = rule.isTold ? 'gone.id::text' : 'null::text';
  const returned = `due.client::text, ${subject} as subject, due.amount, due.unit, due.source, due.basis`;
  if (act.kind !== 'ANONYMISE') {
    return `with due as (${due}) delete from ${table} gone using due where gone.ctid = due.place returning ${returned}`;
  }
  const values = Object.entries(act.set).map(([column, value]) => `${column} = ${value}`);
  return `with due as (${due}) update ${table} gone set ${values.join(', ')} from due
           where gone.ctid = due.place returning ${returned}`;
}

/** Writes down how many rows went by a term on a day. */
export async function record(transaction: SqlExecutor, today: IsoDate, result: RetentionResult): Promise<void> {
  const { table, act, termName, amount, unit, basis, rows } = result;
  await transaction.query(RECORD, [today, table, act, termName, amount, unit, basis, rows]);
}

/** Version 0: there is no next version of what is gone. */
async function tell(transaction: SqlExecutor, { toldAs }: RetentionRule, gone: readonly ExpiredRow[]): Promise<void> {
  const events = gone.map(({ client, subject }) => ({
    kind: toldAs,
    clientId: client,
    subjectId: subject!,
    version: 0,
  }));
  await appendToOutbox(transaction, events);
}

function resultOf(rule: RetentionRule, { amount, unit, source, basis }: TermRow, rows: number): RetentionResult {
  const told = basis === null ? TERM_SOURCES[source] : describeLegalBasis(basis);
  return {
    table: rule.table,
    act: rule.act.kind === 'ANONYMISE' ? 'ANONYMISE' : 'DELETE',
    termName: rule.term,
    amount,
    unit,
    basis: told,
    rows,
  };
}

/** Adds up what was done by the same term. */
function merged(results: readonly RetentionResult[]): readonly RetentionResult[] {
  const sums = new Map<string, RetentionResult>();
  for (const result of results) {
    const key = JSON.stringify([result.termName, result.amount, result.unit, result.basis]);
    sums.set(key, { ...result, rows: (sums.get(key)?.rows ?? 0) + result.rows });
  }
  return [...sums.values()];
}
