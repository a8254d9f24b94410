/** The embedded PostgreSQL cannot run here or cannot be reached; the message says what to do about it. */
export class EmbeddedServerError extends Error {
  override readonly name: string = 'EmbeddedServerError';
}

/** Another living process owns the data directory and the caller asked to be the owner. */
export class DataDirectoryInUseError extends EmbeddedServerError {
  override readonly name = 'DataDirectoryInUseError';

  constructor(
    /** The data directory both processes want. */
    readonly dataDirectory: string,
    /** Process id of the owner. */
    readonly pid: number,
  ) {
    super(
      `The data directory ${dataDirectory} is in use by process ${pid}. ` +
        'Stop that process, or set KLANTBEELD_DATA to another directory.',
    );
  }
}
