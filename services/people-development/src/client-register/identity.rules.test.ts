import { describe, expect, test } from '@jest/globals';
import { contradictsIdentity } from './identity.rules.js';
import { searchForm } from './search-form.js';
import { person } from './testing/register-person.builder.js';

const known = { surname: 'dijk', birthDate: '19800402', sex: 'FEMALE' } as const;
const named = (surname: string) => ({ ...person().names, surname });

describe('whether a number was given to another person', () => {
  test('another surname alone is the same person after a marriage or a correction', () => {
    expect(contradictsIdentity(known, person({ names: named('Smit') }))).toBe(false);
  });

  test('another surname and another birth date are another person', () => {
    const delivered = person({ names: named('Smit'), birth: { ...person().birth, date: '19910101' } });
    expect(contradictsIdentity(known, delivered)).toBe(true);
  });

  test('another surname and another sex are another person', () => {
    expect(contradictsIdentity(known, person({ names: named('Smit'), sex: 'MALE' }))).toBe(true);
  });

  test('F44: another birth date and another sex are a brother or sister, also with the same surname', () => {
    const brother = person({ sex: 'MALE', birth: { ...person().birth, date: '19830917' } });
    expect(contradictsIdentity(known, brother)).toBe(true);
  });

  test('another birth date alone and another sex alone are corrections', () => {
    expect(contradictsIdentity(known, person({ birth: { ...person().birth, date: '19830917' } }))).toBe(false);
    expect(contradictsIdentity(known, person({ sex: 'MALE' }))).toBe(false);
  });

  test('unknown parts of a birth date and an unknown sex contradict nothing', () => {
    const delivered = person({ names: named('Smit'), sex: 'UNKNOWN', birth: { ...person().birth, date: '19800000' } });
    expect(contradictsIdentity(known, delivered)).toBe(false);
  });

  test('an older version of the person that fits makes it the same person', () => {
    const before = { bsn: null, surname: 'Dijk', birthDate: '19800402', sex: 'FEMALE' } as const;
    const delivered = person({ names: named('Smit'), sex: 'MALE', formerIdentities: [before] });
    expect(contradictsIdentity(known, delivered)).toBe(false);
  });
});

describe('the form in which names are searched', () => {
  test.each([
    ['Żáïŀëñøŕ Åłéèç', 'zailenor aleec'],
    ["Marchant et d'Ansembourg", 'marchant et d ansembourg'],
    ['GROOTEN-Smit', 'grooten smit'],
    ['.', '.'],
  ])('%s becomes %s', (name, form) => {
    expect(searchForm(name)).toBe(form);
  });
});
