import { isAlive, isDueSince, isUntold, storedSource } from '../signal/signal.js';

const SUBJECT = `e.client_id as "clientId", e.municipality_code as "municipalityCode", e.id as "subjectId", e.version`;
const NEXT_PART = `${isAlive('e.client_id')} and ($2::uuid is null or e.id > $2) order by e.id limit $3`;

/** An exemption that another one follows without a day between them does not bring the duties back. */
const GOES_ON = `exists (select from work_duty_exemption other
  where other.client_id = e.client_id and other.from_on <= e.until_on and other.until_on > e.until_on)`;
const END_KIND = `case when ${GOES_ON} then 'EXEMPTION_CONTINUED' else 'EXEMPTION_ENDED' end`;

/** A look before the day of the review does not stand for it: much can change until then. */
const IS_TO_REVIEW = `(e.reviewed_on is null or e.reviewed_on < e.review_on)`;

/** An exemption is reviewed before it ends, and at its end the duties are back by themselves (Participatiewet art. 9). */
export const EXEMPTION_SIGNALS = [
  storedSource(
    'review of exemptions',
    `select 'EXEMPTION_REVIEW_DUE' as kind, ${SUBJECT}, e.review_on as "dayOn", e.until_on - 1 as "dueOn"
       from work_duty_exemption e
      where ${isDueSince('e.review_on')} and e.until_on > $1::date
        and ${IS_TO_REVIEW}
        and ${isUntold("'EXEMPTION_REVIEW_DUE'", 'e.id', 'e.review_on')} and ${NEXT_PART}`,
  ),
  storedSource(
    'end of exemptions',
    `select ${END_KIND} as kind, ${SUBJECT}, e.until_on as "dayOn", e.until_on as "dueOn"
       from work_duty_exemption e
      where ${isDueSince('e.until_on')}
        and ${isUntold("'EXEMPTION_ENDED'", 'e.id', 'e.until_on')}
        and ${isUntold("'EXEMPTION_CONTINUED'", 'e.id', 'e.until_on')} and ${NEXT_PART}`,
  ),
];
