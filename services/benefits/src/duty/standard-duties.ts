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

/** Duties of a kind that go on after a day: whether one applies on the day itself, and else when the next begins. */
const GOING_ON = `
  select kind, bool_or(from_on <= $2::date) as "isRunning", min(from_on) as "from" from duty
   where client_id = $1 and programme_id is null and (until_on is null or until_on > $2::date) group by kind`;

interface GoingOn {
  readonly kind: string;
  readonly isRunning: boolean;
  readonly from: IsoDate;
}

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
  const rowsGoingOn = await sql.query<GoingOn>(GOING_ON, [clientId, from]);
  const goingOn = new Map(rowsGoingOn.map((duty) => [duty.kind, duty]));
  const wanted = STANDARD.filter(({ kind, isToWork }) => !goingOn.get(kind)?.isRunning && !(isToWork && hasPensionAge));
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
      until_on: earliest(until, goingOn.get(kind)?.from ?? null),
      basis_bwb_id: basis.bwbId,
      basis_article: basis.article,
      basis_paragraph: basis.paragraph,
      basis_valid_from: basis.validFrom,
      version: 1,
    };
  });
  await insertRows(sql, 'duty', rows);
}

function earliest(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  return one === null || (other !== null && other < one) ? other : one;
}

// A duty that would begin later has one day, so that it stays known that it was there. What begins with another benefit
// that comes after this one goes on with that.
const END = `
  update duty set until_on = greatest($2::date, from_on + 1), version = version + 1
   where client_id = $1 and (until_on is null or until_on > $2::date)
     and not exists (select from benefit other where other.client_id = $1 and other.id is distinct from $3::uuid
                      and other.from_on <= greatest($2::date, duty.from_on)
                      and (other.until_on is null or other.until_on > greatest($2::date, duty.from_on)))`;

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
