import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Session, SignInState } from './session.js';

/** The sign-in of this tab, for the screens. */
export const SessionContext = createContext<Session | null>(null);

/** The sign-in of this tab. Throws outside of the page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session outside of the page.');
  return session;
}

/** Whether somebody is signed in, and why not. */
export function useSignInState(): SignInState {
  const session = useSession();
  return useSyncExternalStore(
    (listener) => session.follow(listener),
    () => session.state,
  );
}

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks the screen when nobody touched it for a while. */
export function useIdleLock(): void {
  const session = useSession();
  useEffect(() => {
    let timer = 0;
    const wait = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void session.leave('locked'), session.settings.idleSeconds * 1_000);
    };
    wait();
    SIGNS_OF_LIFE.forEach((sign) => addEventListener(sign, wait, { passive: true }));
    return () => {
      clearTimeout(timer);
      SIGNS_OF_LIFE.forEach((sign) => removeEventListener(sign, wait));
    };
  }, [session]);
}
