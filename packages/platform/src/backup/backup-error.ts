/** A backup cannot be made, or cannot be put back; the message says why, what to do and that nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
