import type { ErrorRequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { gatewayError, toldError } from '../errors/told-error.js';
import type { Asked } from './asked.js';
import type { DoorOptions } from './door.js';

/** Tells errors outside of GraphQL in the same form. */
export function failed(onFailure: DoorOptions['onFailure']): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const known = knownFailure(error);
    if (!known) onFailure({ error, requestId: (request as unknown as Asked).requestId });
    answerError(response, known ?? gatewayError('INTERNAL_SERVER_ERROR', 'failed', 500));
  };
}

/** Answers with one error, and the status that goes with it. */
export function answerError(response: Response, error: GraphQLError): void {
  const { status } = (error.extensions.http ?? { status: 500 }) as { status: number };
  const { retryAfterSeconds } = error.extensions;
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (typeof retryAfterSeconds === 'number') response.setHeader('retry-after', retryAfterSeconds);
  response.status(status).json({ errors: [toldError(error, String(response.getHeader('x-request-id')))] });
}

function knownFailure(error: unknown): GraphQLError | null {
  if (error instanceof GraphQLError) return error;
  if (error instanceof URIError)
    return gatewayError('BAD_USER_INPUT', 'The address cannot be read; look at what stands behind % in it.', 400);
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large')
    return gatewayError('QUERY_REJECTED', 'The request is larger than 100 kB; ask in smaller parts.', 413);
  if (type === 'entity.parse.failed')
    return gatewayError('BAD_USER_INPUT', 'The body is not a JSON object; check quotes and commas.', 400);
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') {
    return gatewayError('BAD_USER_INPUT', 'Send the body as UTF-8, without compression.', 415);
  }
  return null;
}
