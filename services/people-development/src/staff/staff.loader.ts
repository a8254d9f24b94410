import type { LoaderDefinition } from '@klantbeeld/subgraph';

/** A member of staff as it is read. */
export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly team: string | null;
  readonly caseloadLimit: number | null;
}

const BY_ID = `
  select id, name, organisation, team, caseload_limit as "caseloadLimit" from staff_member where id = any($1::text[])`;

/** Members of staff by id; null for an id that the company does not know. */
export const staffById: LoaderDefinition<string, StaffRow | null> = {
  batch: async (ids, request) => {
    const rows = await request.reader.query<StaffRow>(BY_ID, [ids], 'staff-by-id');
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  },
};
