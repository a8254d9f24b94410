import { RECORD_WORDS, type RecordWord } from '../life/row-owner.js';

/** Ids of volume records in the order of their numbers: they go into an index at its end, which is quick. */
const SHAPE = '-4000-8000-';

const PREFIXES = Object.fromEntries(
  RECORD_WORDS.map((word, index) => [word, `d3e00${index.toString(16).padStart(3, '0')}-`]),
) as Readonly<Record<RecordWord, string>>;

/** What comes before the number in the ids of one kind of record and place; the number follows in twelve hex digits. */
export function volumeIdPrefix(word: RecordWord, place: number): string {
  return PREFIXES[word] + place.toString(16).padStart(4, '0') + SHAPE;
}

/** The id of a record of the volume client with a number. */
export function volumeId(word: RecordWord, number: number, place: number): string {
  return volumeIdPrefix(word, place) + number.toString(16).padStart(12, '0');
}

/** The number in an id of a volume record. */
export function numberOfVolumeId(id: string): number {
  return parseInt(id.slice(-12), 16);
}
