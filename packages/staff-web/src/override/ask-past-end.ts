import { later, type Later } from '../live/later.js';

const AFTER_END = 500;
const SHORTEST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/**
 * Asks anew when something has ended, and goes on with longer pauses until it is called off: the clock of this computer
 * may be ahead, so that it still runs, and an answer may be lost. Gives what calls it off.
 */
export function askPastEnd(millisecondsLeft: number, ask: () => Promise<unknown>, after: Later = later): () => void {
  let isOver = false;
  const askAfter = (milliseconds: number, pause: number): (() => void) =>
    after(milliseconds, () => {
      const goOn = (): void => {
        if (!isOver) callOff = askAfter(pause, Math.min(pause * 2, LONGEST_PAUSE));
      };
      ask().then(goOn, goOn);
    });
  let callOff = askAfter(Math.max(0, millisecondsLeft) + AFTER_END, SHORTEST_PAUSE);
  return () => {
    isOver = true;
    callOff();
  };
}
