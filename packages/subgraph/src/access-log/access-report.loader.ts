import type { AccessLogKeys } from '@klantbeeld/access';
import { isMunicipalityCode } from '@klantbeeld/domain';
import { badInput } from '../errors/request-error.js';
import { NOBODY, type SubgraphRequest } from '../request/request.js';
import { pageSize, type Page } from '../request/paging.js';
import type { SubgraphTools } from '../server/subgraph.js';
import {
  highestUseStatement,
  indicatorsStatement,
  linesStatement,
  mostConsultedStatement,
  ofOrganisation,
  type LooksBy,
} from './access-report.statements.js';
import type {
  AccessIndicatorsType,
  AccessLineArguments,
  AccessLineType,
  ConsultedClientType,
  StaffUseType,
} from './access-report.type.js';
import { logPageOf, readLogCursor, type LogRow } from './log-page.js';
import type { LogPeriod } from './log-period.js';

type Request = SubgraphRequest<SubgraphTools>;
type LineRow = LogRow & Omit<AccessLineType, 'id' | 'clientId'> & { readonly subject: Buffer };
type ConsultedRow = Omit<ConsultedClientType, 'clientId'> & { readonly subject: Buffer };

/** Whose looks the caller reads, and the values that a statement takes for it. */
interface ReadBy {
  readonly by: LooksBy;
  readonly values: readonly string[];
}

/**
 * The officer of a municipality reads every look at its clients; the walls see to that. The officer of a company reads
 * the looks by its own people alone: the logs of the municipalities that it works for are theirs.
 */
function readBy({ caller: { organisation } }: Request): ReadBy {
  return isMunicipalityCode(organisation)
    ? { by: 'EVERYBODY', values: [] }
    : { by: 'ORGANISATION', values: [organisation] };
}

/** Numbers of a period, of the municipalities that the caller works for. */
export async function indicatorsOf(request: Request, { from, until }: LogPeriod): Promise<AccessIndicatorsType> {
  const { by, values } = readBy(request);
  const statement = indicatorsStatement(by);
  const name = `access-indicators ${by}`;
  const [row] = await request.reader.query<AccessIndicatorsType>(statement, [from, until, ...values], name);
  return row!;
}

/** The clients that were looked at most in a period. Throws BAD_USER_INPUT for a size that cannot be. */
export async function mostConsulted(
  request: Request,
  { from, until }: LogPeriod,
  first: number,
): Promise<readonly ConsultedClientType[]> {
  const keys = request.tools.logKeys;
  const { by, values } = readBy(request);
  const taken = [from, until, pageSize(first), keys.pseudonymOf(NOBODY), ...values];
  const statement = mostConsultedStatement(by);
  const rows = await request.reader.query<ConsultedRow>(statement, taken, `access-most-consulted ${by}`);
  return rows.map(({ subject, ...row }) => ({ ...row, clientId: keys.openSubject(subject) }));
}

/** Who looked most in a period. Throws BAD_USER_INPUT for a size that cannot be. */
export async function highestUse(
  request: Request,
  { from, until }: LogPeriod,
  first: number,
): Promise<readonly StaffUseType[]> {
  const { by, values } = readBy(request);
  const taken = [from, until, pageSize(first), ...values];
  return request.reader.query<StaffUseType>(highestUseStatement(by), taken, `access-highest-use ${by}`);
}

/** A page of lines, newest first. Throws BAD_USER_INPUT for a size, a cursor or a member of staff that cannot be. */
export async function linesOf(
  request: Request,
  { from, until }: LogPeriod,
  { first, after, filter }: AccessLineArguments,
): Promise<Page<AccessLineType>> {
  const size = pageSize(first);
  const place = readLogCursor(after);
  if (filter?.staffId?.includes('\u0000'))
    throw badInput('filter.staffId holds a sign that no id has (U+0000); remove it.');
  const values: unknown[] = [from, until];
  const next = (value: unknown): string => `$${values.push(value)}`;
  const keys = request.tools.logKeys;
  // A condition that is not asked is left out, so that each question keeps its own way through the indexes.
  const [organisation] = readBy(request).values;
  const asked = [
    organisation !== undefined && ofOrganisation(next(organisation)),
    filter?.clientId != null && `subject_pseudonym = ${next(keys.pseudonymOf(filter.clientId))}`,
    filter?.staffId != null && `staff_id = ${next(filter.staffId)}`,
    filter?.purpose != null && `purpose = ${next(filter.purpose)}`,
    filter?.decision != null && `decision = ${next(filter.decision)}`,
    filter?.onlyOverrides && `capacity = 'OVERRIDE'`,
    place && `(occurred_at, id) < (${next(place[0])}::timestamptz, ${next(place[1])}::bigint)`,
  ];
  const conditions = asked.filter((condition) => typeof condition === 'string');
  const name = `access-lines ${asked.map((condition) => (condition ? '1' : '0')).join('')}`;
  const rows = await request.reader.query<LineRow>(linesStatement(conditions, next(size + 1)), values, name);
  return logPageOf(rows, size, (row) => lineOf(row, keys));
}

function lineOf({ id, subject, ...row }: LineRow, keys: AccessLogKeys): AccessLineType {
  const clientId = keys.openSubject(subject);
  return { ...row, id: String(id), clientId: clientId === NOBODY ? null : clientId };
}
