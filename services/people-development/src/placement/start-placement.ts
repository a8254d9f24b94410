import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { employerById } from '../employer/employer.loader.js';
import { takePlace } from '../work-type/take-place.js';
import { workTypeById } from '../work-type/work-type.loader.js';
import type { StartPlacementInput } from './placement.acts.type.js';
import { PlacementEntity } from './placement.entity.js';
import { basisOfStage } from './placement.rules.js';

/** Purposes for which somebody may be placed. */
export const PLACING_PURPOSES = ['WWB_WORK', 'WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'] as const;

/** The stage inside the company. */
export const INSIDE = 'SHELTERED_INSIDE';

/** Checks what every placement must hold to. */
export function checkWork(
  check: InputCheck,
  work: { jobTitle?: string | null; hoursPerWeek?: number | null },
): InputCheck {
  const { hoursPerWeek } = work;
  const isPossible = hoursPerWeek === null || hoursPerWeek === undefined || (hoursPerWeek >= 1 && hoursPerWeek <= 60);
  return check
    .text(work.jobTitle, 'jobTitle', 200)
    .expect(isPossible, 'hoursPerWeek', 'Give whole hours per week, 1 to 60.');
}

/** An employer who is given has to be there. */
export async function checkEmployer(
  check: InputCheck,
  request: SubgraphRequest,
  employerId: string | null | undefined,
): Promise<void> {
  const isKnown = employerId == null || (await request.load(employerById, employerId)) !== null;
  check.expect(isKnown, 'employerId', 'There is no employer with this id; look it up with employers.');
}

/** Outside the company there is an employer. */
export function checkStage(
  check: InputCheck,
  { stage, employerId }: { readonly stage: string; readonly employerId?: string | null },
): InputCheck {
  return check.expect(
    employerId != null || stage === INSIDE,
    'employerId',
    'Only work inside the company (SHELTERED_INSIDE) goes without an employer; give one.',
  );
}

/** Work types are kinds of work inside the company: they go with that stage alone, and have to be there. */
export async function checkWorkType(
  check: InputCheck,
  request: SubgraphRequest,
  { workTypeId, isInside }: { workTypeId: string | null | undefined; isInside: boolean },
): Promise<void> {
  if (workTypeId == null) return;
  const workType = await request.load(workTypeById, workTypeId);
  const mend = isInside
    ? 'There is no work type with this id; look it up with workTypes.'
    : 'Only work inside the company (SHELTERED_INSIDE) takes a place of a work type; leave it out.';
  check.expect(isInside && workType !== null, 'workTypeId', mend);
}

/** Starts a placement: checks the input and the employer, saves, tells the others. */
export async function startPlacement(request: SubgraphRequest, input: StartPlacementInput): Promise<WriteAnswer> {
  requirePurpose(request, 'start a placement', PLACING_PURPOSES);
  const check = checkWork(new InputCheck().period(input.from, input.until, 'until'), input);
  await checkEmployer(check, request, input.employerId);
  checkStage(check, input);
  await checkWorkType(check, request, { workTypeId: input.workTypeId, isInside: input.stage === INSIDE });
  if (check.refusal) return check.refusal;
  if (!(await mayActFor(request, input.clientId, 'PLACEMENT'))) return clientNotFound(input.clientId);
  return writeOnce(request, 'startPlacement', input, (unit) => savePlacement(unit, request, input));
}

async function savePlacement(
  unit: UnitOfWork,
  request: SubgraphRequest,
  input: StartPlacementInput,
): Promise<WriteAnswer> {
  const { entities, sql } = unit;
  await refuseDeceased(unit, request, input.clientId);
  const { workTypeId = null, from, until = null } = input;
  if (workTypeId !== null) await takePlace(unit, { workTypeId, placementId: null, period: { from, until } });
  const basis = basisOfStage(input.stage, input.from);
  const placement = entities.create(PlacementEntity, {
    id: crypto.randomUUID(),
    clientId: input.clientId,
    employerId: input.employerId ?? null,
    workTypeId,
    stage: input.stage,
    jobTitle: input.jobTitle,
    hoursPerWeek: input.hoursPerWeek,
    isCreatedWork: input.isCreatedWork,
    fromOn: input.from,
    untilOn: input.until ?? null,
    endReason: null,
    basisBwbId: basis.bwbId,
    basisArticle: basis.article,
    basisParagraph: basis.paragraph,
    basisValidFrom: basis.validFrom,
  });
  await entities.flush();
  const { id, version } = placement;
  await appendToOutbox(sql, [{ kind: 'PLACEMENT_STARTED', clientId: input.clientId, subjectId: id, version }]);
  return { __typename: 'StartPlacementSuccess', placementId: id } as WriteAnswer;
}
