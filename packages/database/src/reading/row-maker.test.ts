import { expect, test } from '@jest/globals';
import { rowMaker } from './row-maker.js';

const text = (name: string) => ({ name, valueOf: (value: string) => value });

test('a row has a value for each column, read as its type, and null where there is none', () => {
  const makeRow = rowMaker([{ name: 'hours', valueOf: Number }, text('title'), text('prefix')]);
  expect(makeRow(['32', 'a "quoted" \\ title', null])).toEqual({
    hours: 32,
    title: 'a "quoted" \\ title',
    prefix: null,
  });
});

test('columns that are part of one value come back as that value, also where all of them are null', () => {
  const makeRow = rowMaker([text('id'), text('period.from'), text('basis.article'), text('period.until')]);
  expect(makeRow(['1', '2026-01-01', null, null])).toEqual({
    id: '1',
    period: { from: '2026-01-01', until: null },
    basis: { article: null },
  });
});

test('a column may have any name that SQL allows', () => {
  const name = 'odd"; \' \\ ${name}\n';
  expect(rowMaker([text(name)])(['x'])).toEqual({ [name]: 'x' });
  expect(rowMaker([])([])).toEqual({});
});

test('each row is one by itself', () => {
  const makeRow = rowMaker([text('period.from')]);
  const one = makeRow(['2026-01-01']) as { period: { from: string } };
  one.period.from = 'changed';
  expect(makeRow(['2026-01-01'])).toEqual({ period: { from: '2026-01-01' } });
});

test('a value that cannot be read fails its row, with the reason', () => {
  const makeRow = rowMaker([
    {
      name: 'list',
      valueOf: () => {
        throw new RangeError('no list');
      },
    },
  ]);
  expect(() => makeRow(['{'])).toThrow(new RangeError('no list'));
});
