import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openNetworkLink, type SubgraphLink } from '@klantbeeld/gateway';
import { callerOfTests } from '../world/test-caller.js';
import type { Town } from './town.js';

/** A placement that was started and told to be there. */
export interface Acknowledged {
  /** Its idempotency key, which is its job title too. */
  readonly key: string;
  /** Request under which it was acknowledged. */
  readonly requestId: string;
}

/** What a storm is. */
export interface StormOptions {
  /** Clients who are placed, by turns. */
  readonly clientIds: readonly string[];
  /** Acts in all. */
  readonly acts: number;
  /** What keys begin with. */
  readonly name: string;
  /** Writers at once, each with one document under way. */
  readonly writers?: number;
  /** Acts in a document. */
  readonly together?: number;
  /** Told how many were acknowledged so far. */
  readonly onProgress?: (acknowledged: number) => void;
  /** Resolves when more may be written. */
  readonly mayGoOn?: (acknowledged: number) => Promise<void>;
}

/** What came of a storm. */
export interface StormOutcome {
  readonly acknowledged: readonly Acknowledged[];
  /** Documents that got no answer, or an error, and were repeated under the same keys. */
  readonly repeated: number;
}

const ANSWER_MILLISECONDS = 10_000;
const AGAIN_MILLISECONDS = 50;
/** A document that fails for so long will not succeed. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Con-1 starts placements, many at once, at the service itself and with tokens as the gateway makes them. Whatever was not
 * acknowledged is asked again under the same keys, until it is.
 */
export async function storm(town: Town, options: StormOptions): Promise<StormOutcome> {
  const subgraph = 'people-development';
  const { url } = town.services.get(subgraph)!;
  const link = openNetworkLink({ subgraph, url, key: town.secrets.gatewayKey });
  const weather = new Weather(link, options);
  try {
    await Promise.all(Array.from({ length: options.writers ?? 16 }, () => weather.write()));
    return { acknowledged: weather.acknowledged, repeated: weather.repeated };
  } finally {
    await link.close();
  }
}

class Weather {
  readonly acknowledged: Acknowledged[] = [];
  repeated = 0;
  private begun = 0;

  constructor(
    private readonly link: SubgraphLink,
    private readonly options: StormOptions,
  ) {}

  async write(): Promise<void> {
    const { acts, together = 10, onProgress, mayGoOn } = this.options;
    while (this.begun < acts) {
      const first = this.begun;
      this.begun = Math.min(acts, first + together);
      const places = Array.from({ length: this.begun - first }, (_, place) => first + place);
      await this.insist(places);
      onProgress?.(this.acknowledged.length);
      await mayGoOn?.(this.acknowledged.length);
    }
  }

  private async insist(places: readonly number[]): Promise<void> {
    const { clientIds, name } = this.options;
    const inputs = places.map((place) => {
      const idempotencyKey = `${name}-${String(place).padStart(6, '0')}`;
      return { ...WORK, clientId: clientIds[place % clientIds.length]!, jobTitle: idempotencyKey, idempotencyKey };
    });
    const end = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const answer = await this.attempt(inputs);
      if (typeof answer === 'string') {
        this.acknowledged.push(...inputs.map(({ jobTitle: key }) => ({ key, requestId: answer })));
        return;
      }
      this.repeated += 1;
      if (Date.now() > end) throw answer.why;
      await pause(AGAIN_MILLISECONDS);
    }
  }

  /** The request under which everything was acknowledged, or what went wrong. */
  private async attempt(inputs: readonly object[]): Promise<string | { readonly why: unknown }> {
    const caller = { ...callerOfTests('con-1', 'WWB_WORK'), requestId: randomUUID() };
    const variables = Object.fromEntries(inputs.map((input, place) => [`i${place}`, input]));
    try {
      const call = { query: documentOf(inputs.length), variables, operationKind: 'mutation' } as const;
      const { data, errors } = await this.link.request(call, caller, AbortSignal.timeout(ANSWER_MILLISECONDS));
      const answers = Object.values((data ?? {}) as Record<string, { readonly __typename: string } | null>);
      const isDone = answers.length === inputs.length && answers.every((one) => one?.__typename === SUCCESS);
      return isDone ? caller.requestId : { why: new Error(`Not acknowledged: ${JSON.stringify(errors ?? data)}`) };
    } catch (why) {
      return { why };
    }
  }
}

const SUCCESS = 'StartPlacementSuccess';
const WORK = { stage: 'SHELTERED_INSIDE', hoursPerWeek: 24, from: '2026-01-05' };

function documentOf(acts: number): string {
  const places = Array.from({ length: acts }, (_, place) => place);
  return `mutation Storm(${places.map((place) => `$i${place}: StartPlacementInput!`).join(', ')}) {
    ${places.map((place) => `a${place}: startPlacement(input: $i${place}) { __typename }`).join('\n')}
  }`;
}
