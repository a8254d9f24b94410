import type { Express, Response } from 'express';
import { renderExplorer } from './explorer-page.js';
import { serveStaffPage, type StaffPageSettings } from './staff-page.js';
import { renderWelcome, type WelcomePerson } from './welcome-page.js';

/** Which pages there are. */
export interface PageOptions {
  readonly hasExplorer: boolean;
  /** What the staff page has to know; without it, and where it was not built, a plain start page stands in its place. */
  readonly staffPage?: StaffPageSettings;
}

/** Serves the page of staff, or else a plain start page, and the explorer; none fetches anything from outside. */
export function servePages(
  app: Express,
  people: readonly WelcomePerson[],
  { hasExplorer, staffPage }: PageOptions = { hasExplorer: true },
): void {
  if (!staffPage || !serveStaffPage(app, staffPage)) serveWelcome(app, people, hasExplorer);
  if (!hasExplorer) return;
  const explorer = renderExplorer();
  app.get('/explorer', (_request, response) => {
    const policy =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src blob: data:; frame-ancestors 'none'";
    response.setHeader('content-security-policy', policy);
    sendPage(response, explorer);
  });
}

function serveWelcome(app: Express, people: readonly WelcomePerson[], hasExplorer: boolean): void {
  app.get('/', (_request, response) => {
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    );
    sendPage(response, renderWelcome(people, hasExplorer));
  });
}

function sendPage(response: Response, page: string): void {
  response.type('text/html; charset=utf-8').send(page);
}
