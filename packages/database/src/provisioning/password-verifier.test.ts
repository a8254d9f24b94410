import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { passwordVerifier } from './password-verifier.js';

test('what is kept of a password is what PostgreSQL makes of it itself', async () => {
  const admin = new pg.Client({ connectionString: process.env.KLANTBEELD_TEST_DATABASE_URL! });
  await admin.connect();
  try {
    const role = `t_${randomUUID().slice(0, 8)}_verifier`;
    const password = `'a long password, of "any" kind \\ 42'`;
    await admin.query(`create role ${role} password ${pg.escapeLiteral(password)}`);
    const { rows } = await admin.query<{ kept: string }>(
      'select rolpassword as kept from pg_authid where rolname = $1',
      [role],
    );
    const salt = /^SCRAM-SHA-256\$4096:([^$]+)\$/.exec(rows[0]!.kept)![1]!;
    expect(passwordVerifier(password, Buffer.from(salt, 'base64'))).toBe(rows[0]!.kept);
  } finally {
    await admin.end();
  }
});

test('the same password is kept differently each time', () => {
  expect(passwordVerifier('garden')).not.toBe(passwordVerifier('garden'));
});

test('a password that would have to be prepared first is refused, and not told', () => {
  expect(() => passwordVerifier('tuinhék')).toThrow('The password of a role has printable ASCII characters only.');
  expect(() => passwordVerifier('')).toThrow(RangeError);
});
