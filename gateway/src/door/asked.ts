import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Caller } from '@klantbeeld/access';
import { callerOf } from '../sign-in/caller.js';
import type { DoorRules } from './door-rules.js';
import { spendAndTell } from './told-budget.js';

/** A request with what is known of it; what was found out once is not found out again on another way to its answer. */
export interface Asked extends IncomingMessage {
  requestId: string;
  /** Who asks, being proved or proved; rejects for good who is refused. */
  signedIn?: Promise<Caller>;
  /** Who asks, once proved. */
  caller?: Caller;
  /** What the body says, once read. */
  body?: unknown;
  /** Why a body that was read says nothing. */
  bodyFailure?: Error;
  /** What was answered already, its errors not yet in the form in which they leave. */
  result?: Promise<ExecutionResult>;
}

/** Begins a request: it gets an id, and headers that every answer has. */
export function begin(request: IncomingMessage, response: ServerResponse): Asked {
  const asked = request as Asked;
  asked.requestId = randomUUID();
  response.setHeader('x-request-id', asked.requestId);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
  return asked;
}

/**
 * Proves who asks. Each request costs a point, so that one that is refused is not free.
 * Rejects with what `callerOf` throws, and RATE_LIMITED.
 */
export function signIn(rules: DoorRules, asked: Asked, answer: ServerResponse): Promise<Caller> {
  return (asked.signedIn ??= prove(rules, asked, answer));
}

async function prove({ verify, budgets }: DoorRules, asked: Asked, answer: ServerResponse): Promise<Caller> {
  const { authorization, 'x-purpose': purpose } = asked.headers;
  const credentials = { authorization, purpose: Array.isArray(purpose) ? purpose[0] : purpose };
  asked.caller = await callerOf(credentials, verify, asked.requestId);
  await spendAndTell(budgets, asked.caller, answer, 1);
  return asked.caller;
}
