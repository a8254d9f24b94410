import { randomFillSync } from 'node:crypto';

const BYTES = 8;
/** Drawn for many at once: drawing costs by the time, not by the byte. */
const DRAWN = Buffer.alloc(512 * BYTES);
let next = DRAWN.length;

/** A new id of a span as hexadecimal digits (W3C Trace Context, parent-id). */
export function newSpanId(): string {
  if (next === DRAWN.length) {
    randomFillSync(DRAWN);
    next = 0;
  }
  next += BYTES;
  return DRAWN.toString('hex', next - BYTES, next);
}
