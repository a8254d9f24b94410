/** Has something done after so many milliseconds; gives what calls it off. */
export type Later = (milliseconds: number, act: () => void) => () => void;

/** By the timer of the browser. */
export const later: Later = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};
