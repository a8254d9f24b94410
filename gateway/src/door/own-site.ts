import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { GraphQLError } from 'graphql';
import { gatewayError } from '../errors/told-error.js';

/** From where the door may be asked. */
export interface OwnSite {
  /** Address that the door listens on. */
  readonly host: string;
  /** Other sites whose pages may ask, exactly as a browser names them, such as https://klantbeeld.example. */
  readonly origins: readonly string[];
}

/**
 * What is wrong with where a request comes from, or null. A page of another site may not ask. On a machine's own
 * address only the names of that machine count, or a page elsewhere could have its own name lead here.
 */
export type SiteCheck = (request: IncomingMessage) => GraphQLError | null;

/** Checks the name by which the door was asked. */
export function checkHost({ host, origins }: OwnSite): SiteCheck {
  if (!isLoopback(host)) return () => null;
  const own = new Set(['localhost', '127.0.0.1', '[::1]', host, ...origins.map((origin) => new URL(origin).hostname)]);
  return ({ headers }) =>
    headers.host === undefined || own.has(nameOf(headers.host))
      ? null
      : refused('This door is not known by that name; ask it by its own, or have the operator add yours.');
}

/** Checks whose page asks, when a browser says so. */
export function checkOrigin({ origins }: OwnSite): SiteCheck {
  const others = new Set(origins);
  return ({ headers: { origin, host } }) =>
    origin === undefined || others.has(origin) || (host !== undefined && isSame(origin, host))
      ? null
      : refused('A page of another site may not ask here; serve it from this one, or have the operator add its site.');
}

/** A check as a step of a request. */
export function onlyFrom(check: SiteCheck): RequestHandler {
  return (request, _response, next) => {
    const problem = check(request);
    if (problem) throw problem;
    next();
  };
}

function isSame(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase().replace(/:(80|443)$/, '');
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function refused(message: string): GraphQLError {
  return gatewayError('FORBIDDEN', message, 403);
}
