import { SELECT_PERIOD, type SqlExecutor } from '@klantbeeld/database';
import type { KnownEmployment, KnownIndication, WswHistory } from './indication.rules.js';

// As text and JSON: in a unit of work days have to be compared as YYYY-MM-DD too.
const INDICATIONS = `
  select id, decided_on::text as "decidedOn", withdrawn_on::text as "withdrawnOn",
         jsonb_build_object('from', from_on, 'until', least(until_on, lapsed_on, withdrawn_on)) as validity
    from wsw_indication where client_id = $1 order by from_on`;
const EMPLOYMENTS = `select id, ${SELECT_PERIOD} from sheltered_employment where client_id = $1 order by from_on`;

/** What a client has had under the WSW; lock the client first, so that it still holds when the act is saved. */
export async function readWswHistory(transaction: SqlExecutor, clientId: string): Promise<WswHistory> {
  const indications = await transaction.query<KnownIndication>(INDICATIONS, [clientId]);
  const employments = await transaction.query<KnownEmployment>(EMPLOYMENTS, [clientId]);
  return { indications, employments };
}
