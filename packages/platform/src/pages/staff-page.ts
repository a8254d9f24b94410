import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';

/** What the staff page has to know of where it stands; it reads this before anybody signs in. */
export interface StaffPageSettings {
  /** Name of the OpenID Connect issuer. */
  readonly authority: string;
  /** Path or address of its discovery document, where that does not follow from the name. */
  readonly metadataUrl: string | null;
  /** Name by which the issuer knows the page. */
  readonly clientId: string;
  readonly scope: string;
  /** Whether its people are made up. */
  readonly isDemo: boolean;
  readonly hasExplorer: boolean;
  /** Which purposes each role may use. */
  readonly purposesOfRole: Readonly<Record<string, readonly string[]>>;
  /** Seconds without a key or a click after which the screen is emptied. */
  readonly idleSeconds: number;
}

/** Screens with an address of their own; which client is shown is in no address, only a key of the tab's memory. */
const SCREENS = ['/', '/sign-in', '/today', '/tasks', '/board', '/search', '/numbers', '/overrides', '/client/:key'];

const BUILT = join(dirname(createRequire(import.meta.url).resolve('@klantbeeld/staff-web/package.json')), 'built');

/** Serves the staff page as it was built, at `/`. False when it was not built; then nothing is served. */
export function serveStaffPage(app: Express, settings: StaffPageSettings): boolean {
  if (!existsSync(join(BUILT, 'index.html'))) return false;
  app.get('/staff-page.json', (_request, response) => void response.json(settings));
  app.use(
    '/assets',
    express.static(join(BUILT, 'assets'), { index: false, redirect: false, maxAge: '1y', immutable: true }),
  );
  app.get(SCREENS, strictly(settings), (_request, response) => {
    response.sendFile(join(BUILT, 'index.html'), { cacheControl: false, etag: false, lastModified: false });
  });
  return true;
}

function strictly(settings: StaffPageSettings): RequestHandler {
  const policy = staffPagePolicy(settings);
  return (_request, response, next) => {
    response.setHeader('content-security-policy', policy);
    next();
  };
}

/**
 * The Content-Security-Policy of the page: nothing inline, nothing from outside, no text that becomes a script (Trusted
 * Types without a policy). The issuer of an organisation may be somewhere else: the page fetches its tokens there.
 */
export function staffPagePolicy({
  authority,
  metadataUrl,
}: Pick<StaffPageSettings, 'authority' | 'metadataUrl'>): string {
  const issuer = metadataUrl?.startsWith('/') ? '' : ` ${new URL(authority).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${issuer}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
