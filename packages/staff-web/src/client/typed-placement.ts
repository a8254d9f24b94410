import { changedOf, dayOf, needed, numberOf, textOf, together, type Field, type Read } from '../acts/typed.js';
import type {
  ChangePlacementInput,
  PlacementFragment,
  PlacementStage,
  StartPlacementInput,
} from '../graph/generated/graphql.js';
import { typedDay } from '../shown/typed-day.js';

/** A placement as it was typed and chosen. */
export interface TypedPlacement {
  readonly stage: PlacementStage;
  /** Empty while none was chosen. */
  readonly employerId: string;
  /** Empty for no fixed place. */
  readonly workTypeId: string;
  readonly jobTitle: string;
  readonly hoursPerWeek: string;
  readonly from: string;
  /** Empty for no end. */
  readonly until: string;
  readonly isCreatedWork: boolean;
}

const MOST_HOURS = 60;
const LONGEST_TITLE = 200;

/** The stage inside the company. */
export const INSIDE = 'SHELTERED_INSIDE';

/** A placement of which only the first day and the stage were chosen. */
export function newPlacement(from: string, stage: PlacementStage): TypedPlacement {
  const texts = { employerId: '', workTypeId: '', jobTitle: '', hoursPerWeek: '', until: '' };
  return { ...texts, stage, from: typedDay(from), isCreatedWork: false };
}

/** A placement that stands, as it would be typed. */
export function typedPlacement(placement: PlacementFragment): TypedPlacement {
  const { stage, employer, workType, jobTitle, hoursPerWeek, period, isCreatedWork } = placement;
  return {
    stage,
    employerId: employer?.id ?? '',
    workTypeId: workType?.id ?? '',
    jobTitle,
    hoursPerWeek: String(hoursPerWeek),
    from: typedDay(period.from),
    until: period.until ? typedDay(period.until) : '',
    isCreatedWork,
  };
}

function workOf({ jobTitle, hoursPerWeek }: TypedPlacement) {
  return {
    jobTitle: needed(textOf(jobTitle, LONGEST_TITLE), 'placement.wrongTitle'),
    hoursPerWeek: needed(numberOf(hoursPerWeek, 1, MOST_HOURS, 'placement.wrongHours'), 'placement.wrongHours'),
  };
}

function employerOf({ employerId }: TypedPlacement): Field<string> {
  return employerId === '' ? { wrong: 'placement.chooseEmployer' } : { value: employerId };
}

/** The placement that is meant, or everything that is wrong with it. Inside the company there is no employer. */
export function placementOf(typed: TypedPlacement): Read<Omit<StartPlacementInput, 'clientId' | 'idempotencyKey'>> {
  const { stage, isCreatedWork, workTypeId } = typed;
  const where = stage === INSIDE ? { workTypeId: { value: workTypeId || null } } : { employerId: employerOf(typed) };
  const facts = {
    stage: { value: stage },
    ...workOf(typed),
    from: needed(dayOf(typed.from), 'wrong.day'),
    until: dayOf(typed.until),
    isCreatedWork: { value: isCreatedWork },
    ...where,
  };
  return together<Omit<StartPlacementInput, 'clientId' | 'idempotencyKey'>>(facts);
}

type Changed = Omit<ChangePlacementInput, 'placementId' | 'expectedVersion' | 'idempotencyKey'>;

/** Whether a placement that was opened like this needs an employer before it can go where it was typed. */
export function asksEmployer(typed: TypedPlacement, opened: TypedPlacement): boolean {
  return typed.stage !== opened.stage && typed.stage !== INSIDE && opened.employerId === '';
}

/** What changes about a placement that was opened like this. */
export function changedPlacementOf(typed: TypedPlacement, opened: TypedPlacement): Read<Changed> {
  const facts = (from: TypedPlacement): Read<Changed> =>
    together({
      stage: { value: from.stage },
      workTypeId: { value: from.stage === INSIDE ? from.workTypeId || null : null },
      ...(asksEmployer(from, opened) && { employerId: employerOf(from) }),
      ...workOf(from),
    });
  const [read, before] = [facts(typed), facts(opened)];
  if ('wrong' in read) return read;
  return { input: changedOf(read.input, 'input' in before ? before.input : {}) };
}
