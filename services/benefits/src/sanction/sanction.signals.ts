import { isAlive, isDueSince, isUntold, storedSource } from '../signal/signal.js';

/** Weeks before the last day of a reconsideration in which there is time for it. */
const WEEKS_AHEAD = 4;

const TELL_ON = `(s.reconsider_before - ${WEEKS_AHEAD * 7})`;

/** A lowering that goes on has to be reconsidered within three months (Participatiewet art. 18 lid 3). */
export const SANCTION_SIGNALS = [
  storedSource(
    'reconsideration of sanctions',
    `select 'SANCTION_RECONSIDERATION_DUE' as kind, s.client_id as "clientId", s.municipality_code as "municipalityCode",
            s.id as "subjectId", s.version, ${TELL_ON} as "dayOn", s.reconsider_before as "dueOn"
       from sanction s
      where ${isDueSince(TELL_ON)} and s.until_on > s.reconsider_before
        and ${isUntold("'SANCTION_RECONSIDERATION_DUE'", 's.id', TELL_ON)} and ${isAlive('s.client_id')}
        and ($2::uuid is null or s.id > $2) order by s.id limit $3`,
  ),
];
