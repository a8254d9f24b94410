import { expect, test } from '@jest/globals';
import { createCursorSigner } from './cursor.js';

const signer = createCursorSigner(Buffer.alloc(32, 1));

test.each([0, 1, 35, 36, 10_500, Number.MAX_SAFE_INTEGER])('the receiver reads position %p back', (position) => {
  expect(signer.read(signer.write(position, 'sw-1'), 'sw-1')).toBe(position);
});

test('a cursor of somebody else is none', () => {
  expect(signer.read(signer.write(42, 'sw-1'), 'sw-2')).toBeNull();
});

test('a cursor whose position was changed is none', () => {
  const [, tag] = signer.write(42, 'sw-1').split('.');
  expect(signer.read(`${(41).toString(36)}.${tag}`, 'sw-1')).toBeNull();
});

test('a cursor whose signature was changed in any character is none', () => {
  const cursor = signer.write(42, 'sw-1');
  const start = cursor.indexOf('.') + 1;
  for (let at = start; at < cursor.length; at += 1) {
    const other = cursor[at] === 'A' ? 'B' : 'A';
    expect(signer.read(`${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`, 'sw-1')).toBeNull();
  }
});

test.each([
  '',
  '.',
  'abc',
  '16',
  '16.',
  '-1.AAAAAAAAAAAAAAAA',
  '16.AAAAAAAAAAAAAAA',
  '16.AAAAAAAAAAAAAAAA',
  '16.AAAAAAAAAAAAAAAA ',
])('garbage (%p) is none', (garbage) => expect(signer.read(garbage, 'sw-1')).toBeNull());

test('a cursor signed with another secret is none', () => {
  const other = createCursorSigner(Buffer.alloc(32, 2));
  expect(signer.read(other.write(42, 'sw-1'), 'sw-1')).toBeNull();
});

test('replicas with the same secret read each other’s cursors', () => {
  const replica = createCursorSigner(Buffer.alloc(32, 1));
  expect(replica.read(signer.write(42, 'sw-1'), 'sw-1')).toBe(42);
});
