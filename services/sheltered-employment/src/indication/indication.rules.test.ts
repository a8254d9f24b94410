import { describe, expect, test } from '@jest/globals';
import {
  indicationAuthorityOn,
  isLawfulValidity,
  overlappingIndication,
  whyIndicationIsNotAllowed,
  type KnownIndication,
} from './indication.rules.js';

const NOTHING = { indications: [], employments: [] };

function indication(facts: Partial<KnownIndication> = {}): KnownIndication {
  return {
    id: 'earlier',
    decidedOn: '2004-05-10',
    validity: { from: '2004-06-01', until: '2007-06-01' },
    withdrawnOn: null,
    ...facts,
  };
}

describe('Besluit uitvoering sociale werkvoorziening: validity of 1 to 50 years', () => {
  test.each([
    ['a day less than a year', '2005-06-01', '2006-05-31', false],
    ['exactly a year', '2005-06-01', '2006-06-01', true],
    ['the usual three years', '2005-06-01', '2008-06-01', true],
    ['exactly fifty years', '2005-06-01', '2055-06-01', true],
    ['a day more than fifty years', '2005-06-01', '2055-06-02', false],
    ['a year from a leap day', '2004-02-29', '2005-02-28', true],
    ['an end before the beginning', '2005-06-01', '2004-06-01', false],
  ])('%s: from %s until %s is lawful: %s', (_case, from, until, isLawful) => {
    expect(isLawfulValidity({ from, until }, from)).toBe(isLawful);
  });
});

describe('WSW art. 11 lid 1: who decides', () => {
  test('CWI decides up to and including 2008, UWV from 2009', () => {
    expect(indicationAuthorityOn('2008-12-31')).toBe('CWI');
    expect(indicationAuthorityOn('2009-01-01')).toBe('UWV');
  });
});

describe('Invoeringswet Participatiewet: no newcomers since 2015-01-01', () => {
  const decided = (decidedOn: string) => ({ appliedOn: null, decidedOn });

  test('a first indication is allowed up to 2014-12-31 and refused from 2015-01-01', () => {
    expect(whyIndicationIsNotAllowed(decided('2014-12-31'), NOTHING)).toBeNull();
    expect(whyIndicationIsNotAllowed(decided('2015-01-01'), NOTHING)).toEqual({
      reason: 'CLOSED_FOR_NEWCOMERS',
      allowedFrom: null,
    });
  });

  test.each([
    ['long ago', '2007-06-01'],
    ['still in 2015, on the waiting list', '2016-03-01'],
  ])('somebody who had an indication %s, and never a job, is not indicated again', (_case, until) => {
    const indications = [indication({ validity: { from: '2004-06-01', until } })];
    expect(whyIndicationIsNotAllowed(decided('2014-12-31'), { ...NOTHING, indications })).toBeNull();
    expect(whyIndicationIsNotAllowed(decided('2016-03-01'), { ...NOTHING, indications })?.reason).toBe(
      'CLOSED_FOR_NEWCOMERS',
    );
  });

  test.each([
    ['lasted through the closure', '2003-01-01', null, undefined],
    ['ended in 2015', '2003-01-01', '2015-06-01', undefined],
    ['began and ended on the last open day', '2014-12-31', '2015-01-01', undefined],
    ['ended on the day before', '2003-01-01', '2014-12-31', 'CLOSED_FOR_NEWCOMERS'],
    ['ended long ago', '2003-01-01', '2004-01-01', 'CLOSED_FOR_NEWCOMERS'],
  ])('somebody whose job %s', (_case, from, until, reason) => {
    const employments = [{ id: 'job', period: { from, until } }];
    expect(whyIndicationIsNotAllowed(decided('2016-03-01'), { ...NOTHING, employments })?.reason).toBe(reason);
  });

  test('what began in 2015 or later does not make somebody an insider', () => {
    const later = indication({ decidedOn: '2015-01-01' });
    expect(whyIndicationIsNotAllowed(decided('2016-03-01'), { ...NOTHING, indications: [later] })?.reason).toBe(
      'CLOSED_FOR_NEWCOMERS',
    );
  });
});

describe('WSW art. 11 lid 4 a 3: no indication within 12 months after a withdrawal', () => {
  const withdrawn = { ...NOTHING, indications: [indication({ withdrawnOn: '2006-03-15' })] };

  test('an application on the last day of the 12 months is barred, one on the next day is not', () => {
    const barred = whyIndicationIsNotAllowed({ appliedOn: '2007-03-14', decidedOn: '2007-05-01' }, withdrawn);
    expect(barred).toEqual({ reason: 'BARRED_AFTER_WITHDRAWAL', allowedFrom: '2007-03-15' });
    expect(whyIndicationIsNotAllowed({ appliedOn: '2007-03-15', decidedOn: '2007-05-01' }, withdrawn)).toBeNull();
  });

  test('the day of the decision counts where the application is not known', () => {
    expect(whyIndicationIsNotAllowed({ appliedOn: null, decidedOn: '2007-03-14' }, withdrawn)?.reason).toBe(
      'BARRED_AFTER_WITHDRAWAL',
    );
  });

  test('a withdrawal after the application bars nothing', () => {
    expect(whyIndicationIsNotAllowed({ appliedOn: '2006-03-14', decidedOn: '2006-03-20' }, withdrawn)).toBeNull();
  });

  test('art. 11 lid 4 b: an employee comes for re-indication and is not barred', () => {
    const employments = [{ id: 'job', period: { from: '2005-01-01', until: null } }];
    expect(whyIndicationIsNotAllowed({ appliedOn: null, decidedOn: '2006-09-01' }, { ...withdrawn, employments })).toBe(
      null,
    );
  });
});

describe('one indication at a time', () => {
  const known = { ...NOTHING, indications: [indication()] };

  test('the next begins on the day the former ends', () => {
    expect(overlappingIndication({ from: '2007-06-01', until: '2010-06-01' }, known)).toBeNull();
    expect(overlappingIndication({ from: '2007-05-31', until: '2010-06-01' }, known)?.id).toBe('earlier');
  });

  test('an indication that lapsed before it began stands in no way', () => {
    const lapsed = indication({ validity: { from: '2004-06-01', until: '2004-05-20' } });
    expect(
      overlappingIndication({ from: '2004-05-01', until: '2007-05-01' }, { ...NOTHING, indications: [lapsed] }),
    ).toBeNull();
  });
});
