import type { LoggedEvent } from '@klantbeeld/events';
import { badInput, isUuid, requestError, shows, type SubgraphRequest, type SubgraphTools } from '@klantbeeld/subgraph';
import { RightsWatch } from './rights-watch.js';

/** Mark of the last thing that a subscriber is told: no update, but the error that ends the stream. */
export const WITHDRAWN = 'WITHDRAWN';

/** An update on its way to a subscriber. */
export interface PlacementUpdate {
  readonly cursor: string;
  readonly kind: 'STARTED' | 'CHANGED' | 'ENDED' | 'RESYNC' | typeof WITHDRAWN;
  readonly placementId: string | null;
}

const KINDS: Readonly<Record<string, PlacementUpdate['kind']>> = {
  PLACEMENT_STARTED: 'STARTED',
  PLACEMENT_CHANGED: 'CHANGED',
  PLACEMENT_ENDED: 'ENDED',
};

const END: IteratorReturnResult<undefined> = { value: undefined, done: true };

/**
 * Updates of placements for one subscriber, pulled from the event log by cursor: nothing is kept for who does not read.
 * Rights are judged anew for every event. It is no async generator, because return() must end it at once.
 */
export class PlacementStream implements AsyncIterableIterator<PlacementUpdate> {
  private events: LoggedEvent[] = [];
  private position: number;
  private isEnded = false;
  private wake: (() => void) | undefined;
  private readonly silence: () => void;
  /** Only a stream about one client ends with the right to it; one about a caseload goes on without that client. */
  private readonly watch: RightsWatch | null;

  constructor(
    private readonly request: SubgraphRequest<SubgraphTools>,
    private readonly clientId: string | null,
    after: string | null,
  ) {
    const { tail, cursors } = request.tools;
    this.position = after === null ? tail.newest() : readCursor(cursors.read(after, request.caller.staffId));
    this.silence = tail.onNews(() => this.wake?.());
    this.watch = clientId === null ? null : new RightsWatch(request, clientId, () => this.wake?.());
  }

  async next(): Promise<IteratorResult<PlacementUpdate, undefined>> {
    while (!this.isEnded) {
      if (this.watch?.mustJudge && (await this.watch.isWithdrawn())) return this.endWithdrawn();
      const event = this.events.shift();
      if (event) {
        this.position = event.position;
        if (this.watch?.concerns(event)) {
          if (await this.watch.isWithdrawn(event)) return this.endWithdrawn();
        } else if (await this.isFor(event)) return this.isEnded ? END : { value: this.updateOf(event), done: false };
      } else if (!(await this.readMore())) return this.resync();
    }
    return END;
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.isEnded = true;
    this.silence();
    this.watch?.stop();
    this.events = [];
    this.wake?.();
    return END;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Reads on, or waits for news; false when the log no longer reaches back. */
  private async readMore(): Promise<boolean> {
    const news = new Promise<void>((resolve) => (this.wake = resolve));
    const events = await this.request.tools.tail.readAfter(this.position);
    if (events === null) return false;
    this.events = events.filter((event) => event.kind in KINDS || this.watch?.concerns(event));
    if (events.length > 0) this.position = this.events.length > 0 ? this.position : events.at(-1)!.position;
    else if (!this.isEnded && !this.watch?.mustJudge) await news;
    return true;
  }

  private async isFor(event: LoggedEvent): Promise<boolean> {
    if (event.clientId === null || (this.clientId !== null && event.clientId !== this.clientId)) return false;
    this.request.startAnew();
    const access = await this.request.judge(event.clientId);
    if (!access.isConnected || access.decide('PLACEMENT').effect !== 'SHOW') return false;
    // An event that is told is a look at its client, also when nothing more is asked of it.
    return shows(await this.request.accessTo(event.clientId), 'PlacementUpdate', 'PLACEMENT');
  }

  /** One last answer, which is an error, and then the end. */
  private async endWithdrawn(): Promise<IteratorResult<PlacementUpdate, undefined>> {
    if (this.isEnded) return END;
    const cursor = this.cursor(this.position);
    await this.return();
    return { value: { cursor, kind: WITHDRAWN, placementId: null }, done: false };
  }

  private updateOf(event: LoggedEvent): PlacementUpdate {
    return { cursor: this.cursor(event.position), kind: KINDS[event.kind]!, placementId: event.subjectId };
  }

  private resync(): IteratorYieldResult<PlacementUpdate> {
    this.position = this.request.tools.tail.newest();
    return { value: { cursor: this.cursor(this.position), kind: 'RESYNC', placementId: null }, done: false };
  }

  private cursor(position: number): string {
    return this.request.tools.cursors.write(position, this.request.caller.staffId);
  }
}

function readCursor(position: number | null): number {
  if (position !== null) return position;
  throw badInput('after is not a cursor of yours; leave it out to start from now.');
}

/** What a subscriber is told whose right to the client was taken away. */
export function rightsWithdrawn() {
  return requestError(
    'FORBIDDEN',
    'Rights withdrawn: an assignment, consent or override that this stream rested on has ended. Ask the client again to see what is left.',
  );
}

/** Opens the stream for a subscriber. Throws BAD_USER_INPUT on a cursor that is not theirs. */
export function openPlacementStream(
  request: SubgraphRequest<SubgraphTools>,
  clientId: string | null,
  after: string | null,
): PlacementStream {
  return new PlacementStream(request, clientId !== null && isUuid(clientId) ? clientId.toLowerCase() : clientId, after);
}
