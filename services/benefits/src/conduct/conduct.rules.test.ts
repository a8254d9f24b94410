import { describe, expect, test } from '@jest/globals';
import { addDays } from '@klantbeeld/domain';
import fc from 'fast-check';
import { BLAMES, considerSanction } from '../sanction/sanction.rules.js';
import { lawIn } from '../testing/law.js';
import { blameFor, conductOf, wasUnable, type Inability, type RecordedConduct } from './conduct.rules.js';

const UNTIL_MID_APRIL: Inability = { unableFrom: null, unableUntil: '2006-04-15' };
const day = fc.nat({ max: 60 }).map((days) => addDays('2006-03-01', days));

function conduct(occurredOn: string, blame: RecordedConduct['assessment'] = { blame: 'FULL' }): RecordedConduct {
  return { occurredOn, hearing: { heardOn: occurredOn }, assessment: blame };
}

describe('a medical conclusion', () => {
  test('art. 18 lid 2: what somebody was not able to until 15 April is no blame, and from that day on it can be (F05)', () => {
    expect(blameFor(conduct('2006-04-14'), [UNTIL_MID_APRIL])).toBe('NONE');
    expect(blameFor(conduct('2006-04-15'), [UNTIL_MID_APRIL])).toBe('FULL');
  });

  test('says nothing of the days before it begins', () => {
    const known = { ...UNTIL_MID_APRIL, unableFrom: '2006-03-20' };
    expect(wasUnable('2006-03-19', [known])).toBe(false);
    expect(wasUnable('2006-03-20', [known])).toBe(true);
  });

  test('counts before any assessment, for nobody can be blamed for what they are not able to', () => {
    expect(blameFor(conduct('2006-04-01', null), [UNTIL_MID_APRIL])).toBe('NONE');
    expect(blameFor(conduct('2006-04-20', null), [UNTIL_MID_APRIL])).toBeNull();
  });
});

describe('a sanction by records', () => {
  test('art. 18 lid 2 and 9: there is none without blame, whatever was recorded', () => {
    const records = fc.array(
      fc.tuple(day, fc.option(fc.constantFrom(...BLAMES)), fc.constantFrom('CATEGORY_2', 'CATEGORY_3')),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(records, fc.array(day, { maxLength: 2 }), (observed, ends) => {
        const conclusions = ends.map((unableUntil) => ({ unableFrom: null, unableUntil }));
        const conducts = observed.map(([on, blame, category]) =>
          conductOf(conduct(on, blame && { blame }), category, conclusions),
        );
        const asked = { isHeard: true, unableUntil: null, decidedOn: '2006-05-10', startMonth: '2006-06-01' };
        const answer = considerSanction({ conducts, blame: 'FULL', ...asked, months: null, earlier: [] }, lawIn());
        const isBlamed = conducts.some(({ blame }) => blame !== 'NONE');
        expect('refusal' in answer ? answer.refusal : 'LOWERED').toBe(isBlamed ? 'LOWERED' : 'NO_BLAME');
      }),
    );
  });

  test('art. 18 lid 1: of two the one with less blame is lowered less, and the heaviest counts alone', () => {
    const conducts = [
      { on: '2006-03-01', category: 'CATEGORY_3', blame: 'LESS' as const },
      { on: '2006-03-02', category: 'CATEGORY_2', blame: 'FULL' as const },
    ];
    const asked = { isHeard: true, unableUntil: null, decidedOn: '2006-03-10', startMonth: '2006-04-01' };
    const question = { conducts, blame: 'FULL' as const, ...asked, months: null, earlier: [] };
    expect(considerSanction(question, lawIn())).toMatchObject({ category: 'CATEGORY_3', share: 5_000 });
  });
});
