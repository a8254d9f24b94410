/** Which rows a statement can reach at all, whatever it asks: the walls in the database look at nothing else. */
export interface Reach {
  /** Codes of the municipalities that the caller works for; `EVERY_MUNICIPALITY` alone for the house's own work. */
  readonly municipalities: readonly string[];
  /** Id of the member of staff whose own keys may be read; null for nobody. */
  readonly staffId: string | null;
}

/** Stands for every municipality, in the setting that the walls read. */
export const EVERY_MUNICIPALITY = '*';

/** The house's own work, which belongs to no caller: following events, imports, clean-ups, migrations. */
export const HOUSE: Reach = { municipalities: [EVERY_MUNICIPALITY], staffId: null };

/** Who reaches nothing: what a connection starts with when requests use it. */
export const NOTHING: Reach = { municipalities: [], staffId: null };

/** The setting with the municipalities of a transaction. */
export const MUNICIPALITIES_SETTING = 'klantbeeld.municipalities';
/** The setting with the member of staff of a transaction. */
export const STAFF_SETTING = 'klantbeeld.staff';

/** Sets the reach until the transaction ends; takes `reachValues`. */
export const SET_REACH = `select set_config('${MUNICIPALITIES_SETTING}', $1, true), set_config('${STAFF_SETTING}', $2, true)`;

/** Parameters of `SET_REACH`. Throws where a code could be read as more than one. */
export function reachValues({ municipalities, staffId }: Reach): readonly [municipalities: string, staffId: string] {
  const unclear = municipalities.find((code) => !/^(?:[A-Z0-9-]+|\*)$/.test(code));
  if (unclear !== undefined) throw new RangeError('The code of a municipality has capitals and digits only.');
  return [municipalities.join(','), staffId ?? ''];
}

/** What a connection starts with, as an option of its start. */
export function reachAtStart(reach: Reach): string {
  return `-c ${MUNICIPALITIES_SETTING}=${reachValues(reach)[0]}`;
}
