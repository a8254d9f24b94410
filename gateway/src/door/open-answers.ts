import type { RequestHandler, Response } from 'express';

/** The answers that are still to be given, so that a door that closes can end each connection after its answer. */
export interface OpenAnswers {
  /** Notes each answer until it was given. */
  readonly handler: RequestHandler;
  /** From now on every answer, open ones included, is the last on its connection. */
  lastOnes(): void;
}

/** Begins to note answers. */
export function noteAnswers(): OpenAnswers {
  const open = new Set<Response>();
  let areLast = false;
  return {
    handler: (_request, response, next) => {
      open.add(response);
      response.once('close', () => open.delete(response));
      if (areLast) makeLast(response);
      next();
    },
    lastOnes: () => {
      areLast = true;
      open.forEach(makeLast);
    },
  };
}

/** Without this a kept connection would hold up the closing door until the client lets go of it. */
function makeLast(response: Response): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
