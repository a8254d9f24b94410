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
    /** Process id of the owner; null when it cannot be seen from here. */
    readonly pid: number | null,
  ) {
    const who = pid === null ? 'a process that cannot be seen from here, as in another container' : `process ${pid}`;
    super(
      `The data directory ${dataDirectory} is in use by ${who}. ` +
        'Stop that process, or set KLANTBEELD_DATA to another directory.',
    );
  }
}
