import type { Express, Response } from 'express';
import { renderExplorer } from './explorer-page.js';
import { renderWelcome, type WelcomePerson } from './welcome-page.js';

/** Serves the start page and the explorer; neither fetches anything from outside. */
export function servePages(
  app: Express,
  people: readonly WelcomePerson[],
  { hasExplorer }: { readonly hasExplorer: boolean } = { hasExplorer: true },
): void {
  app.get('/', (_request, response) => {
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    );
    sendPage(response, renderWelcome(people, hasExplorer));
  });
  if (!hasExplorer) return;
  const explorer = renderExplorer();
  app.get('/explorer', (_request, response) => {
    const policy =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src blob: data:; frame-ancestors 'none'";
    response.setHeader('content-security-policy', policy);
    sendPage(response, explorer);
  });
}

function sendPage(response: Response, page: string): void {
  response.type('text/html; charset=utf-8').send(page);
}
