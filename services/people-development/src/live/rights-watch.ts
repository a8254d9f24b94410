import type { LoggedEvent } from '@klantbeeld/events';
import type { SubgraphRequest, SubgraphTools } from '@klantbeeld/subgraph';

/** Kinds of events after which somebody may see less of a client. */
const LESSENING = ['ASSIGNMENT_ENDED', 'CONSENT_WITHDRAWN', 'OVERRIDE_STOPPED'];

/**
 * Watches whether a subscriber to one client may still see that client: judged at the start, after each event that takes
 * a right away, and when an override ends by time. Who never had a right is told nothing, like who asks for nobody.
 */
export class RightsWatch {
  private hadRight = false;
  private isBegun = false;
  private timer: NodeJS.Timeout | undefined;
  private isDue = false;

  constructor(
    private readonly request: SubgraphRequest<SubgraphTools>,
    readonly clientId: string,
    private readonly wake: () => void,
  ) {}

  /** Whether the event may take away a right to this client. */
  concerns(event: LoggedEvent): boolean {
    return event.clientId === this.clientId && LESSENING.includes(event.kind);
  }

  /** Whether it has to be judged now whatever happens: at the start, and when an override has run out. */
  get mustJudge(): boolean {
    return !this.isBegun || this.isDue;
  }

  /** Whether a right that the subscriber had is gone; an event says what took it away. */
  async isWithdrawn(event?: LoggedEvent): Promise<boolean> {
    const had = this.hadRight;
    await this.judge();
    if (!had) return false;
    if (!this.hadRight) return true;
    // What the consent opened is in the updates as well, so the subscriber has to ask anew for what is left.
    return event?.kind === 'CONSENT_WITHDRAWN' && event.payload.purpose === this.request.caller.purpose;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async judge(): Promise<void> {
    this.isBegun = true;
    this.isDue = false;
    this.request.startAnew();
    const access = await this.request.judge(this.clientId);
    this.hadRight = access.isConnected && access.decide('PLACEMENT').effect === 'SHOW';
    this.stop();
    if (access.endsAt) this.judgeAt(access.endsAt);
  }

  private judgeAt(moment: Date): void {
    const wait = Math.max(0, moment.getTime() - this.request.tools.now().getTime()) + 1;
    this.timer = setTimeout(() => {
      this.isDue = true;
      this.wake();
    }, wait);
    this.timer.unref();
  }
}
