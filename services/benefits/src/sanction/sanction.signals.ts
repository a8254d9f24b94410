import { addMonths, type IsoDate } from '@klantbeeld/domain';
import { readLaws } from '../rule/rule.loader.js';
import { isAlive, type Signal, type SignalSource } from '../signal/signal.js';
import { tellOfReconsideration, type ReconsideredSanction } from './sanction.rules.js';

interface LoweringRow
  extends ReconsideredSanction, Pick<Signal, 'clientId' | 'municipalityCode' | 'subjectId' | 'version'> {}

// Of one without a day of decision its first day counts, as for the rules of sanctions. What lies a year back was somebody's
// work long ago.
const LOWERINGS = `
  select s.client_id as "clientId", s.municipality_code as "municipalityCode", s.id as "subjectId", s.version,
         s.reconsider_before as "reconsiderBefore", coalesce(s.decided_on, s.from_on) as "decidedOn"
    from sanction s
   where s.reconsider_before > $1::date - interval '1 year' and s.until_on > s.reconsider_before
     and ${isAlive('s.client_id')} and ($2::uuid is null or s.id > $2) order by s.id limit $3`;

/** A lowering that goes on has to be reconsidered within three months (Participatiewet art. 18 lid 3). */
export const SANCTION_SIGNALS: readonly SignalSource[] = [
  {
    name: 'reconsideration of sanctions',
    due: async (sql, today, after, size) => {
      const rows = await sql.query<LoweringRow>(LOWERINGS, [today, after, size]);
      const laws = await readLaws(
        sql,
        rows.map(({ municipalityCode }) => municipalityCode),
      );
      const signals = rows
        .map((row) => signalOf(row, tellOfReconsideration(row, laws.get(row.municipalityCode)!.book)))
        .filter(({ dayOn }) => dayOn <= today && dayOn > addMonths(today, -12));
      return { signals, next: rows.length === size ? rows.at(-1)!.subjectId : null };
    },
  },
];

function signalOf({ decidedOn: _decided, reconsiderBefore, ...row }: LoweringRow, dayOn: IsoDate): Signal {
  return { ...row, kind: 'SANCTION_RECONSIDERATION_DUE', dayOn, dueOn: reconsiderBefore };
}
