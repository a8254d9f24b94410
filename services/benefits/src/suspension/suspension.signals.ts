import { isAlive, isDueSince, isUntold, storedSource } from '../signal/signal.js';

/** The term to repair is over and nothing was decided: withdraw, or the right is no longer on hold after its weeks. */
export const SUSPENSION_SIGNALS = [
  storedSource(
    'terms to repair',
    `select 'SUSPENSION_TERM_PASSED' as kind, s.client_id as "clientId", s.municipality_code as "municipalityCode",
            s.id as "subjectId", s.version, s.repair_until as "dayOn", greatest(s.until_on - 1, s.repair_until) as "dueOn"
       from benefit_suspension s
      where s.state = 'RUNNING' and ${isDueSince('s.repair_until')}
        and ${isUntold("'SUSPENSION_TERM_PASSED'", 's.id', 's.repair_until')} and ${isAlive('s.client_id')}
        and ($2::uuid is null or s.id > $2) order by s.id limit $3`,
  ),
];
