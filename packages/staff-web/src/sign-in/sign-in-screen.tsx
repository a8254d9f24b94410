import { Alert, Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageButton } from '../shell/language-button.js';
import { useWords } from '../words/words.js';
import { useSession, useSignInState } from './use-session.js';
import classes from './sign-in.module.css';

const WHY = { failed: 'signIn.failed', ended: 'signIn.ended', locked: 'signIn.lockedWhy' } as const;

/** What somebody sees who is not signed in, or whose screen was locked. */
export function SignInScreen(): ReactNode {
  const { say } = useWords();
  const session = useSession();
  const state = useSignInState();
  const why = state.kind === 'out' ? state.why : null;
  const isLocked = why === 'locked';
  return (
    <main className={classes.screen} id="content">
      <Paper className={classes.card} withBorder shadow="sm" p="xl" radius="md">
        <Stack>
          <Title order={1}>{isLocked ? say('signIn.locked') : say('page.name')}</Title>
          {why && why !== 'asked' ? <Alert role="alert">{say(WHY[why])}</Alert> : <Text>{say('signIn.intro')}</Text>}
          {session.settings.isDemo && !isLocked && <Text size="sm">{say('signIn.demo')}</Text>}
          <Button size="md" onClick={() => void session.signIn({ isAnew: isLocked })}>
            {isLocked ? say('signIn.unlock') : say('signIn.button')}
          </Button>
          <LanguageButton />
          {session.settings.hasExplorer && (
            <Anchor href="/explorer" size="sm">
              {say('signIn.explorer')}
            </Anchor>
          )}
        </Stack>
      </Paper>
    </main>
  );
}
