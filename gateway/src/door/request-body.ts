import express, { type RequestHandler } from 'express';
import type { GraphQLError } from 'graphql';
import { hashIn, type DocumentList, type NamedDocument } from '../documents/document-list.js';
import { gatewayError } from '../errors/told-error.js';
import type { Asked } from './asked.js';

/** Bytes that a body may have. */
export const LARGEST_BODY = 100 * 1024;

const ANSWER_TYPES = ['application/json', 'application/graphql-response+json'];
const EXAMPLE = '{"query": "{ viewer { id } }"}';

/**
 * Lets only bodies through that are one GraphQL request. What the library behind it would refuse, it would refuse in
 * words and codes of its own, so all of that is refused here.
 */
export const onlyOneOperation: RequestHandler = (request, _response, next) => {
  const problem = problemOf(request.body);
  if (problem) throw problem;
  if (!request.accepts(ANSWER_TYPES)) {
    const message = `Answers are ${ANSWER_TYPES.join(' or ')}; name one of these in accept, or leave accept out.`;
    throw gatewayError('BAD_USER_INPUT', message, 406);
  }
  next();
};

/** Reads JSON, unless the body was read before; what was wrong with it then is wrong with it now. */
export function readJson(): RequestHandler {
  const read = express.json({ limit: LARGEST_BODY, type: ['application/json', 'application/graphql-response+json'] });
  return (request, response, next) => {
    const { body, bodyFailure } = request as unknown as Asked;
    if (body !== undefined || bodyFailure) return next(bodyFailure);
    read(request, response, (error?: unknown) => next(isUnreadable(error) ? unreadable() : error));
  };
}

/** Compressed otherwise than it says, or of another length; what is no JSON has a name of its own. */
function isUnreadable(error: unknown): boolean {
  const { status, type } = (error ?? {}) as { readonly status?: unknown; readonly type?: unknown };
  return status === 400 && type !== 'entity.parse.failed';
}

function unreadable(): GraphQLError {
  const message = 'The body is not what content-encoding and content-length say; send it without compression.';
  return gatewayError('BAD_USER_INPUT', message, 400);
}

/** Puts the text of the document that is meant into the body, where the library looks for it. */
export function chooseDocument(documents: DocumentList): RequestHandler {
  return (request, _response, next) => {
    const { documentId: _id, extensions: _extensions, ...rest } = request.body as Record<string, unknown>;
    request.body = { ...rest, query: documents.textOf(request.body as NamedDocument) };
    next();
  };
}

/** What is wrong with a body, whatever its document says; null when it is one GraphQL request. */
export function problemOf(body: unknown): GraphQLError | null {
  if (Array.isArray(body))
    return gatewayError('QUERY_REJECTED', 'Send one operation at a time, not a list of them.', 400);
  if (!isObject(body)) {
    return gatewayError('BAD_USER_INPUT', `Send JSON with content-type application/json, such as ${EXAMPLE}.`, 415);
  }
  const problem = queryProblem(body) ?? partProblem(body);
  return problem === null ? null : gatewayError('BAD_USER_INPUT', problem, 400);
}

function queryProblem(body: Record<string, unknown>): string | null {
  const { query } = body;
  // A client that names a known document leaves its text out.
  if (query === undefined && hashIn(body) !== null) return null;
  if (query === undefined || query === '') return `query is missing; send a document, such as ${EXAMPLE}.`;
  return typeof query === 'string' ? null : `query is not a text; send a document, such as ${EXAMPLE}.`;
}

function partProblem({ variables, extensions, operationName }: Record<string, unknown>): string | null {
  if (!isObject(variables ?? {}))
    return 'variables is not an object; send values by name, such as {"id": "…"}, or leave it out.';
  if (!isObject(extensions ?? {})) return 'extensions is not an object; leave it out.';
  if (typeof (operationName ?? '') !== 'string')
    return 'operationName is not a text; send the name of one operation of the document.';
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
