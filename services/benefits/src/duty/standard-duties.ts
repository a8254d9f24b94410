import { insertRows, type SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import type { SubgraphRequest } from '@klantbeeld/subgraph';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import { readRegimes } from '../rule/rule.loader.js';

/** Duties that come with every report, application and benefit, and what they rest on. */
const STANDARD = [
  { kind: 'WORK', article: '9', paragraph: '1', isToWork: true },
  { kind: 'REINTEGRATION', article: '9', paragraph: '1', isToWork: true },
  { kind: 'INFORMATION', article: '17', paragraph: '1', isToWork: false },
  { kind: 'COOPERATION', article: '17', paragraph: '2', isToWork: false },
] as const;

/** From when on the duties apply, and to whom. */
export interface DutiesStart {
  readonly clientId: string;
  /** Day of the report, the application or the first day of the benefit. */
  readonly from: IsoDate;
  /** First day on which they no longer apply; null while no end is known. */
  readonly until: IsoDate | null;
  /** Whether somebody has the age of the AOW: then there is no duty to work (Participatiewet art. 7 lid 1). */
  readonly hasPensionAge: boolean;
}

const RUNNING = `
  select kind from duty where client_id = $1 and (until_on is null or until_on > $2::date)`;

/**
 * Starts the duties that come with a benefit (art. 9 lid 1, 17), from the day of the report on (art. 44, 55). What applies
 * already goes on as it is, so that a report, an application and a decision may each ask for it. The event of that act
 * tells of them.
 */
export async function startStandardDuties(
  sql: SqlExecutor,
  { caller }: Pick<SubgraphRequest, 'caller'>,
  { clientId, from, until, hasPensionAge }: DutiesStart,
): Promise<void> {
  const running = (await sql.query<{ kind: string }>(RUNNING, [clientId, from])).map(({ kind }) => kind);
  const wanted = STANDARD.filter(({ kind, isToWork }) => !running.includes(kind) && !(isToWork && hasPensionAge));
  if (wanted.length === 0) return;
  const regimes = await readRegimes(sql);
  const regime = regimeOn(regimes, from) ?? regimes[0]!;
  const rows = wanted.map(({ kind, article, paragraph }) => {
    const basis = articleOf(regime, article, paragraph);
    return {
      id: crypto.randomUUID(),
      client_id: clientId,
      municipality_code: caller.organisation,
      kind,
      description: null,
      from_on: from,
      until_on: until,
      basis_bwb_id: basis.bwbId,
      basis_article: basis.article,
      basis_paragraph: basis.paragraph,
      basis_valid_from: basis.validFrom,
      version: 1,
    };
  });
  await insertRows(sql, 'duty', rows);
}

// A duty that would begin later has one day, so that it stays known that it was there.
const END = `
  update duty set until_on = greatest($2::date, from_on + 1), version = version + 1
   where client_id = $1 and (until_on is null or until_on > $2::date)
     and not exists (select from benefit other where other.client_id = $1 and other.id is distinct from $3::uuid
                      and other.from_on <= $2::date and (other.until_on is null or other.until_on > $2::date))`;

/**
 * Ends every duty of a client from a day on, with the benefit that ended there, or with an application that led to none
 * (`benefitId` is null then); not while another benefit goes on.
 */
export async function endDutiesWith(
  sql: SqlExecutor,
  { clientId, benefitId }: { readonly clientId: string; readonly benefitId: string | null },
  until: IsoDate,
): Promise<void> {
  await sql.query(END, [clientId, until, benefitId]);
}
