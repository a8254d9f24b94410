import { expect, test } from '@jest/globals';
import { EVERYBODY, filterIn, passes, type CaseloadRow } from './caseload-filters.js';

const DAY = '2026-11-22';

function client(facts: Partial<CaseloadRow>): CaseloadRow {
  return { placements: [], benefits: null, safetyInstruction: null, diedOn: null, ...facts } as CaseloadRow;
}

function placed(stage: string, from: string, until: string | null): CaseloadRow {
  return client({ placements: [{ stage, period: { from, until } }] as CaseloadRow['placements'] });
}

test('who works on location today passes that stage, who did until today does not', () => {
  const filter = { ...EVERYBODY, stage: 'WORK_ON_LOCATION' };
  expect(passes(placed('WORK_ON_LOCATION', '2026-01-01', null), filter, DAY)).toBe(true);
  expect(passes(placed('WORK_ON_LOCATION', '2026-01-01', DAY), filter, DAY)).toBe(false);
});

test('whose placements are withheld is not shown as somebody without work', () => {
  const filter = { ...EVERYBODY, signal: 'NO_WORK' };
  expect(passes(client({}), filter, DAY)).toBe(true);
  expect(passes(client({ placements: null }), filter, DAY)).toBe(false);
});

test('an exemption that ends within six weeks passes, one that ends later does not', () => {
  const filter = { ...EVERYBODY, signal: 'EXEMPTION_ENDS' };
  const until = (day: string): CaseloadRow =>
    client({
      benefits: { __typename: 'BenefitsDossier', exemption: { exempt: true, until: day } } as CaseloadRow['benefits'],
    });
  expect(passes(until('2026-12-22'), filter, DAY)).toBe(true);
  expect(passes(until('2027-02-22'), filter, DAY)).toBe(false);
});

test('only values of the lists are a filter; a name that was put there by hand is none', () => {
  expect(filterIn({ ...EVERYBODY, signal: 'SAFETY' })).toEqual({ ...EVERYBODY, signal: 'SAFETY' });
  expect(filterIn({ ...EVERYBODY, stage: 'Haddoumi' })).toBeNull();
  expect(filterIn('Haddoumi')).toBeNull();
});
