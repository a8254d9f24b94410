import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { linesOf } from './lines.js';

const TEXT = 'één\u2028two\u2029\r three\r\n\n👩🏽‍🦽 "\\"\u0085\u000b\f\n';
const LINES = ['één\u2028two\u2029\r three\r', '', '👩🏽‍🦽 "\\"\u0085\u000b\f'];

async function* inChunksOf(size: number, text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

test.each([1, 2, 3, 5, 1000])('a line feed ends a line and nothing else does, in chunks of %i bytes', async (size) => {
  expect(await Readable.from(linesOf(inChunksOf(size, TEXT))).toArray()).toEqual(LINES);
});

test('a last line that was not ended is a line, and no text is no line', async () => {
  expect(await Readable.from(linesOf(inChunksOf(4, 'one\ntwo'))).toArray()).toEqual(['one', 'two']);
  expect(await Readable.from(linesOf(inChunksOf(4, ''))).toArray()).toEqual([]);
});
