import { expect } from '@jest/globals';
import { ERROR_CODES, type ErrorCode } from '@klantbeeld/gateway';
import type { Answer } from './test-world.js';

/** What must not be in anything that a caller reads: addresses, files, stacks, SQL, names of libraries. */
const INTERNAL =
  /\b\d{1,3}(\.\d{1,3}){3}\b|localhost|::1|[\w.]:\d{4,5}\b|ECONN|ETIMEDOUT|EPIPE|socket hang|\bat [\w.]+ \(|node_modules|\.js:\d|\.ts:\d|stacktrace|\bselect\b.+\bfrom\b|relation "|postgres|undici|apollo|jose|JWS|JWT|express|klantbeeld_|TypeError/i;

/** Checks that nothing of the inside stands in a text. */
export function expectNothingInternal(text: string): void {
  expect(text).not.toMatch(INTERNAL);
}

/** Checks every error of an answer: a code of the contract, the request id of the header, nothing of the inside. */
export function expectToldWell({ errors, headers, text }: Pick<Answer, 'errors' | 'headers' | 'text'>): void {
  const requestId = headers.get('x-request-id');
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  for (const error of errors ?? []) {
    expect(ERROR_CODES).toContain(error.extensions.code);
    expect(error.extensions.requestId).toBe(requestId);
    expect(error.message.length).toBeGreaterThan(20);
  }
  expectNothingInternal(text);
}

/** Checks that an answer of 200 has exactly one error, of this code and at this path. */
export function expectOneError(answer: Answer, code: ErrorCode, path: readonly (string | number)[]): void {
  expect(answer.errors).toEqual([expect.objectContaining({ path, extensions: expect.objectContaining({ code }) })]);
  expect(answer.status).toBe(200);
  expectToldWell(answer);
}

/** Checks that an answer is a refusal with this HTTP status and this one code, whose message says what is meant. */
export function expectRefused(answer: Answer, status: number, code: ErrorCode, told: RegExp): void {
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  expect(answer.errors![0]!.message).toMatch(told);
  expect(answer.status).toBe(status);
  expectToldWell(answer);
}
