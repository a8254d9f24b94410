import { composeServices } from '@theguild/federation-composition';
import { parse, type ExecutionResult } from 'graphql';
import { createEngine, type Engine } from '../engine.js';
import type { SubgraphRequest, SubgraphResponse } from '../subgraph-caller.js';
import type { TestEvents } from './test-events.js';
import { RunningSubgraph, typeDefsOf, type TestSubgraph } from './test-subgraph.js';

/** One call that a subgraph got. */
export interface RecordedCall {
  /** Who was called. */
  readonly subgraph: string;
  /** What was asked. */
  readonly request: SubgraphRequest;
  /** The context that came along. */
  readonly context: string;
}

/** How a subgraph behaves instead of answering well. */
export type Disturbance = (request: SubgraphRequest) => Promise<SubgraphResponse> | SubgraphResponse;

/** The supergraph of test subgraphs. */
export function composeTestSubgraphs(subgraphs: readonly TestSubgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map((subgraph) => ({ name: subgraph.name, typeDefs: typeDefsOf(subgraph) })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

/** An engine over running test subgraphs that writes down every call. */
export class TestGraph {
  /** Every query and mutation that was sent to a subgraph, in order of sending. */
  readonly calls: RecordedCall[] = [];
  /** What subgraphs do instead of answering, by name. */
  readonly disturbances = new Map<string, Disturbance>();
  /** Where the events of subscriptions come from; each event is the root value of one answer. */
  events: TestEvents<unknown> | undefined;
  /** The engine under test. */
  readonly engine: Engine<string>;
  private readonly running: ReadonlyMap<string, RunningSubgraph>;

  constructor(subgraphs: readonly TestSubgraph[], planCacheSize?: number) {
    this.running = new Map(subgraphs.map((subgraph) => [subgraph.name, new RunningSubgraph(subgraph)]));
    this.engine = createEngine<string>({
      supergraphSdl: composeTestSubgraphs(subgraphs),
      caller: {
        request: (subgraph, request, context) => this.request(subgraph, request, context),
        subscribe: (subgraph, request, context) => this.subscribe(subgraph, request, context),
      },
      ...(planCacheSize !== undefined && { planCacheSize }),
    });
  }

  /** Executes one operation and returns the answer as JSON. */
  async ask(source: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<ExecutionResult> {
    this.calls.length = 0;
    const result = await this.engine.execute({
      document: parse(source),
      source,
      variables,
      operationName,
      context: 'asked',
    });
    return plain(result);
  }

  /** Names of the subgraphs called, in order. */
  calledSubgraphs(): string[] {
    return this.calls.map((call) => call.subgraph);
  }

  private async request(subgraph: string, request: SubgraphRequest, context: string): Promise<SubgraphResponse> {
    this.calls.push({ subgraph, request, context });
    const disturbance = this.disturbances.get(subgraph);
    return disturbance ? disturbance(request) : this.runningNamed(subgraph).answer(request);
  }

  private async subscribe(
    subgraph: string,
    request: SubgraphRequest,
    context: string,
  ): Promise<AsyncIterableIterator<SubgraphResponse>> {
    this.calls.push({ subgraph, request, context });
    if (!this.events) throw new Error('connection refused at 10.0.0.7:4001');
    return this.events.mapped((event) => this.runningNamed(subgraph).answer(request, event));
  }

  private runningNamed(name: string): RunningSubgraph {
    const running = this.running.get(name);
    if (!running) throw new Error(`There is no subgraph ${name}.`);
    return running;
  }
}

/** A result as it would leave the gateway: without prototypes and with formatted errors. */
export function plain(result: ExecutionResult): ExecutionResult {
  const formatted = JSON.parse(JSON.stringify(result)) as ExecutionResult & { errors?: { locations?: unknown }[] };
  for (const error of formatted.errors ?? []) delete error.locations;
  return formatted;
}
