const LINE_FEED = 0x0a;

/**
 * Lines of UTF-8 text, each ended by a line feed and by nothing else: text of people has other characters that break a
 * line (U+2028, U+2029), and JSON writes those as they are. Keeps one line and one chunk in memory.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      // Decoded as a whole: a chunk may end in the middle of a character.
      yield Buffer.concat([...begun, chunk.subarray(start, end)]).toString('utf8');
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString('utf8');
}
