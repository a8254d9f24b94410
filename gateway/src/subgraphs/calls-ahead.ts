import type { SubgraphRequest, SubgraphResponse } from '../execution/index.js';
import type { TellAhead } from './subgraph-link.js';

/** A call as it is sent: resolves with what may leave, and tells ahead what is being written down. */
export type Send = (ahead?: TellAhead) => Promise<SubgraphResponse>;

interface SentCall {
  readonly subgraph: string;
  readonly request: SubgraphRequest;
  /** What the query went on with meanwhile; none when it had to wait. */
  readonly told: { answer?: SubgraphResponse };
  /** What may leave. */
  readonly outcome: Promise<SubgraphResponse>;
}

/**
 * The calls of one query. It goes on with an answer while the access log is being written, so that the logs of several
 * subgraphs are written at the same time rather than one after the other; `areLogged` says whether it may leave.
 */
export class CallsAhead {
  private readonly sent: SentCall[] = [];
  private goesAhead = true;

  /** Sends a call and resolves with what to go on with. Once nothing goes ahead any more: with what may leave. */
  send(subgraph: string, request: SubgraphRequest, send: Send): Promise<SubgraphResponse> {
    if (!this.goesAhead) return this.outcomeOf(subgraph, request) ?? send();
    return new Promise((resolve, reject) => {
      const told: SentCall['told'] = {};
      const outcome = send((answer) => {
        told.answer ??= answer;
        resolve(answer);
      });
      this.sent.push({ subgraph, request, told, outcome });
      outcome.then(resolve, reject);
    });
  }

  /** Whether every answer that the query went on with may leave. From now on nothing goes ahead. */
  async areLogged(): Promise<boolean> {
    this.goesAhead = false;
    const outcomes = await Promise.allSettled(this.sent.map(({ outcome }) => outcome));
    return this.sent.every(({ told }, place) => {
      const outcome = outcomes[place]!;
      return !told.answer || (outcome.status === 'fulfilled' && outcome.value === told.answer);
    });
  }

  private outcomeOf(subgraph: string, request: SubgraphRequest): Promise<SubgraphResponse> | undefined {
    const variables = JSON.stringify(request.variables);
    return this.sent.find(
      (call) =>
        call.subgraph === subgraph &&
        call.request.query === request.query &&
        JSON.stringify(call.request.variables) === variables,
    )?.outcome;
  }
}
