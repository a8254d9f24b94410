import type { RequestListener } from 'node:http';

const answering =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** Answers of something that is no subgraph, by name; several would tell of the inside. */
export const GARBAGE: readonly (readonly [string, RequestListener])[] = [
  ['a page in HTML', answering(200, '<html><body>nginx at 10.0.0.7:4103</body></html>', 'text/html')],
  ['null', answering(200, 'null')],
  ['half of a JSON text', answering(200, '{"data": {"_entities": [{"supp')],
  ['nothing', answering(200, '')],
  ['a list', answering(200, '[{"data": {}}]')],
  ['data that is a text', answering(200, '{"data": "hello"}')],
  ['entities that are a number', answering(200, '{"data": {"_entities": 7}}')],
  ['too few entities', answering(200, '{"data": {"_entities": []}}')],
  ['errors that are no errors', answering(200, '{"errors": [null, 3, {"text": "at 10.0.0.7:4103"}]}')],
  ['500 and its trouble', answering(500, '{"errors": [{"message": "connect ECONNREFUSED 127.0.0.1:5432"}]}')],
  ['500 and a stack', answering(500, 'Error: failed\n    at run (/srv/support/dist/index.js:12:3)', 'text/plain')],
  ['503', answering(503, 'Service Unavailable', 'text/plain')],
  ['a redirection', (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['by cutting the connection', (request) => void request.socket.destroy()],
];
