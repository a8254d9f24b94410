import { registerEnumType } from 'type-graphql';
import {
  LANGUAGES,
  PURPOSES,
  WITHHELD_REASONS,
  type Language,
  type Purpose,
  type WithheldReason,
} from '@klantbeeld/access';
import { LAWS, type Law } from '@klantbeeld/domain';

/** An enum object of a list of words, for TypeGraphQL. */
export function enumOf<Word extends string>(words: readonly Word[]): { readonly [W in Word]: W } {
  return Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in Word]: W };
}

/** The three laws. */
export const LawEnum: { readonly [L in Law]: L } = enumOf(LAWS);
registerEnumType(LawEnum, {
  name: 'Law',
  description: 'The social laws of the client view.',
  valuesConfig: {
    WWB: { description: 'Wet werk en bijstand, since 2015 Participatiewet (BWBR0015703).' },
    WSW: { description: 'Wet sociale werkvoorziening (BWBR0008903), closed for newcomers since 2015.' },
    WMO: { description: 'Wet maatschappelijke ondersteuning (2007: BWBR0020031, 2015: BWBR0035362).' },
  },
});

/** Why somebody looks. */
export const PurposeEnum: { readonly [P in Purpose]: P } = enumOf(PURPOSES);
registerEnumType(PurposeEnum, {
  name: 'Purpose',
  description: 'Why somebody looks or acts (doelbinding, AVG art. 5 lid 1 b).',
});

/** Why something is withheld. */
export const WithheldReasonEnum: { readonly [R in WithheldReason]: R } = enumOf(WITHHELD_REASONS);
registerEnumType(WithheldReasonEnum, {
  name: 'WithheldReason',
  description: 'Why something is withheld; it never depends on whether there is anything to withhold.',
});

/** Language of texts for staff. */
export const LanguageEnum: { readonly [L in Language]: L } = enumOf(LANGUAGES);
registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'Language in which staff are told something.',
  valuesConfig: { NL: { description: 'Dutch (Nederlands).' }, EN: { description: 'English (Engels).' } },
});
