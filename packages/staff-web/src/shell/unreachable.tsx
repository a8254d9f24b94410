import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../sign-in/sign-in.module.css';
import { useWords } from '../words/words.js';

/** What is left to say when the server does not even tell where to sign in. */
export function Unreachable(): ReactNode {
  const { say } = useWords();
  return (
    <main className={classes.screen} id="content">
      <Alert color="red" variant="outline" role="alert">
        {say('signIn.unreachable')}
      </Alert>
    </main>
  );
}
