import { PURPOSE_REGISTER, type AccessDecision, type LogCapacity, type LogLaw, type Purpose } from '@klantbeeld/access';
import { HOUSE } from '@klantbeeld/database';
import type { SubgraphRequest } from '../request/request.js';
import { pageSize, type Page } from '../request/paging.js';
import type { SubgraphTools } from '../server/subgraph.js';
import { logPageOf, readLogCursor, type LogRow } from './log-page.js';
import { WITHIN_PERIOD, type LogPeriod } from './log-period.js';
import type { OwnAccessLineArguments, OwnAccessLineType } from './own-overview.type.js';

interface OwnRow extends LogRow {
  readonly purpose: Purpose | null;
  readonly organisation: string;
  readonly law: LogLaw;
  readonly decision: AccessDecision;
  readonly capacity: LogCapacity | null;
}

// Names no staff: what is not read cannot get out.
const OWN_LINES = `
  select id, occurred_at as "occurredAt", purpose, organisation, law, decision, capacity
    from access_audit
   where ${WITHIN_PERIOD} and subject_pseudonym = $3
     and ($4::timestamptz is null or (occurred_at, id) < ($4::timestamptz, $5::bigint))
   order by occurred_at desc, id desc limit $6`;

const DUTCH_NAMES = new Map(PURPOSE_REGISTER.map(({ code, dutchName }) => [code, dutchName]));

/**
 * A page of looks at one client, newest first. Read with the reach of the house: who moved to another municipality still
 * may know who looked before, and lines about nobody else have the pseudonym.
 */
export async function ownLinesOf(
  { tools }: SubgraphRequest<SubgraphTools>,
  clientId: string,
  { from, until }: LogPeriod,
  { first, after }: OwnAccessLineArguments,
): Promise<Page<OwnAccessLineType>> {
  const size = pageSize(first);
  const [moment, number] = readLogCursor(after) ?? [null, null];
  const values = [from, until, tools.logKeys.pseudonymOf(clientId), moment, number, size + 1];
  const rows = await tools.database.within(HOUSE).query<OwnRow>(OWN_LINES, values, 'own-access-lines');
  return logPageOf(rows, size, ownLine);
}

function ownLine({ occurredAt, purpose, organisation, law, decision, capacity }: OwnRow): OwnAccessLineType {
  return {
    occurredAt,
    purpose,
    purposeName: purpose === null ? null : (DUTCH_NAMES.get(purpose) ?? null),
    organisation,
    law,
    isRefused: decision === 'REFUSED',
    isByOverride: capacity === 'OVERRIDE',
  };
}
