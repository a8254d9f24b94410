import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './table-frame.module.css';

interface TableFrameProps {
  /** What the table is about. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Lets a table that is wider than the screen be scrolled by itself, by keyboard too. */
export function TableFrame({ title, children }: TableFrameProps): ReactNode {
  const { say } = useWords();
  return (
    <div className={classes.scroll} role="region" aria-label={say('page.tableOf', { title })} tabIndex={0}>
      {children}
    </div>
  );
}
