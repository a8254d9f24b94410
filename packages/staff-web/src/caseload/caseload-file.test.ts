import { expect, test } from '@jest/globals';
import { fileOf } from './caseload-file.js';

test('a name with quotes, a separator or a line break stays one cell', () => {
  expect(fileOf([['Jansen; "Jan"', 'a\nb']])).toBe('"Jansen; ""Jan""";"a\nb"');
});

test.each(['=1+1', '+31', '-1', '@SUM(A1)', '\t=1', ' =1', '|calc'])(
  'a value such as %j is text and no formula',
  (value) => {
    expect(fileOf([[value]])).toBe(`"'${value}"`);
  },
);

test('an ordinary name is written as it is', () => {
  expect(fileOf([['Naam'], ['Özlem van ’t Hof-Jansen']])).toBe('"Naam"\r\n"Özlem van ’t Hof-Jansen"');
});
