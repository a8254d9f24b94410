import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { DocumentNode } from 'graphql';
import type { Subgraph, SubgraphCall } from './subgraph.js';

/** A call that was read to its end: what takes the request next finds it here. */
export interface ReadCall extends IncomingMessage {
  /** The exact bytes, to which the token is bound. */
  rawBody?: Buffer;
  /** What they say; undefined where they are no JSON. */
  body?: unknown;
}

/** What is answered at once, and how. */
export interface PlainCallsOptions {
  readonly subgraph: Subgraph;
  /** Who calls. Rejects who may not. */
  readonly callerOf: (call: ReadCall) => Promise<Parameters<Subgraph['contextOf']>[0]>;
  /** Takes everything else, and everything that is wrong. */
  readonly otherwise: RequestListener;
}

const LARGEST_BYTES = 4 * 1024 * 1024;
const JSON_TYPE = /^application\/json(?:;|$)/i;
/** Only who runs a subgraph looks at its schema. */
const INTROSPECTION = /\b__(?:schema|type)\b/;

/**
 * Answers queries of the gateway without a web framework in between, whose work on each call is many times that of the
 * call itself. Whatever is not such a query, or has anything wrong with it, goes the way of everything else.
 */
export function servePlainCalls({ subgraph, callerOf, otherwise }: PlainCallsOptions): RequestListener {
  const answer = async (call: ReadCall, response: ServerResponse): Promise<void> => {
    if (call.body === undefined) return refuse(response, 400);
    // Nobody but the gateway makes us look at a document.
    const caller = await callerOf(call).catch(() => null);
    const asked = caller && questionOf(subgraph, call.body);
    if (!asked) return otherwise(call, response);
    const answered = await subgraph.answer(asked.document, asked.call, subgraph.contextOf(caller));
    const bytes = Buffer.from(JSON.stringify(answered));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
    response.end(bytes);
  };
  return (request, response) => {
    if (!isPlain(request)) return otherwise(request, response);
    readCall(request).then(
      (call) => (call ? void answer(call, response).catch(() => response.destroy()) : refuse(response, 413)),
      () => response.destroy(),
    );
  };
}

function isPlain({ method, url, headers }: IncomingMessage): boolean {
  const isJson = JSON_TYPE.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  return method === 'POST' && url === '/graphql' && isJson;
}

/** Reads a call to its end; null as soon as it is too large. Rejects when it breaks off. */
function readCall(request: ReadCall): Promise<ReadCall | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BYTES) return void chunks.push(chunk);
      request.pause();
      resolve(null);
    });
    request.once('error', reject);
    const broken = (): void => reject(new Error('The call broke off.'));
    request.once('close', broken);
    request.once('end', () => {
      request.off('close', broken);
      request.rawBody = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      request.body = parsed(request.rawBody);
      resolve(request);
    });
  });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: 400 | 413): void {
  response.writeHead(status, { connection: 'close' });
  // What was not read of the call is not waited for.
  response.end(() => response.req.destroy());
}

/** The query of a call, when it is one that can be run as it is. */
function questionOf(
  subgraph: Subgraph,
  body: unknown,
): { readonly document: DocumentNode; readonly call: Omit<SubgraphCall, 'query'> } | null {
  if (typeof body !== 'object' || body === null) return null;
  const { query, operationName = null, variables = null, ...rest } = body as Record<string, unknown>;
  const isCall =
    typeof query === 'string' &&
    (operationName === null || typeof operationName === 'string') &&
    typeof variables === 'object' &&
    !Array.isArray(variables) &&
    Object.keys(rest).length === 0;
  if (!isCall || INTROSPECTION.test(query)) return null;
  const document = subgraph.queryOf(query, operationName);
  return document && { document, call: { operationName, variables: variables as Record<string, unknown> | null } };
}
