/** Runs SQL with parameters, of which a named one is prepared once. */
export interface LogReader {
  query<Row extends object>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
}

/** The part of a database that the log is kept in. */
export interface LogStore extends LogReader {
  transaction<Result>(work: (transaction: LogReader) => Promise<Result>): Promise<Result>;
}
