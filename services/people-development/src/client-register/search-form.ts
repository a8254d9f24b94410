/** Letters that do not fall apart into a base letter and a mark, and how people type them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
  ŀ: 'l',
  ŧ: 't',
  ĳ: 'ij',
};

/**
 * A name in the one form in which names are stored for search and looked for: lower case, without diacritics, signs or
 * double spaces. Both sides use this function, so the database needs no extension and no collation for it.
 */
export function searchForm(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æøœßþðđłħıŋĸŀŧĳ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? name.trim().toLowerCase() : plain;
}
