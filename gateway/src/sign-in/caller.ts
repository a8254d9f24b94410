import { choosePurpose, isRole, purposesOf, type Caller } from '@klantbeeld/access';
import { gatewayError } from '../errors/told-error.js';
import { notSignedIn, type TokenVerifier } from './token-verifier.js';

/** What a request says of who asks, from headers or from the start of a socket. */
export interface Credentials {
  /** Value of `authorization`. */
  readonly authorization: string | undefined;
  /** Value of `x-purpose`. */
  readonly purpose: string | undefined;
}

/**
 * Proves who asks and for what. Throws UNAUTHENTICATED, PURPOSE_REQUIRED (with the purposes that the caller may use)
 * or PURPOSE_DENIED.
 */
export async function callerOf(credentials: Credentials, verify: TokenVerifier, requestId: string): Promise<Caller> {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(credentials.authorization ?? '')?.[1];
  if (token === undefined) throw notSignedIn('Send a token: authorization: Bearer …');
  const { roles: claimed, boundPurpose, ...person } = await verify(token);
  const roles = claimed.filter(isRole);
  const choice = choosePurpose(roles, credentials.purpose?.trim() || null, boundPurpose);
  if (choice.outcome === 'REQUIRED') {
    const message = `Name a purpose in x-purpose; yours are ${choice.allowed.join(', ')}.`;
    throw gatewayError('PURPOSE_REQUIRED', message, 403, { purposes: choice.allowed });
  }
  if (choice.outcome === 'DENIED') {
    const yours = choice.allowed.length > 0 ? `yours are ${choice.allowed.join(', ')}` : 'you have none';
    throw gatewayError('PURPOSE_DENIED', `This purpose is not one of yours; ${yours}.`, 403, {
      purposes: choice.allowed,
    });
  }
  return {
    ...person,
    roles,
    purposes: purposesOf(roles).filter((one) => boundPurpose === null || one === boundPurpose),
    purpose: choice.purpose,
    requestId,
  };
}
