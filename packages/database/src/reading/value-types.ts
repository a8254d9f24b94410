import pg from 'pg';

/** How values come back: days as YYYY-MM-DD, moments as ISO 8601 in UTC, bigint as number. */
export const VALUE_TYPES = new pg.TypeOverrides();
VALUE_TYPES.setTypeParser(pg.types.builtins.DATE, (text) => text);
VALUE_TYPES.setTypeParser(pg.types.builtins.INT8, Number);
VALUE_TYPES.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
