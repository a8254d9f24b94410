import { createCursorSigner, startEventTail, type CursorSigner, type EventTail } from '@klantbeeld/events';
import { logFailure } from '../settings/log.js';
import { openEventLog } from './event-log.js';
import { forAWhile } from './for-a-while.js';
import type { DatabaseServer } from './seat.js';

/** Where a gateway in a process of its own has its events from. */
export interface OpenedLive {
  readonly tail: EventTail;
  readonly cursors: CursorSigner;
  close(): Promise<void>;
}

/** Opens the event log for reading alone: no other database of ours, and no tables are made. It may come later than this. */
export async function openLive(server: DatabaseServer): Promise<OpenedLive> {
  const log = openEventLog(server);
  const tail = await startEventTail(log, (error) => logFailure({ error, path: 'event tail' }));
  return {
    tail,
    cursors: createCursorSigner(server.secrets.cursorSecret),
    close: async () => {
      const stopped = tail.stop();
      await forAWhile(stopped);
      await log.close();
      await stopped;
    },
  };
}
