import {
  execute,
  getNamedType,
  getOperationAST,
  Kind,
  OperationTypeNode,
  subscribe,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import {
  alikeKey,
  classesOf,
  decide,
  mayConcern,
  NO_RELATION,
  relationsOfSeveral,
  toldIn,
  type AccessLine,
  type BeingLogged,
  type Caller,
  type Callers,
  type ClientRelation,
  type DataClass,
  type LiveCall,
  type LiveEvent,
  type LogLaw,
  type SharedAnswer,
  type StreamRight,
  type Telling,
  type TellingGroup,
  type Topic,
  type TopicKind,
} from '@klantbeeld/access';
import { todayInTheNetherlands } from '@klantbeeld/domain';
import { isPassing } from '@klantbeeld/events';
import { shows } from '../access/subject-access.js';
import { badInput } from '../errors/request-error.js';
import { isUuid } from '../request/loader.js';
import { nameOfQuestion } from '../server/logged-answer.js';
import { newSpanId } from '../server/span-id.js';
import type { SubgraphCall, SubgraphTools } from '../server/subgraph.js';
import { SharedRequest } from './shared-request.js';

/** What live answers are made of. */
export interface LiveAnswersOptions {
  readonly schema: GraphQLSchema;
  readonly law: LogLaw;
  readonly topics: readonly Topic[];
  readonly tools: SubgraphTools;
  readonly documentOf: (query: string) => DocumentNode | readonly GraphQLError[];
  /** What may leave of a result. */
  readonly told: (result: ExecutionResult, caller: Caller) => FormattedExecutionResult;
}

/** Answers for several callers at once: each judged by themselves, and those who may see the same answered together. */
export interface LiveAnswers {
  /** Tells one event of a subscription. Rejects when it cannot be judged now. */
  tell(call: LiveCall, callers: Callers): Promise<BeingLogged<Telling<FormattedExecutionResult>>>;
  /** Answers a query for the first caller, and says to whom else the answer may not be given. */
  answer(call: SubgraphCall, callers: Callers): Promise<BeingLogged<SharedAnswer<FormattedExecutionResult>>>;
}

/** What an update is made of; the field of the subscription and its type read it. */
export interface LiveUpdate {
  readonly cursor: string;
  /** What the topic tells the event as, or RESYNC. */
  readonly kind: string;
  readonly subjectId: string | null;
  readonly clientId: string | null;
}

/** Makes the answers of one subgraph. */
export function createLiveAnswers(options: LiveAnswersOptions): LiveAnswers {
  return new Teller(options);
}

class Teller implements LiveAnswers {
  constructor(private readonly options: LiveAnswersOptions) {}

  async answer(call: SubgraphCall, callers: Callers): Promise<BeingLogged<SharedAnswer<FormattedExecutionResult>>> {
    refuseUnlike(callers);
    const document = this.options.documentOf(call.query);
    if (!isDocument(document)) {
      const answer = this.options.told({ errors: document }, callers[0]);
      return { answer: { answer, differing: [] }, logged: NOTHING_TO_LOG };
    }
    // An act is never for several, and must not come past what refuses it the second time.
    if (getOperationAST(document, call.operationName)?.operation !== OperationTypeNode.QUERY) {
      throw badInput('Only a query is answered for several at once.');
    }
    return this.run({ document, call, request: new SharedRequest(callers, this.options.tools) });
  }

  async tell(call: LiveCall, callers: Callers): Promise<BeingLogged<Telling<FormattedExecutionResult>>> {
    refuseUnlike(callers);
    const document = this.options.documentOf(call.query);
    const everybody = [...callers.keys()];
    if (!isDocument(document)) {
      const answer = this.options.told({ errors: document }, callers[0]);
      return { answer: { ...NOBODY_TOLD, groups: [{ callers: everybody, answer }] }, logged: NOTHING_TO_LOG };
    }
    const asked = { call, callers, document, topic: this.topicOf(document, call) };
    const { event } = call;
    if (event === 'OPENED') return this.open(asked);
    if (event === 'RIGHTS') {
      return { answer: { ...NOBODY_TOLD, rights: await this.rights(asked) }, logged: NOTHING_TO_LOG };
    }
    if (event === 'RESYNC') {
      return this.tellGroups(asked, RESYNC, { receivers: everybody, relations: null, rights: [] });
    }
    return this.tellEvent(asked, event);
  }

  private async tellEvent(asked: Asked, event: LiveEvent): Promise<BeingLogged<Telling<FormattedExecutionResult>>> {
    const { call, callers, topic } = asked;
    const kind = toldIn(topic, event);
    const isJudged = call.clientId !== null || kind?.dataClass !== undefined;
    const relations = isJudged ? await this.relations(event.clientId, callers) : null;
    const rights = relations && call.clientId !== null ? this.rightsBy(relations, asked) : [];
    const receivers = kind ? receiversOf(kind, event, callers, relations) : [];
    if (!kind || receivers.length === 0) return { answer: { ...NOBODY_TOLD, rights }, logged: NOTHING_TO_LOG };
    const { subjectId, clientId } = event;
    const happening = { kind: kind.tells, subjectId, clientId, dataClasses: classesOf(kind, event) ?? [] };
    return this.tellGroups(asked, happening, { receivers, relations, rights });
  }

  /** Asks the field itself whether it may be followed with these arguments, and writes down who was asked for. */
  private async open({
    call,
    callers,
    document,
    ...asked
  }: Asked): Promise<BeingLogged<Telling<FormattedExecutionResult>>> {
    const request = new SharedRequest(callers, this.options.tools);
    const startedAt = new Date();
    const source = await subscribe(this.execution({ document, call, request }));
    const isOpen = Symbol.asyncIterator in source;
    const answer = this.options.told(isOpen ? { data: {} } : source, callers[0]);
    const written = { name: nameOfQuestion(document, call.operationName), startedAt, isAnswered: isOpen };
    const logged = this.writeDown(request, written);
    if (!isOpen) return { answer: { ...NOBODY_TOLD, groups: [{ callers: [0], answer }] }, logged };
    const rights = await this.rights({ call, callers, document, ...asked });
    return { answer: { ...NOBODY_TOLD, rights }, logged };
  }

  private async rights(asked: Asked): Promise<readonly StreamRight[]> {
    const { clientId } = asked.call;
    return clientId === null ? [] : this.rightsBy(await this.relations(clientId, asked.callers), asked);
  }

  private rightsBy(relations: readonly ClientRelation[], { callers, topic }: Asked): readonly StreamRight[] {
    const dataClasses = Object.values(topic.kinds).flatMap(({ dataClass }) => dataClass ?? []);
    return relations.map((relation) => ({
      holds: dataClasses.some((dataClass) => decide(callers[0].purpose, relation, dataClass).effect === 'SHOW'),
      endsAt: relation.endsAt?.toISOString() ?? null,
      countsConsents: relation.capacity === 'GUIDANCE',
    }));
  }

  private async relations(clientId: string | null, callers: Callers): Promise<readonly ClientRelation[]> {
    if (clientId === null || !isUuid(clientId)) return callers.map(() => NO_RELATION);
    const { tools } = this.options;
    const reader = tools.database.within({ municipalities: callers[0].municipalities, staffId: null });
    const several = { staffIds: callers.map(({ staffId }) => staffId), purpose: callers[0].purpose };
    const now = tools.now();
    const moment = { today: todayInTheNetherlands(now), now };
    const id = clientId.toLowerCase();
    const relations = await relationsOfSeveral(reader, several, [id], moment);
    return callers.map(({ staffId }) => relations.of(staffId, id));
  }

  /** Answers to an update: one for everybody who may see the same. */
  private async tellGroups(
    asked: Asked,
    happening: Happening,
    { receivers, relations, rights }: Judged,
  ): Promise<BeingLogged<Telling<FormattedExecutionResult>>> {
    const groups: TellingGroup<FormattedExecutionResult>[] = [];
    const logs: Promise<void>[] = [];
    let left = receivers;
    while (left.length > 0 && groups.length < MOST_GROUPS) {
      const callers = left.map((place) => asked.callers[place]!) as unknown as Callers;
      const known = relations && left.map((place) => relations[place]!);
      const request = new SharedRequest(callers, this.options.tools, knownOf(happening.clientId, known));
      const { answer, logged } = await this.run({ ...asked, request, happening });
      const others = new Set(answer.differing);
      groups.push({ callers: left.filter((_, index) => !others.has(index)), answer: answer.answer });
      logs.push(logged);
      left = left.filter((_, index) => others.has(index));
    }
    const logged = heard(Promise.all(logs).then(() => undefined));
    return { answer: { groups, rights, later: left }, logged };
  }

  private async run(running: Running): Promise<BeingLogged<SharedAnswer<FormattedExecutionResult>>> {
    const { document, call, request, happening } = running;
    const startedAt = new Date();
    if (happening?.clientId && happening.dataClasses.length > 0) {
      // An event that is told is a look at its client, also when nothing more is asked of it.
      const access = await request.accessTo(happening.clientId);
      for (const dataClass of happening.dataClasses) shows(access, this.typeTold(document, call), dataClass);
    }
    const result = await execute(this.execution(running));
    if (happening) refuseHalf(result);
    const answer = this.options.told(result, request.callers[0]!);
    const isAnswered = answer.data !== null && answer.data !== undefined;
    const differing = request.differing();
    const written = { name: nameOfQuestion(document, call.operationName), startedAt, isAnswered };
    return { answer: { answer, differing: [...differing] }, logged: this.writeDown(request, written, differing) };
  }

  private execution({ document, call, request, happening }: Running): ExecutionArgs {
    const { schema } = this.options;
    const { operationName = null, variables = null } = call;
    const rootValue = happening && { ...happening, cursor: (call as LiveCall).cursor };
    return { schema, document, operationName, variableValues: variables, contextValue: request, rootValue };
  }

  /** A look by each of those whom the answer is for. Rejects when it cannot be written down: then it must not leave. */
  private writeDown(
    request: SharedRequest<SubgraphTools>,
    written: { readonly name: string; readonly startedAt: Date; readonly isAnswered: boolean },
    differing: ReadonlySet<number> = new Set(),
  ): Promise<void> {
    const spanId = newSpanId();
    const endedAt = new Date(Math.max(written.startedAt.getTime(), Date.now()));
    const looks = request.ledger.take();
    const lines = request.callers.flatMap((caller, place): AccessLine[] =>
      differing.has(place)
        ? []
        : looks.map((look) => {
            const caseId = place === 0 ? look.caseId : (request.relationOf(place, look.clientId)?.caseId ?? null);
            return { ...look, ...written, caller, caseId, law: this.options.law, spanId, endedAt };
          }),
    );
    return heard(this.writeInTurn(lines));
  }

  /** Many people and many clients make more lines than may wait for the log at once. */
  private async writeInTurn(lines: readonly AccessLine[]): Promise<void> {
    for (let from = 0; from < lines.length; from += MOST_LINES) {
      await this.options.tools.accessLog.write(lines.slice(from, from + MOST_LINES));
    }
  }

  private topicOf(document: DocumentNode, { operationName }: Pick<LiveCall, 'operationName'>): Topic {
    const field = this.fieldOf(document, operationName);
    const topic = this.options.topics.find((one) => one.field === field?.name);
    if (!topic) throw badInput(`${field?.name ?? 'This'} is not a subscription that can be followed.`);
    return topic;
  }

  private typeTold(document: DocumentNode, { operationName }: Pick<LiveCall, 'operationName'>): string {
    return getNamedType(this.fieldOf(document, operationName)?.type)?.name ?? 'update';
  }

  private fieldOf(document: DocumentNode, operationName: string | null | undefined) {
    const operation = getOperationAST(document, operationName);
    const selection = operation?.selectionSet.selections[0];
    const isSubscription = operation?.operation === OperationTypeNode.SUBSCRIPTION;
    const name = isSubscription && selection?.kind === Kind.FIELD ? selection.name.value : '';
    return this.options.schema.getSubscriptionType()?.getFields()[name];
  }
}

interface Asked {
  readonly call: LiveCall;
  readonly callers: Callers;
  readonly document: DocumentNode;
  readonly topic: Topic;
}

/** What happened, before anybody’s cursor. */
interface Happening extends Omit<LiveUpdate, 'cursor'> {
  /** What who is told has to be shown of the client. */
  readonly dataClasses: readonly DataClass[];
}

interface Judged {
  /** Who may be told, by place. */
  readonly receivers: readonly number[];
  /** How everybody is connected to the client of the event; null where that does not count. */
  readonly relations: readonly ClientRelation[] | null;
  readonly rights: readonly StreamRight[];
}

interface Running {
  readonly document: DocumentNode;
  readonly call: SubgraphCall | LiveCall;
  readonly request: SharedRequest<SubgraphTools>;
  readonly happening?: Happening;
}

/** Different answers of one call: each is a piece of work of its own, and a call has to end in time. */
const MOST_GROUPS = 25;
/** Lines that are handed to the access log at once. */
const MOST_LINES = 2_000;

const NOBODY_TOLD: Telling<never> = { groups: [], rights: [], later: [] };

const NOTHING_TO_LOG = Promise.resolve();

const RESYNC: Happening = { kind: 'RESYNC', subjectId: null, clientId: null, dataClasses: [] };

function knownOf(
  clientId: string | null,
  relations: readonly ClientRelation[] | null,
): ReadonlyMap<string, readonly ClientRelation[]> {
  return new Map(clientId && relations ? [[clientId.toLowerCase(), relations]] : []);
}

/** Who may be told an event, by place. */
function receiversOf(
  kind: TopicKind,
  event: LiveEvent,
  callers: Callers,
  relations: readonly ClientRelation[] | null,
): readonly number[] {
  const concerned = [...callers.keys()].filter((place) => mayConcern(kind, event, callers[place]!));
  const { capacity } = kind;
  const dataClasses = classesOf(kind, event);
  if (dataClasses === null) return kind.isPersonal ? concerned : [];
  const isShown = (place: number): boolean => {
    const relation = relations?.[place] ?? NO_RELATION;
    const isConnectedSo = capacity === undefined || relation.capacity === capacity;
    return isConnectedSo && dataClasses.every((one) => decide(callers[0].purpose, relation, one).effect === 'SHOW');
  };
  return concerned.filter(isShown);
}

function isDocument(document: DocumentNode | readonly GraphQLError[]): document is DocumentNode {
  return 'kind' in document;
}

/** A fault of the gateway: each of them would have to be answered apart. */
function refuseUnlike(callers: Callers): void {
  const key = alikeKey(callers[0]);
  if (!callers.every((caller) => alikeKey(caller) === key)) throw new Error('These callers do not ask alike.');
}

/** Throws what kept a part of an update from being read and passes by itself: told without it, the update would be lost. */
function refuseHalf({ errors = [] }: ExecutionResult): void {
  const passing = errors.find(({ originalError }) => isPassing(originalError));
  if (passing) throw passing.originalError;
}

/** A promise that may reject before anybody waits for it. */
function heard(promise: Promise<void>): Promise<void> {
  promise.catch(() => undefined);
  return promise;
}
