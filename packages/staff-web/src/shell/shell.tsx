import { Alert, Button, Group, NativeSelect, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Purpose } from '../graph/generated/graphql.js';
import { OverrideMarks } from '../override/override-mark.js';
import { seesClients, usePurpose, useViewer } from '../purpose/use-purpose.js';
import { useIdleLock, useSession } from '../sign-in/use-session.js';
import { useWords } from '../words/words.js';
import { LanguageButton } from './language-button.js';
import { isScreen, menuFor, type Screen } from './menu.js';
import classes from './shell.module.css';

/** What stands around every screen: who looks, for which purpose, and the way to the other screens. */
export function Shell(): ReactNode {
  const { say } = useWords();
  const viewer = useViewer();
  const purpose = usePurpose();
  useIdleLock();
  const menu = menuFor(purpose.current ?? viewer.purpose);
  return (
    <>
      <a className={classes.skip} href="#content">
        {say('page.skip')}
      </a>
      <header className={classes.header}>
        <Text className={classes.name} fw={700} component="span">
          {say('page.name')}
        </Text>
        {menu.length > 1 && <Menu screens={menu} />}
        <Tools />
      </header>
      <main className={classes.content} id="content" tabIndex={-1}>
        <OfflineNote />
        {seesClients(purpose.current ?? viewer.purpose) && <OverrideMarks />}
        <OwnScreen menu={menu} />
      </main>
      <FocusOnChange />
    </>
  );
}

/** The screen of the address, or the first one when that is none of this purpose. */
function OwnScreen({ menu }: { readonly menu: readonly Screen[] }): ReactNode {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isOfAnotherPurpose = isScreen(path) && menu.every(([to]) => to !== path);
  return isOfAnotherPurpose ? <Navigate to="/" /> : <Outlet />;
}

function Menu({ screens }: { readonly screens: readonly Screen[] }): ReactNode {
  const { say } = useWords();
  return (
    <nav className={classes.menu} aria-label={say('page.menu')}>
      {screens.map(([to, word]) => (
        <Link key={to} to={to} className={classes.link!} activeOptions={{ exact: true }}>
          {say(word)}
        </Link>
      ))}
    </nav>
  );
}

function Tools(): ReactNode {
  const { say } = useWords();
  const viewer = useViewer();
  const session = useSession();
  return (
    <Group className={classes.tools!} gap="xs">
      <PurposeSelect />
      <Text size="sm" component="span">
        {viewer.name}
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => void session.signOut()}>
        {say('signIn.out')}
      </Button>
      <LanguageButton />
      <SchemeButton />
    </Group>
  );
}

function PurposeSelect(): ReactNode {
  const { say, sayValue } = useWords();
  const { purposes, purpose: told } = useViewer();
  const { current, choose } = usePurpose();
  const value = current ?? told ?? '';
  if (purposes.length < 2)
    return (
      <Text size="sm" component="span">
        {say('purpose.label')}: <strong>{sayValue('purpose', value)}</strong>
      </Text>
    );
  return (
    <label className={classes.purpose}>
      <span>{say('purpose.label')}:</span>
      <NativeSelect
        size="sm"
        value={value}
        onChange={(event) => choose(event.currentTarget.value as Purpose)}
        data={purposes.map((one) => ({ value: one, label: sayValue('purpose', one) }))}
      />
    </label>
  );
}

function SchemeButton(): ReactNode {
  const { say } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => setColorScheme(other)}>
      {say(`page.${other}`)}
    </Button>
  );
}

/** Says that there is no network, for as long as there is none. */
function OfflineNote(): ReactNode {
  const { say } = useWords();
  const isOnline = useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
  return (
    <div role="status">
      {!isOnline && (
        <Alert color="orange" variant="light" mb="md">
          {say('problem.offline')}
        </Alert>
      )}
    </div>
  );
}

/** A change of screen is told to who does not see it: the focus goes to the content. Not on the first screen. */
function FocusOnChange(): ReactNode {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    document.getElementById('content')?.focus();
  }, [path]);
  return null;
}
