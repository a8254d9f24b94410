import type { PlacementStage, StartPlacementInput } from '../graph/generated/graphql.js';
import { dateOf } from '../shown/typed-day.js';
import type { WordKey } from '../words/nl.js';

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
  readonly isCreatedWork: boolean;
}

/** Fields that cannot be right, with what to do. */
export type WrongPlacement = Readonly<Partial<Record<'employerId' | 'jobTitle' | 'hoursPerWeek' | 'from', WordKey>>>;

const MOST_HOURS = 60;

/** The placement that is meant, or everything that is wrong with it. Inside the company there is no employer. */
export function placementOf(
  typed: TypedPlacement,
): { readonly input: Omit<StartPlacementInput, 'clientId' | 'idempotencyKey'> } | { readonly wrong: WrongPlacement } {
  const { stage, isCreatedWork, employerId, workTypeId } = typed;
  const isInside = stage === 'SHELTERED_INSIDE';
  const jobTitle = typed.jobTitle.trim();
  const hoursPerWeek = Number(typed.hoursPerWeek.trim());
  const from = dateOf(typed.from);
  const wrong: WrongPlacement = {
    ...(!isInside && employerId === '' && { employerId: 'placement.chooseEmployer' }),
    ...(jobTitle === '' && { jobTitle: 'placement.wrongTitle' }),
    ...(!(Number.isInteger(hoursPerWeek) && hoursPerWeek >= 1 && hoursPerWeek <= MOST_HOURS) && {
      hoursPerWeek: 'placement.wrongHours',
    }),
    ...(from === null && { from: 'placement.wrongDay' }),
  };
  if (from === null || Object.keys(wrong).length > 0) return { wrong };
  const where = isInside ? { workTypeId: workTypeId || null } : { employerId };
  return { input: { stage, jobTitle, hoursPerWeek, from, isCreatedWork, ...where } };
}
