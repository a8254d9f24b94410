import type { ServerResponse } from 'node:http';

/** The answers that are still to be given, so that a door that closes can end each connection after its answer. */
export interface OpenAnswers {
  /** Notes an answer until it was given. */
  note(response: ServerResponse): void;
  /** From now on every answer, open ones included, is the last on its connection. */
  lastOnes(): void;
}

/** Begins to note answers. */
export function noteAnswers(): OpenAnswers {
  const open = new Set<ServerResponse>();
  let areLast = false;
  return {
    note: (response) => {
      open.add(response);
      response.once('close', () => open.delete(response));
      if (areLast) makeLast(response);
    },
    lastOnes: () => {
      areLast = true;
      open.forEach(makeLast);
    },
  };
}

/** Without this a kept connection would hold up the closing door until the client lets go of it. */
function makeLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
