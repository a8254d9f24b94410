import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Town } from './town.js';

/** An update as it came. */
export interface Arrived {
  readonly kind: string;
  readonly cursor: string;
  /** Id of the placement; null when there is none in it. */
  readonly placementId: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The whole answer. */
  // Answers are read by path in the tests; a wrong path fails there.
  readonly data: any;
}

/** Somebody who follows placements and comes back by the last cursor whenever the stream breaks, as a page does. */
export interface Subscriber {
  readonly staffId: string;
  /** Whether it comes back by cursor. */
  readonly usesCursor: boolean;
  readonly arrived: readonly Arrived[];
  /** How often the stream broke and was begun again. */
  readonly resumed: number;
  /** Close code and moment of the last socket; null while it is open. */
  readonly closed: { readonly code: number; readonly at: number } | null;
  /** Messages of errors that were told, in order. */
  readonly errors: readonly string[];
  /** Reads nothing more from the socket that it has now. */
  sleep(): void;
  /** Reads on; when the door has closed the socket meanwhile, it comes back by cursor. */
  wake(): void;
  leave(): Promise<void>;
}

/** How a subscriber follows. */
export interface SubscriberOptions {
  readonly staffId: string;
  readonly purpose: string;
  /** Only this client; every client of theirs when left out. */
  readonly clientId?: string;
  /** Cursor to begin at; from now on when left out. */
  readonly from?: string;
  /** What is read of the placement; its id when left out. */
  readonly placement?: string;
  /** False for who begins from now on after a break, and so misses what happened in between. */
  readonly usesCursor?: boolean;
  /** False for who stays away after the first break. */
  readonly comesBack?: boolean;
  /** Seconds that the token lives; an hour when left out. */
  readonly ttlSeconds?: number;
}

const AGAIN_MILLISECONDS = 100;

/** Follows placements from now on. */
export function subscribe(town: Town, options: SubscriberOptions): Subscriber {
  const follower = new Follower(town, options);
  void follower.follow();
  town.atEnd(() => follower.leave());
  return follower;
}

class Follower implements Subscriber {
  readonly arrived: Arrived[] = [];
  readonly errors: string[] = [];
  closed: Subscriber['closed'] = null;
  resumed = -1;
  readonly staffId: string;
  readonly usesCursor: boolean;
  private socket: WebSocket | undefined;
  private isLeaving = false;
  private end: () => void = () => undefined;
  private readonly left = Promise.withResolvers<void>();

  constructor(
    private readonly town: Town,
    private readonly options: SubscriberOptions,
  ) {
    this.staffId = options.staffId;
    this.usesCursor = options.usesCursor ?? true;
  }

  async follow(): Promise<void> {
    do {
      await this.stream();
      if (this.options.comesBack === false) break;
      await pause(this.isLeaving ? 0 : AGAIN_MILLISECONDS);
    } while (!this.isLeaving);
    this.left.resolve();
  }

  sleep(): void {
    this.socket?.pause();
  }

  wake(): void {
    this.socket?.resume();
  }

  async leave(): Promise<void> {
    this.isLeaving = true;
    this.wake();
    this.end();
    await this.left.promise;
  }

  /** One stream, until it breaks. */
  private async stream(): Promise<void> {
    const { staffId, purpose, clientId, ttlSeconds } = this.options;
    const token = await this.town.tokenFor(staffId, ttlSeconds);
    if (this.isLeaving) return;
    const over = Promise.withResolvers<void>();
    const client = createClient({
      url: `${this.town.gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: this.socketClass(),
      connectionParams: { authorization: `Bearer ${token}`, 'x-purpose': purpose },
      retryAttempts: 0,
      on: {
        connected: () => {
          this.closed = null;
          this.resumed += 1;
        },
        closed: (event) => (this.closed = { code: (event as { code: number }).code, at: Date.now() }),
      },
    });
    const after = this.usesCursor ? (this.arrived.at(-1)?.cursor ?? this.options.from) : undefined;
    const unsubscribe = client.subscribe<Record<string, unknown>>(
      { query: this.document(), variables: { after, clientId } },
      { next: (result) => this.take(result), error: over.resolve, complete: over.resolve },
    );
    this.end = () => {
      unsubscribe();
      over.resolve();
    };
    await over.promise;
    await client.dispose();
  }

  /** Sockets that are known here, so that they can be held. */
  private socketClass(): typeof WebSocket {
    const know = (socket: WebSocket): void => void (this.socket = socket);
    return class extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols);
        know(this);
      }
    } as typeof WebSocket;
  }

  private document(): string {
    return `subscription Updates($after: String, $clientId: ID) {
      placementUpdated(after: $after, clientId: $clientId) {
        cursor kind placement { ${this.options.placement ?? 'id'} }
      }
    }`;
  }

  private take(result: object): void {
    // Answers are read by path in the tests; a wrong path fails there.
    const { data, errors = [] } = result as { data: any; errors?: readonly { readonly message: string }[] };
    this.errors.push(...errors.map(({ message }) => message));
    if (!data) return;
    const { kind, cursor, placement } = data.placementUpdated;
    this.arrived.push({ kind, cursor, placementId: placement?.id ?? null, at: Date.now(), data });
  }
}
