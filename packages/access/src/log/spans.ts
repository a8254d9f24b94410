/** First and last of some numbers that follow one another. */
export type Span = readonly [from: number, until: number];

/** Numbers in order, as spans of those that follow one another. */
export function spans(ids: readonly number[]): readonly Span[] {
  const found: [number, number][] = [];
  for (const id of ids) {
    const last = found.at(-1);
    if (last && id === last[1] + 1) last[1] = id;
    else found.push([id, id]);
  }
  return found;
}
