import { KEEPER_OF_CLASS, type ConsentObstacle, type DataClass, type DataKeeper } from '@klantbeeld/access';
import { addMonths } from '@klantbeeld/domain';
import type { InputCheck } from '@klantbeeld/subgraph';

/** The longest that a consent holds without being asked again. */
const LONGEST_MONTHS = 12;

/** First day that a consent no longer holds, when the client named none: one year on. */
export function usualExpiry(today: string): string {
  return addMonths(today, LONGEST_MONTHS);
}

/** Facts of a consent that can be wrong. */
export interface ConsentFacts {
  readonly dataClass: DataClass;
  readonly fromLaw: DataKeeper;
  readonly textVersion: string;
  readonly expiresOn?: string | null | undefined;
}

/** Notes what cannot be right about a consent. */
export function checkConsent(check: InputCheck, facts: ConsentFacts, today: string): InputCheck {
  const keeper = KEEPER_OF_CLASS[facts.dataClass];
  const expiresOn = facts.expiresOn ?? usualExpiry(today);
  return check
    .expect(facts.fromLaw === keeper, 'fromLaw', `${facts.dataClass} is kept by ${keeper}; give that.`)
    .expect(
      /^20\d{2}-[1-9]\d?$/.test(facts.textVersion),
      'textVersion',
      'Give the version of the text that the client read: year and number, such as 2026-1.',
    )
    .expect(
      expiresOn > today && expiresOn <= usualExpiry(today),
      'expiresOn',
      'A consent ends after today and at most in one year; ask the client again then.',
    );
}

/** What a member of staff is told where consent cannot help. */
export const OBSTACLE_MESSAGES: Readonly<Record<ConsentObstacle, string>> = {
  NOT_NEEDED:
    'This purpose may see it without consent; do not ask the client, because a no would change nothing. Tell the client what is used.',
  NO_LEGAL_BASIS:
    'The law gives no basis for this, and consent creates none (AP 2016 on the social domain, Wmo 2015 art. 5.1.1 lid 4). Ask the client only what your own task needs.',
  CONFIDENTIAL: 'This is never shown for this purpose, also not with consent.',
  OTHER_PURPOSE: 'This does not belong to this purpose, so consent does not open it.',
};
