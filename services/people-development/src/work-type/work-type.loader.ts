import { isUuid, type LoaderDefinition, type SubgraphRequest } from '@klantbeeld/subgraph';

/** A kind of work inside the company as it is read. */
export interface WorkTypeRow {
  readonly id: string;
  readonly name: string;
}

/** Its places on a day. */
export interface WorkTypePlacesRow {
  readonly workType: WorkTypeRow;
  readonly places: number;
  readonly freePlaces: number;
}

/** Work types by id; null for an id that is not there. */
export const workTypeById: LoaderDefinition<string, WorkTypeRow | null> = {
  batch: async (ids, request) => {
    const sql = 'select id, name from work_type where id = any($1::uuid[])';
    const rows = await request.reader.query<WorkTypeRow>(sql, [ids.filter(isUuid)], 'work-types-by-id');
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
  },
};

const PLACES = 'select id, name, places, taken from work_types_on($1::date)';

/** Every work type by name, with its places on a day; there are some tens of them. */
export async function workTypesOn(request: SubgraphRequest, day: string): Promise<readonly WorkTypePlacesRow[]> {
  const rows = await request.reader.query<WorkTypeRow & { places: number; taken: number }>(
    PLACES,
    [day],
    'work-types-on',
  );
  return rows.map(({ id, name, places, taken }) => ({
    workType: { id, name },
    places,
    // More may be placed than there are places, once their number goes down.
    freePlaces: Math.max(0, places - taken),
  }));
}
