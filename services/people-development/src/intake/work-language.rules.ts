const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * The usual form of a language code (BCP 47), such as `nl`, `ar-SY` or `zh-Hans`, or null when it is not one. Languages
 * of two letters (ISO 639-1) must exist; of the thousands of three letters (ISO 639-3), such as the Dutch sign language
 * `dse`, no list is at hand, so those are taken as they are.
 */
export function workLanguageOf(text: string): string | null {
  const code = canonical(text);
  if (code === null) return null;
  // `und` and its like have no language at all, whatever the type says.
  const language = (new Intl.Locale(code).language as string | undefined) ?? '';
  if (language.length === 2) return LANGUAGES.of(language) === undefined ? null : code;
  return language.length === 3 && !SPECIAL_CODES.has(language) ? code : null;
}

/** Codes of ISO 639-2 that name no language: undetermined, several, none, uncoded. */
const SPECIAL_CODES = new Set(['und', 'mul', 'zxx', 'mis']);

function canonical(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
