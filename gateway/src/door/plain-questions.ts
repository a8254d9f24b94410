import type { IncomingMessage, ServerResponse } from 'node:http';
import { getOperationAST, OperationTypeNode } from 'graphql';
import type { NamedDocument } from '../documents/document-list.js';
import { charge, type ChargedQuestion } from './apollo.js';
import { signIn, type Asked } from './asked.js';
import type { DoorRules } from './door-rules.js';
import type { SiteCheck } from './own-site.js';
import type { PassedQuestions } from './passed-questions.js';
import { LARGEST_BODY, problemOf } from './request-body.js';

/** What is answered at once, and how. */
export interface PlainQuestionsOptions {
  readonly rules: DoorRules;
  /** What must be right of where a request comes from. */
  readonly checks: readonly SiteCheck[];
  readonly passed: PassedQuestions;
  /** Takes everything else, and everything that is wrong. */
  readonly otherwise: (asked: Asked, response: ServerResponse) => void;
}

const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;
/** What a JSON body begins with when it is an object or a list. */
const BEGIN_OF_JSON = /^[\t\n\r ]*[{[]/;
const UTF8 = new TextDecoder();
const NO_BYTES = new Uint8Array();

/**
 * Answers a query whose document passed before without a web framework and a GraphQL server in between, whose work on
 * each question is more than that of the question itself. Whatever is not such a query, or has anything wrong with it,
 * goes the way of everything else, and takes along what was found out: who asks, the body, the answer.
 */
export function servePlainQuestions(options: PlainQuestionsOptions): (asked: Asked, response: ServerResponse) => void {
  const { checks, passed, otherwise } = options;
  return (asked, response) => {
    const type = isPlain(asked) ? passed.type(asked.headers.accept) : undefined;
    if (type === undefined || checks.some((check) => check(asked) !== null)) return otherwise(asked, response);
    answerOf(options, asked, response).then(
      (text) => {
        if (text === null) return otherwise(asked, response);
        response.setHeader('content-type', type);
        response.end(text);
      },
      () => otherwise(asked, response),
    );
  };
}

function isPlain({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/graphql' || headers['content-encoding'] !== undefined) return false;
  const size = Number(headers['content-length']);
  return size > 0 && size <= LARGEST_BODY && JSON_TYPE.test(headers['content-type'] ?? '');
}

/** The answer as text; null, or a rejection, when something is to be told that is told elsewhere. */
async function answerOf(
  { rules, passed }: PlainQuestionsOptions,
  asked: Asked,
  response: ServerResponse,
): Promise<string | null> {
  const caller = await signIn(rules, asked, response);
  readBody(asked, await bytesOf(asked));
  const question = questionIn(asked.body, rules, passed);
  if (!question) return null;
  await charge(rules, { ...question, caller, answer: response });
  asked.result = rules.engine.execute({ ...question, context: caller });
  const { errors, data, extensions } = await asked.result;
  return errors ? null : `${JSON.stringify({ data, extensions })}\n`;
}

interface PlainQuestion extends Omit<ChargedQuestion, 'caller' | 'answer'> {
  readonly source: string;
}

/** The question of a body, when it is a query whose document passed before. Throws what is wrong with its document. */
function questionIn(body: unknown, { documents }: DoorRules, passed: PassedQuestions): PlainQuestion | null {
  if (problemOf(body)) return null;
  const { operationName, variables } = body as Partial<PlainQuestion>;
  const source = documents.textOf(body as NamedDocument);
  const document = passed.document(source);
  const isQuery = document && getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
  return isQuery ? { document, source, operationName, variables: variables ?? undefined } : null;
}

/** The bytes of a body; nearly always all of them came together with the headers. */
function bytesOf(request: Asked): Uint8Array | Promise<Uint8Array> {
  if (!request.complete) return allBytesOf(request);
  return (request.read() as Buffer | null) ?? NO_BYTES;
}

function allBytesOf(request: Asked): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const broken = (): void => reject(new Error('The request broke off.'));
    if (request.destroyed) return broken();
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.once('error', broken).once('close', broken);
    request.once('end', () => {
      request.off('close', broken);
      resolve(Buffer.concat(chunks));
    });
  });
}

function readBody(asked: Asked, bytes: Uint8Array): void {
  const text = UTF8.decode(bytes);
  try {
    if (!BEGIN_OF_JSON.test(text)) throw new SyntaxError('no object');
    asked.body = JSON.parse(text);
  } catch (error) {
    asked.bodyFailure = Object.assign(error as Error, { type: 'entity.parse.failed' });
    throw error;
  }
}
