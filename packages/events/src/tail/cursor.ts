import { createHmac, timingSafeEqual } from 'node:crypto';

/** Writes and reads the cursor of a live stream: a position that only its own receiver can use. */
export interface CursorSigner {
  /** The cursor of a position, for one receiver. */
  write(position: number, receiver: string): string;
  /** The position in a cursor, or null when it was not written for this receiver or was changed. */
  read(cursor: string, receiver: string): number | null;
}

const TAG_BYTES = 12;

/** Cursors signed with a secret that all replicas share. */
export function createCursorSigner(secret: Buffer): CursorSigner {
  const tag = (position: number, receiver: string): Buffer =>
    createHmac('sha256', secret).update(`cursor ${position} ${receiver}`).digest().subarray(0, TAG_BYTES);
  return {
    write: (position, receiver) => `${position.toString(36)}.${tag(position, receiver).toString('base64url')}`,
    read: (cursor, receiver) => {
      const match = /^([0-9a-z]{1,11})\.([\w-]{16})$/.exec(cursor);
      if (!match) return null;
      const position = parseInt(match[1]!, 36);
      const given = Buffer.from(match[2]!, 'base64url');
      return timingSafeEqual(given, tag(position, receiver)) ? position : null;
    },
  };
}
