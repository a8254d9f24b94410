import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Purpose } from '../graph/generated/graphql.js';
import { Renewal } from './renewal.js';

/** What the server tells the page of where it stands. */
export interface PageSettings {
  /** Name of the OpenID Connect issuer. */
  readonly authority: string;
  /** Address of its discovery document, where it does not follow from the name. */
  readonly metadataUrl: string | null;
  /** Name by which the issuer knows this page. */
  readonly clientId: string;
  readonly scope: string;
  /** Whether these are the made-up people. */
  readonly isDemo: boolean;
  readonly hasExplorer: boolean;
  /** Which purposes a role may use; a token of the issuer names roles. */
  readonly purposesOfRole: Readonly<Record<string, readonly Purpose[]>>;
  /** Seconds without a key or a click after which the screen is emptied. */
  readonly idleSeconds: number;
}

/** Where somebody stands with signing in. */
export type SignInState =
  { readonly kind: 'in' } | { readonly kind: 'out'; readonly why: 'asked' | 'failed' | 'ended' | 'locked' | null };

/** The sign-in of this tab. The token is kept in memory, so that nothing of it stays behind. */
export interface Session {
  readonly settings: PageSettings;
  readonly state: SignInState;
  /** Tells of changes of the state until the returned function is called. */
  follow(listener: () => void): () => void;
  /** Purposes that the roles of who is signed in may use; empty where the issuer calls roles by names of its own. */
  purposes(): readonly Purpose[];
  /** The access token of now, taken anew when it is about to end; null for who is not signed in. Throws without a good one. */
  token(): Promise<string | null>;
  /** Goes to the issuer; does not come back. */
  signIn(options?: { readonly isAnew?: boolean }): Promise<void>;
  /** Forgets the token and goes to the issuer to end its session too. */
  signOut(): Promise<void>;
  /** Forgets the token, and says why. */
  leave(why: 'ended' | 'locked'): Promise<void>;
}

const WAS_IN = 'klantbeeld.was-signed-in';
const LAST_SECONDS = 60;
const SECONDS_ON_ITS_WAY = 5;

/** Opens the sign-in: returns from the issuer, or goes there by itself when this tab was signed in and was loaded anew. */
export async function openSession(): Promise<Session> {
  const settings = await readSettings();
  const manager = managerOf(settings);
  const session = new TabSession(settings, manager);
  await session.begin();
  return session;
}

async function readSettings(): Promise<PageSettings> {
  const answer = await fetch('/staff-page.json');
  if (!answer.ok) throw new Error('The settings of the page could not be read.');
  return (await answer.json()) as PageSettings;
}

function managerOf({ authority, metadataUrl, clientId, scope }: PageSettings): UserManager {
  return new UserManager({
    authority,
    ...(metadataUrl && { metadataUrl: new URL(metadataUrl, location.origin).href }),
    client_id: clientId,
    redirect_uri: `${location.origin}/sign-in`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // What is on its way to the issuer and back: a random state and verifier, thrown away on return.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    // The session renews by itself, since it also does so for who asks for a token.
    automaticSilentRenew: false,
    accessTokenExpiringNotificationTimeInSeconds: LAST_SECONDS,
    monitorSession: false,
  });
}

class TabSession implements Session {
  readonly #listeners = new Set<() => void>();
  readonly #manager: UserManager;
  #user: User | null = null;
  readonly #renewal: Renewal<User | null>;
  state: SignInState = { kind: 'out', why: null };

  constructor(
    readonly settings: PageSettings,
    manager: UserManager,
  ) {
    this.#manager = manager;
    this.#renewal = new Renewal({ ask: () => this.#askAnew(), onEnd: () => this.leave('ended') });
    const renew = (): void => void this.#renewal.renew().catch(() => undefined);
    manager.events.addAccessTokenExpiring(() => void (this.#user?.refresh_token && renew()));
    manager.events.addAccessTokenExpired(() => (this.#user?.refresh_token ? renew() : void this.leave('ended')));
  }

  async begin(): Promise<void> {
    await this.#manager.clearStaleState().catch(() => undefined);
    const isReturning = location.pathname === '/sign-in';
    if (isReturning) await this.#return();
    else if (sessionStorage.getItem(WAS_IN)) await this.signIn();
  }

  async #return(): Promise<void> {
    try {
      this.#user = await this.#manager.signinRedirectCallback();
      sessionStorage.setItem(WAS_IN, 'yes');
      this.#become({ kind: 'in' });
    } catch {
      sessionStorage.removeItem(WAS_IN);
      this.#become({ kind: 'out', why: 'failed' });
    }
    history.replaceState(null, '', this.#user ? startOf(this.#user.state) : '/');
  }

  follow(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  purposes(): readonly Purpose[] {
    const roles = this.#user?.profile['roles'];
    if (!Array.isArray(roles)) return [];
    return [...new Set(roles.flatMap((role: unknown) => this.settings.purposesOfRole[String(role)] ?? []))];
  }

  async token(): Promise<string | null> {
    if (!this.#user) return null;
    if ((this.#user.expires_in ?? LAST_SECONDS) > LAST_SECONDS / 2) return this.#user.access_token;
    if (this.#user.refresh_token) await this.#renewal.renew().catch((problem) => this.#bearWithoutRenewal(problem));
    else if (this.#user.expired) await this.leave('ended');
    return this.#user?.access_token ?? null;
  }

  /** A token that is good yet is used, as long as it does not end on its way. */
  #bearWithoutRenewal(problem: unknown): void {
    if ((this.#user?.expires_in ?? 0) < SECONDS_ON_ITS_WAY) throw problem;
  }

  /** Asks the issuer for a new token; what comes after somebody left is thrown away. */
  async #askAnew(): Promise<User | null> {
    const renewed = await this.#manager.signinSilent();
    if (this.#user) this.#user = renewed;
    else await this.#forget();
    return this.#user;
  }

  async signIn({ isAnew = false }: { readonly isAnew?: boolean } = {}): Promise<void> {
    try {
      const state = location.pathname === '/sign-in' ? '/' : location.pathname;
      await this.#manager.signinRedirect({ state, ...(isAnew && { prompt: 'login' }) });
      // The browser is on its way; what comes after would only flash by.
      await new Promise(() => undefined);
    } catch {
      sessionStorage.removeItem(WAS_IN);
      this.#become({ kind: 'out', why: 'failed' });
    }
  }

  async signOut(): Promise<void> {
    sessionStorage.clear();
    await this.#forget();
    this.#become({ kind: 'out', why: 'asked' });
    // Without a hint, which would put a token into an address: the issuer asks whether it is meant.
    await this.#manager.signoutRedirect().catch(() => undefined);
  }

  async leave(why: 'ended' | 'locked'): Promise<void> {
    sessionStorage.removeItem(WAS_IN);
    await this.#forget();
    this.#become({ kind: 'out', why });
  }

  async #forget(): Promise<void> {
    this.#user = null;
    this.#renewal.stop();
    await this.#manager.removeUser().catch(() => undefined);
  }

  #become(state: SignInState): void {
    this.state = state;
    this.#listeners.forEach((listener) => listener());
  }
}

/** Only a path of this page counts. */
function startOf(state: unknown): string {
  return typeof state === 'string' && /^\/[a-z]*$/.test(state) ? state : '/';
}
