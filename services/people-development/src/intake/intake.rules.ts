import { decide, type DataClass, type Purpose } from '@klantbeeld/access';
import { InputCheck } from '@klantbeeld/subgraph';
import { workLanguageOf } from './work-language.rules.js';

/** What somebody fills in at an intake; every part may be left out, because nobody has to fill in what is not needed. */
export interface IntakeFacts {
  readonly question?: string | null;
  readonly laws?: readonly string[] | null;
  readonly householdSize?: number | null;
  readonly workLanguage?: string | null;
  readonly limitations?: string | null;
  readonly adaptations?: readonly string[] | null;
  readonly participationLevel?: number | null;
}

/** Class of data of each part that not every law may read. */
const CLASS_OF_PART = {
  question: 'DEVELOPMENT',
  laws: 'DEVELOPMENT',
  limitations: 'FUNCTIONAL_LIMITATION',
  adaptations: 'FUNCTIONAL_LIMITATION',
  participationLevel: 'PARTICIPATION_LEVEL',
} as const satisfies Partial<Record<keyof IntakeFacts, DataClass>>;

/**
 * Whether the purpose may put this class of data into the shared intake: only what it could read there without asking
 * consent. What social support learns stays in its own dossier, unless the client consents (Wmo 2015 art. 5.3.3).
 */
export function mayRecord(purpose: Purpose | null, dataClass: DataClass): boolean {
  return decide(purpose, { capacity: 'GUIDANCE', consents: new Set() }, dataClass).effect === 'SHOW';
}

/** Longest text, most adaptations, and longest adaptation. */
const LIMITS = { text: 4000, adaptations: 20, adaptation: 200 } as const;

/** Notes what is wrong with the parts of an intake by themselves. */
export function checkFacts(check: InputCheck, facts: IntakeFacts): InputCheck {
  check.text(facts.question, 'question', LIMITS.text).text(facts.limitations, 'limitations', LIMITS.text);
  checkLaws(check, facts.laws);
  checkAdaptations(check, facts.adaptations ?? []);
  checkRange(
    check,
    facts.householdSize,
    'householdSize',
    [1, 30],
    'Count the people of the household, the client included',
  );
  checkRange(check, facts.participationLevel, 'participationLevel', [1, 6], 'The participation ladder has six steps');
  check.expect(
    facts.workLanguage === null || facts.workLanguage === undefined || workLanguageOf(facts.workLanguage) !== null,
    'workLanguage',
    'This is no language code of BCP 47; write it as nl, ti or ar-SY.',
  );
  return check;
}

/** Notes a list of laws that is empty or names one twice. */
export function checkLaws(check: InputCheck, laws: readonly string[] | null | undefined): InputCheck {
  if (laws === null || laws === undefined) return check;
  return check
    .expect(laws.length > 0, 'laws', 'Name at least one law, or leave it out for the law you act for.')
    .expect(new Set(laws).size === laws.length, 'laws', 'Name each law once.');
}

function checkAdaptations(check: InputCheck, adaptations: readonly string[]): void {
  check.expect(adaptations.length <= LIMITS.adaptations, 'adaptations', `Give at most ${LIMITS.adaptations}.`);
  adaptations.forEach((one, index) => check.text(one, `adaptations.${index}`, LIMITS.adaptation));
}

/** Notes a whole number outside its bounds; a sentence says what is counted. */
export function checkRange(
  check: InputCheck,
  value: number | null | undefined,
  path: string,
  [lowest, highest]: readonly [number, number],
  sentence: string,
): InputCheck {
  if (value === null || value === undefined) return check;
  const isInside = value >= lowest && value <= highest;
  return check.expect(isInside, path, `${sentence}; give a number from ${lowest} to ${highest}.`);
}

/** Notes parts that the purpose may not fill in. */
export function checkRights(check: InputCheck, purpose: Purpose | null, facts: IntakeFacts): InputCheck {
  return notAllowed(check, purpose, (part) => !isNothing(facts[part]));
}

/** Notes parts that the purpose may not change; to empty what another law wrote is a change as well. */
export function checkRightsToChange(check: InputCheck, purpose: Purpose | null, facts: IntakeFacts): InputCheck {
  return notAllowed(check, purpose, (part) => facts[part] !== undefined);
}

type GuardedPart = keyof typeof CLASS_OF_PART;

function notAllowed(check: InputCheck, purpose: Purpose | null, isTouched: (part: GuardedPart) => boolean): InputCheck {
  for (const part of Object.keys(CLASS_OF_PART) as GuardedPart[]) {
    check.expect(
      !isTouched(part) || mayRecord(purpose, CLASS_OF_PART[part]),
      part,
      'This belongs in the dossier of your own law and not in the shared intake (Wmo 2015 art. 5.3.3); leave it out here.',
    );
  }
  return check;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
