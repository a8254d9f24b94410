import { createHash } from 'node:crypto';

/** An id that is always the same for the same words, in the shape of a UUID of version 4. */
export function fixedId(words: string): string {
  const digits = createHash('sha256').update(`klantbeeld demo ${words}`).digest('hex');
  const variant = '89ab'[parseInt(digits[16]!, 16) % 4]!;
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
