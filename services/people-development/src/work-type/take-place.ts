import type { UnitOfWork } from '@klantbeeld/database';
import type { Period } from '@klantbeeld/domain';
import { refuse, type WriteAnswer } from '@klantbeeld/subgraph';

/** A place that somebody is to have at a work type. */
export interface PlaceWanted {
  readonly workTypeId: string;
  /** The placement that has it, which does not count against itself; null for a new one. */
  readonly placementId: string | null;
  readonly period: Period;
}

const TAKE = `
  select full_on as "fullOn", of_places as places from take_place($1::uuid, $2::uuid, $3::date, $4::date)`;

/**
 * Makes sure of a place on every day of the period, against everybody else who wants one until this transaction ends.
 * Refuses with the first day on which none is free.
 */
export async function takePlace({ sql }: UnitOfWork, wanted: PlaceWanted): Promise<void> {
  const { workTypeId, placementId, period } = wanted;
  const values = [workTypeId, placementId, period.from, period.until];
  const [full] = await sql.query<{ fullOn: string; places: number }>(TAKE, values);
  if (full) refuse(noPlaceFree(workTypeId, full));
}

function noPlaceFree(workTypeId: string, { fullOn, places }: { fullOn: string; places: number }): WriteAnswer {
  const message = `All ${places} places of this work type are taken on ${fullOn}: choose other days or another work type; workTypes shows where there is room.`;
  return { __typename: 'NoPlaceFreeError', message, workTypeId, fullOn, places } as WriteAnswer;
}
