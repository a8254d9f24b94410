import type { Purpose } from '../purpose/purpose.js';
import type { DataClass } from './data-class.js';
import { POLICY_TABLE } from './policy-table.js';

/** Why a consent would change nothing. */
export const CONSENT_OBSTACLES = ['NOT_NEEDED', 'NO_LEGAL_BASIS', 'CONFIDENTIAL', 'OTHER_PURPOSE'] as const;
export type ConsentObstacle = (typeof CONSENT_OBSTACLES)[number];

/**
 * Why the client's consent for a class and a purpose would change nothing; null where the table marks it `consent`.
 * Consent creates no basis that the law does not give (AP 2016 on the social domain; Wmo 2015 art. 5.1.1 lid 4).
 */
export function consentObstacle(dataClass: DataClass, purpose: Purpose): ConsentObstacle | null {
  switch (POLICY_TABLE[purpose]?.GUIDANCE?.[dataClass]) {
    case 'consent':
      return null;
    case 'yes':
      return 'NOT_NEEDED';
    case 'no-basis':
      return 'NO_LEGAL_BASIS';
    case 'confidential':
      return 'CONFIDENTIAL';
    default:
      return 'OTHER_PURPOSE';
  }
}
