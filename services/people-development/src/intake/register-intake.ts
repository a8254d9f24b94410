import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  refuse,
  requirePurpose,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type SubgraphTools,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { isRegistered } from '../client-register/registered.js';
import { addressedClient, checkReference, repeatableReference, requireNaming } from './addressed-client.js';
import { connectCaller, GUIDING_PURPOSES } from './connect-caller.js';
import { IntakeEntity } from './intake.entity.js';
import { checkFacts, checkRights } from './intake.rules.js';
import { lawOfPurpose } from './known-laws.rules.js';
import type { RegisterIntakeInput } from './register-intake.type.js';
import { workLanguageOf } from './work-language.rules.js';

type Request = SubgraphRequest<SubgraphTools>;

/** Registers the one intake of a client, and makes the client the caller’s own where nobody is responsible yet. */
export async function registerIntake(request: Request, input: RegisterIntakeInput): Promise<WriteAnswer> {
  requirePurpose(request, 'register an intake', GUIDING_PURPOSES);
  const invalid = whatIsWrong(request, input);
  if (invalid) return invalid;
  requireNaming(request, input.client);
  const repeatable = { ...input, client: repeatableReference(request, input.client) };
  let numbered: string | null = null;
  const answer = await writeOnce(request, 'registerIntake', repeatable, async (unit) => {
    const clientId = await addressedClient(unit, request, 'registerIntake', input.client);
    if (typeof input.client.bsn === 'string') numbered = clientId;
    await lockClient(unit.sql, clientId);
    if (!(await isRegistered(unit, clientId))) refuse(clientNotFound(input.client.id ?? null));
    await connectCaller(unit, request, clientId, input.overCaseloadReason ?? null);
    // After who may not know of the client was refused: that a resident died is told to no stranger.
    await refuseDeceased(unit, request, clientId, 'client');
    const existing = await existingIntake(unit, clientId);
    if (existing) return existing;
    const intake = await saveIntake(unit, request, clientId, input);
    await recordLevel(unit, clientId, intake);
    await appendToOutbox(unit.sql, [
      { kind: 'INTAKE_REGISTERED', clientId, subjectId: intake.id, version: intake.version },
    ]);
    return { __typename: 'RegisterIntakeSuccess', clientId };
  });
  // Who becomes responsible looks as that, also where the answer shows nothing of the client.
  if (numbered !== null) await request.accessTo(numbered);
  return answer;
}

function whatIsWrong(request: Request, input: RegisterIntakeInput): InvalidInput | null {
  const check = checkReference(new InputCheck(), input.client).text(
    input.overCaseloadReason,
    'overCaseloadReason',
    500,
  );
  check.expect(
    (input.registeredOn ?? request.today) <= request.today,
    'registeredOn',
    'An intake is registered after it was held; give today or an earlier day.',
  );
  return checkRights(checkFacts(check, input), request.caller.purpose, input).refusal;
}

const EXISTING = `select id, registered_on::text as "registeredOn" from intake where client_id = $1`;

/**
 * The answer where there is an intake already, or null. It is told to who is connected alone, and it undoes nothing: who
 * registers somebody whom nobody is responsible for becomes it, and goes on with the intake that is there.
 */
async function existingIntake(unit: UnitOfWork, clientId: string): Promise<WriteAnswer | null> {
  const [existing] = await unit.sql.query<{ id: string; registeredOn: string }>(EXISTING, [clientId]);
  if (!existing) return null;
  return {
    __typename: 'IntakeExistsError',
    message: `This client had an intake on ${existing.registeredOn}; use it, and change what is no longer right.`,
    existingIntakeId: existing.id,
    registeredOn: existing.registeredOn,
  } as WriteAnswer;
}

interface SavedIntake {
  readonly id: string;
  readonly version: number;
  readonly registeredOn: string;
  readonly participationLevel?: number | null;
}

async function saveIntake(
  { entities }: UnitOfWork,
  { caller, today }: Request,
  clientId: string,
  input: RegisterIntakeInput,
): Promise<SavedIntake> {
  const intake = entities.create(IntakeEntity, {
    id: crypto.randomUUID(),
    clientId,
    registeredOn: input.registeredOn ?? today,
    question: input.question ?? null,
    laws: input.laws ?? [lawOfPurpose(caller.purpose)],
    householdSize: input.householdSize ?? null,
    workLanguage: typeof input.workLanguage === 'string' ? workLanguageOf(input.workLanguage) : null,
    limitations: input.limitations ?? null,
    adaptations: input.adaptations ?? [],
    participationLevel: input.participationLevel ?? null,
    organisation: caller.organisation,
    registeredBy: caller.staffId,
  });
  await entities.flush();
  return intake;
}

const RECORD_LEVEL = `
  insert into participation_measurement (client_id, measured_on, level) values ($1, $2::date, $3)`;

/** The step at the intake is the first measurement, against which later ones show the way that was gone. */
async function recordLevel(unit: UnitOfWork, clientId: string, intake: SavedIntake): Promise<void> {
  const { registeredOn, participationLevel } = intake;
  if (participationLevel === null || participationLevel === undefined) return;
  await unit.sql.query(RECORD_LEVEL, [clientId, registeredOn, participationLevel]);
}
