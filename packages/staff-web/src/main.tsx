import '@mantine/core/styles.css';
import './theme/theme.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './page.js';
import { openSession } from './sign-in/session.js';
import { theme } from './theme/theme.js';
import { Unreachable } from './shell/unreachable.js';
import { WordsProvider } from './words/words.js';

const session = await openSession().catch(() => null);

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <WordsProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        {session ? <Page session={session} /> : <Unreachable />}
      </MantineProvider>
    </WordsProvider>
  </StrictMode>,
);
