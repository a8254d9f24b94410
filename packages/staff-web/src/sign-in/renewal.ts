import { ErrorResponse } from 'oidc-client-ts';
import { later, type Later } from '../live/later.js';

const PAUSE_MILLISECONDS = 5_000;
/** After a working day no refresh token is good any more. */
const LONGEST_MILLISECONDS = 8 * 60 * 60 * 1_000;
/** How an issuer says that it cannot answer now (RFC 6749, 4.1.2.1); its other errors are answers. */
const NOT_NOW: readonly string[] = ['server_error', 'temporarily_unavailable'];

interface RenewalOptions<Renewed> {
  /** Asks the issuer once. */
  readonly ask: () => Promise<Renewed>;
  /** Is told that asking again cannot help any more. */
  readonly onEnd: () => Promise<void>;
  readonly after?: Later;
  readonly now?: () => number;
}

/**
 * Renews what is about to end, one request at a time: a refresh token that is used twice ends the sign-in. A request that
 * failed is made again every few seconds, until the issuer says no.
 */
export class Renewal<Renewed> {
  readonly #ask: () => Promise<Renewed>;
  readonly #onEnd: () => Promise<void>;
  readonly #after: Later;
  readonly #now: () => number;
  #asking: Promise<Renewed | null> | null = null;
  #failsSince: number | null = null;
  #callOff = (): void => undefined;
  #isOver = false;

  constructor({ ask, onEnd, after = later, now = Date.now }: RenewalOptions<Renewed>) {
    this.#ask = ask;
    this.#onEnd = onEnd;
    this.#after = after;
    this.#now = now;
  }

  /** Renews now. Null when the issuer says no; throws when it could not be asked, and then tries again by itself. */
  async renew(): Promise<Renewed | null> {
    this.#asking ??= this.#try().finally(() => (this.#asking = null));
    return this.#asking;
  }

  /** Does not try again any more. */
  stop(): void {
    this.#isOver = true;
    this.#callOff();
  }

  async #try(): Promise<Renewed | null> {
    this.#callOff();
    try {
      const renewed = await this.#ask();
      this.#failsSince = null;
      return renewed;
    } catch (problem) {
      this.#failsSince ??= this.#now();
      if (isAnswer(problem) || this.#now() - this.#failsSince >= LONGEST_MILLISECONDS) {
        this.stop();
        await this.#onEnd();
        return null;
      }
      if (!this.#isOver)
        this.#callOff = this.#after(PAUSE_MILLISECONDS, () => void this.renew().catch(() => undefined));
      throw problem;
    }
  }
}

/** Whether the issuer itself said no, rather than that it was not reached. */
function isAnswer(problem: unknown): boolean {
  return problem instanceof ErrorResponse && !NOT_NOW.includes(problem.error ?? '');
}
