import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { logFailure } from './log.js';

function written(error: unknown): string {
  const output = new PassThrough();
  logFailure({ error, requestId: 'r-1', path: 'client' }, output);
  return String(output.read());
}

test('an operator reads what failed, where and in which request', () => {
  const line = JSON.parse(written(new TypeError('No such thing'))) as Record<string, unknown>;
  expect(line).toMatchObject({
    level: 'error',
    requestId: 'r-1',
    path: 'client',
    name: 'TypeError',
    message: 'No such thing',
  });
  expect(line.stack).toMatch(/log\.test/);
});

test.each(['999990019', '9999 90 019', '999.990.019', '99999001'])('no number such as %s is written', (number) => {
  const line = written(new Error(`Nobody has ${number}`));
  expect(line).not.toContain(number);
  expect(line).toContain('Nobody has *********');
});

test('a value that the database found wrong is not written', () => {
  const wrong = Object.assign(new Error('invalid input syntax for type date: "Kerkstraat 1, "boven""'), {
    code: '22007',
  });
  expect(written(wrong)).not.toContain('Kerkstraat');
  expect(written(wrong)).toContain('invalid input syntax for type date');
});
