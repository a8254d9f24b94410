import { Kind, type DocumentNode, type FormattedExecutionResult, type OperationDefinitionNode } from 'graphql';
import type { AccessLine, LogLaw } from '@klantbeeld/access';
import type { FailureLog } from '../errors/request-error.js';
import type { ServiceTools, SubgraphRequest } from '../request/request.js';
import { newSpanId } from './span-id.js';

/** Takes an answer before its lines are in the access log: to go on with, and to show nobody yet. */
export type TellAhead = (answer: FormattedExecutionResult) => void;

/** What an answer is written down with. */
export interface LoggedAnswerOptions {
  readonly request: SubgraphRequest<ServiceTools>;
  readonly law: LogLaw;
  /** What was asked, in the names of the schema. */
  readonly name: string;
  readonly startedAt: Date;
  readonly onFailure: FailureLog;
  /** Told the answer while it is being written down, where the same process sees to it that it does not leave. */
  readonly ahead?: TellAhead | undefined;
}

/**
 * Writes down about whom an answer is before it leaves. When that fails nothing of the answer leaves: the caller gets
 * an internal error instead, and the log of the process the reason. Only the very answer that was told ahead may leave.
 */
export async function loggedAnswer(
  answer: FormattedExecutionResult,
  options: LoggedAnswerOptions,
): Promise<FormattedExecutionResult> {
  const { request, onFailure, ahead } = options;
  try {
    const written = request.tools.accessLog.write(linesOf(answer, options));
    ahead?.(answer);
    await written;
    return answer;
  } catch (error) {
    onFailure({ error, requestId: request.caller.requestId, path: 'access log' });
    return notLogged();
  }
}

function linesOf(
  answer: FormattedExecutionResult,
  { request, law, name, startedAt }: LoggedAnswerOptions,
): readonly AccessLine[] {
  const { caller } = request;
  const lines = request.ledger.take();
  if (lines.length === 0) return [];
  const spanId = newSpanId();
  const isAnswered = answer.data !== null && answer.data !== undefined;
  // A clock that is set back meanwhile is no reason to refuse the answers of everybody in the same commit.
  const endedAt = new Date(Math.max(startedAt.getTime(), Date.now()));
  return lines.map((line) => ({ ...line, caller, law, name, spanId, startedAt, endedAt, isAnswered }));
}

function notLogged(): FormattedExecutionResult {
  const message = 'The access log could not be written, so nothing is shown. Quote the request id when you report it.';
  return { data: null, errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };
}

const LONGEST_NAME = 200;
/** An operation asks the same each time. */
const NAMES = new WeakMap<OperationDefinitionNode, string>();

/** What a document asks, in the names of the schema: names that a caller made up may hold anything. */
export function nameOfQuestion(document: DocumentNode, operationName: string | null | undefined): string {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((one) => one.name?.value === operationName) ?? operations[0];
  if (!operation) return 'nothing';
  const known = NAMES.get(operation);
  if (known !== undefined) return known;
  const name = `${operation.operation} ${rootFields(operation).join(', ')}`.trim().slice(0, LONGEST_NAME);
  NAMES.set(operation, name);
  return name;
}

function rootFields({ selectionSet }: OperationDefinitionNode): readonly string[] {
  const fields = selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  return [...new Set(fields)].toSorted();
}
