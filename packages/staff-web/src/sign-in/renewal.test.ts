import { expect, test } from '@jest/globals';
import { ErrorResponse } from 'oidc-client-ts';
import { openTestTimer } from '../live/later-for-tests.js';
import { Renewal } from './renewal.js';

const HOUR = 3_600_000;

/** A renewal at an issuer that answers as the test says, request by request; the last answer goes on. */
function renewalAt(answers: readonly (string | Error)[]) {
  const timer = openTestTimer();
  const seen = { requests: 0, ends: 0 };
  const renewal = new Renewal({
    ask: async () => {
      const answer = answers[Math.min(seen.requests++, answers.length - 1)]!;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onEnd: async () => void seen.ends++,
    after: timer.later,
    now: timer.now,
  });
  return { renewal, seen, pass: timer.pass };
}

const LOST = new TypeError('Failed to fetch');
const BUSY = new ErrorResponse({ error: 'temporarily_unavailable' });
const NO = new ErrorResponse({ error: 'invalid_grant' });

test('whoever changes from one Wi-Fi to another is renewed a few seconds later, and is not thrown out', async () => {
  const { renewal, seen, pass } = renewalAt([LOST, BUSY, 'a token']);
  await expect(renewal.renew()).rejects.toBe(LOST);
  await pass(30_000);
  expect(seen).toEqual({ requests: 3, ends: 0 });
});

test('several questions at once renew with one request', async () => {
  const { renewal, seen } = renewalAt(['a token', NO]);
  expect(await Promise.all([renewal.renew(), renewal.renew()])).toEqual(['a token', 'a token']);
  expect(seen.requests).toBe(1);
});

test('when the issuer says no the sign-in ends, and nothing is asked again', async () => {
  const { renewal, seen, pass } = renewalAt([LOST, NO]);
  await expect(renewal.renew()).rejects.toBe(LOST);
  await pass(HOUR);
  expect(seen).toEqual({ requests: 2, ends: 1 });
});

test('after a working day without an answer the sign-in ends', async () => {
  const { renewal, seen, pass } = renewalAt([LOST]);
  await expect(renewal.renew()).rejects.toBe(LOST);
  await pass(7.9 * HOUR);
  expect(seen.ends).toBe(0);
  await pass(0.2 * HOUR);
  expect(seen.ends).toBe(1);
});

test('whoever left does not come back by a renewal', async () => {
  const { renewal, seen, pass } = renewalAt([LOST, 'a token']);
  await expect(renewal.renew()).rejects.toBe(LOST);
  renewal.stop();
  await pass(HOUR);
  expect(seen).toEqual({ requests: 1, ends: 0 });
});
