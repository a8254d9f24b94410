import { addDays, type IsoDate } from '@klantbeeld/domain';
import { readLaws } from '../rule/rule.loader.js';
import { isAlive, type Signal, type SignalSource } from '../signal/signal.js';
import { decisionClock, type ClockedApplication, type DecisionClock, type Pause } from './decision-clock.rules.js';

interface WaitingRow
  extends ClockedApplication, Pick<Signal, 'clientId' | 'municipalityCode' | 'subjectId' | 'version'> {
  readonly pauses: readonly Pause[];
}

const WAITING = `
  select a.client_id as "clientId", a.municipality_code as "municipalityCode", a.id as "subjectId", a.version,
         a.applied_on as "appliedOn", a.decide_before as "decideBefore", a.outcome,
         coalesce((select jsonb_agg(jsonb_build_object('from', p.from_on, 'until', p.until_on))
                     from decision_pause p where p.application_id = a.id), '[]') as pauses
    from benefit_application a
   where a.outcome = 'PENDING' and a.applied_on is not null and ${isAlive('a.client_id')}
     and ($1::uuid is null or a.id > $1) order by a.id limit $2`;

/** What lies longer back was somebody's work long ago. */
const DAYS_BACK = 365;

/** The terms of decisions: amber by the service norm, and red the day after the term (Awb art. 4:13 lid 2). */
export const CLOCK_SIGNALS: readonly SignalSource[] = [
  {
    name: 'terms of decisions',
    due: async (sql, today, after, size) => {
      const rows = await sql.query<WaitingRow>(WAITING, [after, size]);
      const laws = await readLaws(
        sql,
        rows.map(({ municipalityCode }) => municipalityCode),
      );
      const signals = rows.flatMap((row) => {
        const { book } = laws.get(row.municipalityCode)!;
        return signalOf(row, decisionClock(row, row.pauses, book, today), today);
      });
      return { signals, next: rows.length === size ? rows.at(-1)!.subjectId : null };
    },
  },
];

function signalOf(row: WaitingRow, { state, amberOn, redOn, lastDay }: DecisionClock, today: IsoDate): Signal[] {
  const { clientId, municipalityCode, subjectId, version } = row;
  if (lastDay === null || lastDay < addDays(today, -DAYS_BACK)) return [];
  const common = { clientId, municipalityCode, subjectId, version, dueOn: lastDay };
  if (state === 'AMBER') return [{ ...common, kind: 'DECISION_TERM_AMBER', dayOn: amberOn! }];
  return state === 'RED' ? [{ ...common, kind: 'DECISION_TERM_RED', dayOn: redOn! }] : [];
}
