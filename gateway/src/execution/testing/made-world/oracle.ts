import { buildASTSchema, OperationTypeNode, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createEngine, type Engine } from '../../engine.js';
import { seededRandom } from '../random-operation.js';
import { plain } from '../test-graph.js';
import { MadeOperations, type MadeOperation } from './made-operations.js';
import { askWhole, lenient, MadeSubgraphs } from './made-schemas.js';
import type { MadeWorld } from './made-world.js';

/** How an answer of the engine differs from that of graphql-js on one schema. */
export interface Difference extends MadeOperation {
  readonly what: string;
  readonly engine: unknown;
  readonly graphqlJs: unknown;
}

interface PlacedError {
  readonly message: string;
  readonly path: string;
}

/** Compares the engine over the subgraphs of a made world with graphql-js on one schema over all of it. */
export class Oracle {
  /** How many operations were compared. */
  compared = 0;
  /** How many of them had errors. */
  withErrors = 0;
  private readonly engine: Engine<null>;
  private readonly whole: GraphQLSchema;
  private readonly lenient: GraphQLSchema;

  constructor(private readonly world: MadeWorld) {
    const subgraphs = new MadeSubgraphs(world);
    this.engine = createEngine<null>({
      supergraphSdl: world.supergraphSdl,
      caller: {
        // Whoever asks again may get the same answer, so nobody may change it.
        request: async (subgraph, request) => frozen(subgraphs.answer(subgraph, request)),
        subscribe: async (subgraph, request) => once(frozen(subgraphs.answer(subgraph, request))),
      },
    });
    this.whole = buildASTSchema(parse(this.engine.publicSdl));
    this.lenient = lenient(this.engine.publicSdl);
  }

  /** Compares as many operations, of the kinds that the graph has in turn; the differences. */
  async compare(count: number, firstSeed: number, depth: number): Promise<Difference[]> {
    const kinds = Object.values(OperationTypeNode).filter((kind) => this.whole.getRootType(kind));
    const differences: Difference[] = [];
    for (let seed = firstSeed, done = 0; done < count; seed += 1) {
      const random = seededRandom(seed);
      // Most are queries.
      const kind = random() < 0.7 ? OperationTypeNode.QUERY : kinds[Math.floor(random() * kinds.length)]!;
      const operation = MadeOperations.write(this.engine.schema, kind, depth, random);
      if (!this.isValid(operation)) continue;
      done += 1;
      const difference = await this.differenceIn(operation);
      if (difference) differences.push(difference);
    }
    return differences;
  }

  /** Compares one operation. */
  async differenceIn(operation: MadeOperation): Promise<Difference | null> {
    const document = parse(operation.source);
    const engine = plain(await this.ask(operation));
    const graphqlJs = plain(askWhole(this.world, this.whole, document, { ...operation.variables }));
    this.compared += 1;
    if (graphqlJs.errors) this.withErrors += 1;
    const [own, expected] = [JSON.stringify(engine.data), JSON.stringify(graphqlJs.data)];
    if (own !== expected) return { ...operation, what: 'data', engine, graphqlJs };
    const every = plain(askWhole(this.world, this.lenient, document, { ...operation.variables }));
    const what = differentErrors(engine, graphqlJs, every);
    return what === null ? null : { ...operation, what, engine: engine.errors, graphqlJs: graphqlJs.errors };
  }

  private isValid({ source }: MadeOperation): boolean {
    try {
      return validate(this.engine.schema, parse(source)).length === 0;
    } catch {
      // graphql-js breaks off at a condition on the field of a subscription, which is not allowed there.
      return false;
    }
  }

  private async ask({ source, variables }: MadeOperation): Promise<ExecutionResult> {
    const answer = await this.engine.subscribe({ document: parse(source), source, variables, context: null });
    if (!(Symbol.asyncIterator in answer)) return answer;
    const { value } = await answer.next();
    return value as ExecutionResult;
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

async function* once<Event>(event: Event): AsyncIterableIterator<Event> {
  yield event;
}

/**
 * Errors must be the same wherever each costs the value at its own path. Where null has climbed, either may have met
 * another of the errors first (GraphQL specification, 6.4.4): the places must be the same, and every error a true one.
 */
function differentErrors(engine: ExecutionResult, graphqlJs: ExecutionResult, every: ExecutionResult): string | null {
  const [own, expected] = [sorted(engine), sorted(graphqlJs)];
  if (own.inPlace !== expected.inPlace) return 'errors at their own places';
  if (own.lost !== expected.lost) return 'places to which null has climbed';
  const known = new Set(placed(every).map(asText));
  return placed(engine).every((error) => known.has(asText(error))) ? null : 'errors that are none';
}

function sorted(result: ExecutionResult): { inPlace: string; lost: string } {
  const inPlace: string[] = [];
  const lost = new Set<string>();
  for (const error of placed(result)) {
    const place = nullOnTheWay(result.data, JSON.parse(error.path) as (string | number)[]);
    if (place === error.path) inPlace.push(asText(error));
    else lost.add(place);
  }
  return { inPlace: inPlace.toSorted().join('\n'), lost: [...lost].toSorted().join('\n') };
}

function placed({ errors }: ExecutionResult): PlacedError[] {
  return (errors ?? []).map(({ message, path }) => ({ message, path: JSON.stringify(path ?? null) }));
}

function asText({ message, path }: PlacedError): string {
  return `${path} ${message}`;
}

function nullOnTheWay(data: unknown, path: readonly (string | number)[] | null): string {
  const way: (string | number)[] = [];
  let value: unknown = data;
  for (const step of path ?? []) {
    if (value === null || value === undefined) break;
    value = (value as Record<string | number, unknown>)[step];
    way.push(step);
  }
  return value === null || value === undefined ? JSON.stringify(way) : 'nothing is null there';
}
