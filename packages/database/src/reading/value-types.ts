import pg from 'pg';

/** How values come back: days as YYYY-MM-DD, moments as ISO 8601 in UTC, bigint as number. */
export const VALUE_TYPES = new pg.TypeOverrides();
VALUE_TYPES.setTypeParser(pg.types.builtins.DATE, (text) => text);
VALUE_TYPES.setTypeParser(pg.types.builtins.INT8, Number);
VALUE_TYPES.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** OID of a list of texts; the driver has no name for it. */
const TEXTS: number = 1009;
const readTexts = VALUE_TYPES.getTypeParser(TEXTS, 'text') as unknown as (text: string) => string[];
// Most lists are empty, and reading an empty one as any other costs as much as the rest of its row.
VALUE_TYPES.setTypeParser(TEXTS, (text) => (text === '{}' ? [] : readTexts(text)));
