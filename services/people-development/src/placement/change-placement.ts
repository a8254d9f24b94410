import { LockMode } from '@mikro-orm/core';
import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  InputCheck,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { noteChange, requireVersion } from '../last-change/index.js';
import { takePlace } from '../work-type/take-place.js';
import type { ChangePlacementInput, EndPlacementInput } from './placement.acts.type.js';
import { PlacementEntity } from './placement.entity.js';
import { placementById } from './placement.loader.js';
import { basisOfStage, hasEnded } from './placement.rules.js';
import { checkEmployer, checkStage, checkWork, checkWorkType, INSIDE, PLACING_PURPOSES } from './start-placement.js';

/** Changes stage, employer, work or hours of a placement. Throws CONFLICT when somebody changed it first. */
export async function changePlacement(request: SubgraphRequest, input: ChangePlacementInput): Promise<WriteAnswer> {
  requirePurpose(request, 'change a placement', PLACING_PURPOSES);
  const check = checkWork(new InputCheck(), input);
  const known = await request.load(placementById, input.placementId);
  const isInside = (input.stage ?? known?.stage) === INSIDE;
  if (known) await checkWorkType(check, request, { workTypeId: input.workTypeId, isInside });
  await checkEmployer(check, request, input.employerId);
  if (check.refusal) return check.refusal;
  if (!known) return placementNotFound(input.placementId);
  return writeOnce(request, 'changePlacement', input, async (unit) => {
    const placement = await lockPlacement(unit, request, input);
    if (hasEnded(placement.untilOn ?? null, request.today)) refuseEnded(placement);
    refuseStage(placement, input);
    const before = workOf(placement);
    const changesOn = placement.fromOn > request.today ? placement.fromOn : request.today;
    await moveToWorkType(unit, placement, { ...input, changesOn });
    moveToStage(placement, input.stage, changesOn);
    placement.employerId = input.employerId?.toLowerCase() ?? placement.employerId;
    placement.jobTitle = input.jobTitle ?? placement.jobTitle;
    placement.hoursPerWeek = input.hoursPerWeek ?? placement.hoursPerWeek;
    // What is asked for may be so already: then nothing happened, and nobody is told.
    if (workOf(placement) === before) return changed(placement);
    noteChange(placement, request);
    return save(unit, placement, 'PLACEMENT_CHANGED', 'ChangePlacementSuccess');
  });
}

/** A new stage holds to what it would from the start; another employer in the same stage is another placement. */
function refuseStage(placement: StoredPlacement, { stage, employerId }: ChangePlacementInput): void {
  const own = placement.employerId ?? null;
  const employer = employerId?.toLowerCase() ?? own;
  const isMoved = stage != null && stage !== placement.stage;
  const check = new InputCheck().expect(
    isMoved || own === null || employer === own,
    'employerId',
    'Another employer goes with another stage; for the same stage end this placement and start one there.',
  );
  if (isMoved) checkStage(check, { stage, employerId: employer });
  if (check.refusal) refuse(check.refusal);
}

/** What a placement rests on goes with its stage, by the law of the day on which it changes. */
function moveToStage(placement: StoredPlacement, stage: string | null | undefined, changesOn: string): void {
  if (stage == null || stage === placement.stage) return;
  const basis = basisOfStage(stage, changesOn);
  placement.stage = stage;
  placement.basisBwbId = basis.bwbId;
  placement.basisArticle = basis.article;
  placement.basisParagraph = basis.paragraph;
  placement.basisValidFrom = basis.validFrom;
}

/** Inside it may go to another work type, from today or its own first day on; outside it has none. */
async function moveToWorkType(
  unit: UnitOfWork,
  placement: StoredPlacement,
  { stage, workTypeId, changesOn }: Pick<ChangePlacementInput, 'stage' | 'workTypeId'> & { readonly changesOn: string },
): Promise<void> {
  if ((stage ?? placement.stage) !== INSIDE) {
    placement.workTypeId = null;
    return;
  }
  if (workTypeId == null || workTypeId.toLowerCase() === placement.workTypeId) return;
  const period = { from: changesOn, until: placement.untilOn ?? null };
  await takePlace(unit, { workTypeId, placementId: placement.id, period });
  placement.workTypeId = workTypeId.toLowerCase();
}

/** What of a placement a change may touch, to see whether it did. */
function workOf({ stage, employerId, workTypeId, jobTitle, hoursPerWeek }: StoredPlacement): string {
  return JSON.stringify([stage, employerId ?? null, workTypeId ?? null, jobTitle, hoursPerWeek]);
}

function changed({ id }: StoredPlacement): WriteAnswer {
  return { __typename: 'ChangePlacementSuccess', placementId: id } as WriteAnswer;
}

/** Ends a placement on a day, with its reason. Throws CONFLICT when somebody changed it first. */
export async function endPlacement(request: SubgraphRequest, input: EndPlacementInput): Promise<WriteAnswer> {
  requirePurpose(request, 'end a placement', PLACING_PURPOSES);
  if (!(await request.load(placementById, input.placementId))) return placementNotFound(input.placementId);
  return writeOnce(request, 'endPlacement', input, async (unit) => {
    const placement = await lockPlacement(unit, request, input);
    const isOver = hasEnded(placement.untilOn ?? null, request.today);
    const { refusal } = new InputCheck()
      .period(placement.fromOn, input.until, 'until')
      .expect(
        !isOver || input.until <= placement.untilOn!,
        'until',
        'This placement ran out on its own term; give that day or an earlier one, or start a new placement.',
      );
    if (refusal) refuse(refusal);
    await keepPlaceUntil(unit, placement, input.until);
    placement.untilOn = input.until;
    placement.endReason = input.reason;
    noteChange(placement, request);
    return save(unit, placement, 'PLACEMENT_ENDED', 'EndPlacementSuccess');
  });
}

/** An end that comes later than was agreed takes the place for longer; an earlier one gives it back. */
async function keepPlaceUntil(unit: UnitOfWork, placement: StoredPlacement, until: string): Promise<void> {
  const { id: placementId, workTypeId, untilOn } = placement;
  if (workTypeId == null || untilOn == null || until <= untilOn) return;
  await takePlace(unit, { workTypeId, placementId, period: { from: untilOn, until } });
}

function placementNotFound(placementId: string): WriteAnswer {
  const message = 'There is no such placement among those of your clients; check the id.';
  return { __typename: 'PlacementNotFoundError', message, placementId } as WriteAnswer;
}

type StoredPlacement = NonNullable<Awaited<ReturnType<typeof findLocked>>>;

function findLocked({ entities }: UnitOfWork, id: string) {
  return entities.findOne(PlacementEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

async function lockPlacement(
  unit: UnitOfWork,
  request: SubgraphRequest,
  { placementId, expectedVersion }: { placementId: string; expectedVersion: number },
): Promise<StoredPlacement> {
  const placement = (await findLocked(unit, placementId)) ?? refuse(placementNotFound(placementId));
  await requireVersion(unit, request, placement, expectedVersion);
  if (placement.endReason !== null && hasEnded(placement.untilOn ?? null, request.today)) refuseEnded(placement);
  return placement;
}

function refuseEnded({ untilOn }: StoredPlacement): never {
  const message = 'This placement has ended; start a new one instead.';
  return refuse({ __typename: 'PlacementEndedError', message, endedOn: untilOn } as WriteAnswer);
}

async function save(
  unit: UnitOfWork,
  placement: StoredPlacement,
  kind: string,
  __typename: string,
): Promise<WriteAnswer> {
  await unit.entities.flush();
  const { id, clientId, version } = placement;
  await appendToOutbox(unit.sql, [{ kind, clientId, subjectId: id, version }]);
  return { __typename, placementId: id } as WriteAnswer;
}
