import { isMunicipalityCode } from '@klantbeeld/domain';
import type { WorksFor } from '@klantbeeld/gateway/settings';

/** The company of the demo world with its two municipalities. */
const USUAL = 'MOB-TWENTE=GM0141+GM1674';

/**
 * For which municipalities organisations work (KLANTBEELD_WORKS_FOR): `CODE=GM0141+GM1674`, several with spaces or commas
 * between them. A municipality works for itself without being named. Adds what cannot be right to the problems.
 */
export function readWorksFor(read: (name: string) => string | null, problems: string[]): WorksFor {
  const entries = (read('KLANTBEELD_WORKS_FOR') ?? USUAL).split(/[\s,]+/).filter(Boolean);
  const parts = entries.map((entry) => entry.split('='));
  const pairs = parts.map(([organisation = '', codes = '']) => [organisation, codes.split('+')] as const);
  const isRight = pairs.every(([organisation, codes]) => organisation !== '' && codes.every(isMunicipalityCode));
  if (!isRight || parts.some(({ length }) => length !== 2)) {
    problems.push('KLANTBEELD_WORKS_FOR names organisations with municipality codes, such as MOB-TWENTE=GM0141+GM1674');
  }
  return new Map(pairs);
}
