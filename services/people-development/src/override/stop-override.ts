import { OVERRIDE_PURPOSES } from '@klantbeeld/access';
import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  conflict,
  isUuid,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { checkVersion } from '../assignment/check-version.js';
import { noteLookup } from '../client/look-up.js';
import type { StopOverrideInput } from './override.acts.type.js';

/** Ends an override of the caller before its time; from now on nothing of the client is shown, in every law. */
export async function stopOverride(request: SubgraphRequest, input: StopOverrideInput): Promise<WriteAnswer> {
  requirePurpose(request, 'stop an override', OVERRIDE_PURPOSES);
  const invalid = checkVersion(input.expectedVersion);
  if (invalid) return invalid;
  const { overrideId } = input;
  if (!isUuid(overrideId)) return overrideNotFound(overrideId);
  return writeOnce(request, 'stopOverride', input, async (unit) => {
    const { version, isOver } = await lockedOverride(unit, request, overrideId);
    if (version !== input.expectedVersion) throw conflict(version);
    if (isOver) refuse(overrideEnded(overrideId));
    await stop(unit, request, overrideId);
    return { __typename: 'StopOverrideSuccess', overrideId } as WriteAnswer;
  });
}

interface StandingOverride {
  readonly version: number;
  readonly isOver: boolean;
}

const LOCKED = `
  select version, (stopped_at is not null or ends_at <= $3::timestamptz) as "isOver"
    from access_override where id = $1 and staff_id = $2 for update`;

async function lockedOverride(
  { sql }: UnitOfWork,
  { caller, tools }: SubgraphRequest,
  id: string,
): Promise<StandingOverride> {
  const [found] = await sql.query<StandingOverride>(LOCKED, [id, caller.staffId, tools.now().toISOString()]);
  return found ?? refuse(overrideNotFound(id));
}

const STOP = `
  update access_override set stopped_at = $2::timestamptz, version = version + 1 where id = $1
  returning client_id as "clientId", version, jsonb_build_object('staff_id', staff_id, 'purpose', purpose,
    'started_at', started_at, 'ends_at', ends_at, 'stopped_at', stopped_at) as payload`;

interface StoppedRow {
  readonly clientId: string;
  readonly version: number;
  readonly payload: Record<string, unknown>;
}

async function stop({ sql }: UnitOfWork, request: SubgraphRequest, id: string): Promise<void> {
  const [row] = await sql.query<StoppedRow>(STOP, [id, request.tools.now().toISOString()]);
  // The last look by it: of the override itself.
  noteLookup(request, 'stopOverride', row!.clientId, { capacity: 'OVERRIDE', consents: new Set(), caseId: id });
  await appendToOutbox(sql, [{ kind: 'OVERRIDE_STOPPED', subjectId: id, ...row! }]);
}

function overrideNotFound(overrideId: string): WriteAnswer {
  const message = 'There is no such override of yours; check the id.';
  return { __typename: 'OverrideNotFoundError', message, overrideId } as WriteAnswer;
}

function overrideEnded(overrideId: string): WriteAnswer {
  const message = 'This override is over already.';
  return { __typename: 'OverrideEndedError', message, overrideId } as WriteAnswer;
}
