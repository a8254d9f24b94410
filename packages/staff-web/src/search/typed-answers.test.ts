import { expect, test } from '@jest/globals';
import { dateOf } from '../shown/typed-day.js';
import { lookupOf, type Typed } from './typed-answers.js';

const NOTHING: Typed = { day: '', surname: '', postcode: '', houseNumber: '', bsn: '' };

test.each([
  ['17-05-1984', '1984-05-17'],
  ['7.5.1984', '1984-05-07'],
  ['17/05/1984', '1984-05-17'],
  ['1984-05-17', '1984-05-17'],
  ['00-00-1968', '1968-00-00'],
  ['17-13-1984', null],
  ['32-01-1984', null],
  ['17 mei', null],
])('a birth date typed as %s means %s', (typed, meant) => {
  expect(dateOf(typed)).toBe(meant);
});

test('somebody is looked for by birth date and surname, without the spaces around it', () => {
  expect(lookupOf('birth', { ...NOTHING, day: '17-05-1984', surname: ' Haddoumi ' })).toEqual({
    by: { birthDateAndSurname: { birthDate: '1984-05-17', surname: 'Haddoumi' } },
  });
});

test('every field that cannot be right is told at once', () => {
  expect(lookupOf('birth', NOTHING)).toEqual({ wrong: { day: 'search.wrongDay', surname: 'search.wrongSurname' } });
  expect(lookupOf('address', { ...NOTHING, postcode: '0607 AB', houseNumber: '0' })).toEqual({
    wrong: { postcode: 'search.wrongPostcode', houseNumber: 'search.wrongHouseNumber' },
  });
  expect(lookupOf('bsn', { ...NOTHING, bsn: '99999' })).toEqual({ wrong: { bsn: 'search.wrongBsn' } });
});

test('a postcode is understood in small letters, a number with dots', () => {
  expect(lookupOf('address', { ...NOTHING, postcode: '7607 zz', houseNumber: '12' })).toEqual({
    by: { postcodeAndHouseNumber: { postcode: '7607ZZ', houseNumber: 12 } },
  });
  expect(lookupOf('bsn', { ...NOTHING, bsn: '9999.90.019' })).toEqual({ by: { bsn: '999990019' } });
});
