/** Runs SQL with parameters; a connection, a pool or an open transaction. */
export interface SqlExecutor {
  /**
   * Runs one statement and returns its rows. With a `name` the statement is prepared once per connection and reused.
   * A column `period.from` comes back as `from` of an object `period`. Dates come back as YYYY-MM-DD, moments as ISO 8601 in UTC, bigint as number. Throws the database's error.
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<Row[]>;
}
