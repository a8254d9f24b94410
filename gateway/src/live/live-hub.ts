import { GraphQLError, Kind, print, visit, type DocumentNode, type ExecutionResult } from 'graphql';
import { alikeKey, type Caller, type Topic } from '@klantbeeld/access';
import type { LoggedEvent } from '@klantbeeld/events';
import { gatewayError } from '../errors/told-error.js';
import type { PreparedSubscription } from '../execution/index.js';
import { unavailable, type CallContext } from '../subgraphs/link-caller.js';
import type { LoggedEngine } from '../subgraphs/logged-engine.js';
import { FollowedTopic, type FollowingTools } from './followed-topic.js';
import { LiveReader, type Outlet } from './live-reader.js';
import { open, type Followed } from './telling.js';
import { Turns } from './turns.js';

/** What subscriptions are served with. */
export interface LiveHubOptions extends Omit<FollowingTools, 'turns'> {
  readonly engine: LoggedEngine;
  /** What may be followed. */
  readonly topics: readonly Topic[];
}

/** A subscription as a caller asks it, valid against the schema. */
export interface FollowQuestion {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** Subscriptions of all callers of this process, fed by one reader of the event log. */
export interface LiveHub {
  /** Begins to follow: what ends when the subscription does, or the errors for which it cannot begin. Results go to the outlet. */
  follow(question: FollowQuestion, outlet: Outlet): Promise<AsyncIterableIterator<never> | ExecutionResult>;
  /** How many subscriptions there are. */
  readers(): number;
  /** How many different ones: what is asked by more than one is followed once. */
  topics(): number;
  close(): void;
}

/** Opens the hub over a log that is read already. */
export function openLiveHub(options: LiveHubOptions): LiveHub {
  return new Hub(options);
}

/** Rounds of all topics that run at once. */
const MOST_TURNS = 32;

class Hub implements LiveHub {
  private readonly followed = new Map<string, FollowedTopic>();
  private readonly ofClient = new Map<string | null, Set<FollowedTopic>>();
  private readonly numbers = new Map<string, number>();
  private readonly silence: () => void;

  private readonly tools: FollowingTools;

  constructor(private readonly options: LiveHubOptions) {
    this.tools = { ...options, turns: new Turns(MOST_TURNS) };
    this.silence = options.tail.onNews((events, after) => {
      let before = after;
      for (const event of events) {
        this.news(event, before);
        before = event.position;
      }
    });
  }

  async follow(question: FollowQuestion, outlet: Outlet): Promise<AsyncIterableIterator<never> | ExecutionResult> {
    const { caller } = question;
    const subscription = await this.options.engine.prepareSubscription({ ...question, context: caller });
    if ('errors' in subscription) return subscription;
    const topic = this.options.topics.find(({ field }) => field === subscription.field);
    if (!topic) return failed(subscription, wrong(`${subscription.field} cannot be followed.`));
    const { clientId = null, after = null } = subscription.arguments as Readonly<Record<string, string | null>>;
    const begunAt = this.endOfLog();
    if (begunAt === null) return failed(subscription, unavailable(subscription.subgraph));
    const position = after === null ? begunAt : this.options.cursors.read(after, caller.staffId);
    if (position === null) {
      return failed(subscription, wrong('after is not a cursor of yours; leave it out to start from now.'));
    }
    const followed: Followed = { subscription, clientId: clientId?.toLowerCase() ?? null };
    const opened = await open(caller, followed, this.options).catch((error: unknown) => {
      this.options.onFailure({ error, requestId: caller.requestId });
      return unavailable(subscription.subgraph);
    });
    if (opened instanceof GraphQLError) return failed(subscription, opened);
    if (opened && !('holds' in opened)) return subscription.answer(opened, caller);
    const followedTopic = this.topicOf(keyOf(question, subscription), topic, followed);
    const reader = new LiveReader(caller, this.alike(caller), position, begunAt, outlet, followedTopic);
    if (opened) reader.noteRight(opened, false);
    followedTopic.add(reader);
    return reader.events;
  }

  readers(): number {
    return [...this.followed.values()].reduce((sum, { readers }) => sum + readers.size, 0);
  }

  topics(): number {
    return this.followed.size;
  }

  close(): void {
    this.silence();
  }

  /** The newest position; null before the log was reached for the first time. */
  private endOfLog(): number | null {
    try {
      return this.options.tail.newest();
    } catch {
      return null;
    }
  }

  private news(event: LoggedEvent, before: number): void {
    for (const of of event.clientId === null ? [null] : [null, event.clientId]) {
      for (const topic of this.ofClient.get(of) ?? []) if (topic.concerns(event)) topic.news(event, before);
    }
  }

  /** Short for what callers have in common, of which there are as many as roles, purposes and organisations go together. */
  private alike(caller: Caller): number {
    const key = alikeKey(caller);
    const known = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, known);
    return known;
  }

  private topicOf(key: string, topic: Topic, followed: Followed): FollowedTopic {
    const known = this.followed.get(key);
    if (known) return known;
    const made = new FollowedTopic(topic, followed, this.tools, () => this.forget(key, followed.clientId));
    this.followed.set(key, made);
    const ofClient = this.ofClient.get(followed.clientId) ?? new Set();
    this.ofClient.set(followed.clientId, ofClient.add(made));
    return made;
  }

  private forget(key: string, clientId: string | null): void {
    const gone = this.followed.get(key);
    if (!gone) return;
    this.followed.delete(key);
    const ofClient = this.ofClient.get(clientId);
    ofClient?.delete(gone);
    if (ofClient?.size === 0) this.ofClient.delete(clientId);
  }
}

function wrong(message: string): GraphQLError {
  return gatewayError('BAD_USER_INPUT', message, 400);
}

function failed(subscription: PreparedSubscription<CallContext>, error: GraphQLError): ExecutionResult {
  return { errors: [subscription.failed(error)] };
}

/** What has to be equal to be followed together: the document and its variables, but for the cursor to begin at. */
function keyOf({ document, operationName, variables }: FollowQuestion, { field }: { readonly field: string }): string {
  const { [cursorVariable(document, field) ?? '']: _cursor, ...others } = variables;
  return JSON.stringify([operationName ?? null, print(document), Object.entries(others).toSorted()]);
}

/** The variable that holds only the cursor to begin at; null when there is none, or it is used elsewhere too. */
function cursorVariable(document: DocumentNode, field: string): string | null {
  const uses = new Map<string, number>();
  let cursor: string | null = null;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
    Field: ({ name, arguments: given }) => {
      const value = name.value === field && given?.find((one) => one.name.value === 'after')?.value;
      if (value && value.kind === Kind.VARIABLE) cursor = value.name.value;
    },
  });
  return cursor !== null && uses.get(cursor) === 1 ? cursor : null;
}
