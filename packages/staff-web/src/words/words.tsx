import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Language } from '../graph/generated/graphql.js';
import { DUTCH_TIME } from '../shown/today.js';
import { DUTCH, type WordKey } from './nl.js';

/** What a screen says and writes with: words, days, amounts, in the language that was chosen. */
export interface Words {
  /** A word or sentence of the catalogue. */
  say(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** The word for a value that the graph may have got since this page was built; then the value itself. */
  sayValue(kind: string, value: string): string;
  /** Whether there is a word for a value. */
  hasWord(kind: string, value: string): boolean;
  /** A day such as 2026-11-22, as people write it. */
  day(date: string): string;
  /** A moment, as people write it. */
  moment(at: string): string;
  /** The time of day of a moment. */
  time(at: string): string;
  /** A month such as 2026-11-01, in short. */
  month(date: string): string;
  /** A number, as people write it. */
  number(value: number): string;
  /** A language by its code, such as nl, by its name. */
  languageName(code: string): string;
  /** An amount of whole cents in euros. */
  money(cents: number): string;
  /** The language, as the graph names it. */
  readonly language: Language;
}

interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
}

const ChoiceContext = createContext<LanguageChoice>({ language: 'NL', choose: () => undefined });
const LOCALES = { NL: 'nl-NL', EN: 'en-GB' } as const;
const KEPT = 'klantbeeld.language';

/** Gives the screens their words: Dutch, until somebody chooses English. English is fetched when it is chosen. */
export function WordsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(KEPT) === 'EN' ? 'EN' : 'NL');
  const [english, setEnglish] = useState<Readonly<Record<string, string>> | null>(null);
  const shown = language === 'EN' && english ? 'EN' : 'NL';
  useEffect(() => {
    if (language === 'EN' && !english) void import('./en.js').then((words) => setEnglish(words.ENGLISH));
  }, [language, english]);
  useEffect(() => void (document.documentElement.lang = shown.toLowerCase()), [shown]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(KEPT, next);
    setLanguage(next);
  }, []);
  const choice = useMemo(() => ({ language: shown, choose }) as const, [shown, choose]);
  return (
    <ChoiceContext value={choice}>
      <IntlProvider locale={LOCALES[shown]} timeZone={DUTCH_TIME} messages={shown === 'EN' ? { ...english } : DUTCH}>
        {children}
      </IntlProvider>
    </ChoiceContext>
  );
}

/** The language that is shown, and the way to change it. */
export function useLanguageChoice(): LanguageChoice {
  return useContext(ChoiceContext);
}

/** The words of the language that is shown. */
export function useWords(): Words {
  const intl = useIntl();
  const { language } = useLanguageChoice();
  return useMemo(
    () => ({
      language,
      say: (key, values) => intl.formatMessage({ id: key }, values),
      sayValue: (kind, value) => (`${kind}.${value}` in DUTCH ? intl.formatMessage({ id: `${kind}.${value}` }) : value),
      hasWord: (kind, value) => `${kind}.${value}` in DUTCH,
      day: (date) => intl.formatDate(`${date}T12:00:00Z`, { day: 'numeric', month: 'long', year: 'numeric' }),
      moment: (at) => intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' }),
      time: (at) => intl.formatTime(at, { timeStyle: 'short' }),
      month: (date) => intl.formatDate(`${date}T12:00:00Z`, { month: 'short', year: '2-digit' }),
      number: (value) => intl.formatNumber(value),
      languageName: (code) => intl.formatDisplayName(code, { type: 'language' }) ?? code,
      money: (cents) => intl.formatNumber(cents / 100, { style: 'currency', currency: 'EUR' }),
    }),
    [intl, language],
  );
}
