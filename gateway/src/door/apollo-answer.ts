import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { PassedQuestions } from './passed-questions.js';

/**
 * Lets Apollo Server answer requests whose JSON body was read already. What it could not answer is passed on as an error.
 * @param passed notes of which media type the answers are
 * @param contextOf makes the context of one request
 */
export function apolloAnswers<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  passed: PassedQuestions,
  contextOf: (request: Request, response: Response) => Context,
): RequestHandler {
  return async (request, response) => {
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers: headersOf(request), body: request.body, search: '' },
      context: async () => contextOf(request, response),
    });
    for (const [name, value] of headers) response.setHeader(name, value);
    const isGood = (status ?? 200) === 200 && body.kind === 'complete';
    if (isGood) passed.keepType(request.headers.accept, headers.get('content-type')!);
    response.statusCode = status ?? 200;
    if (body.kind === 'complete') return void response.end(body.string);
    for await (const chunk of body.asyncIterator) response.write(chunk);
    response.end();
  };
}

function headersOf({ headers }: Request): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
