import { request } from 'undici';
import type { Answer, TestWorld } from './test-world.js';

/** A request as bytes and headers, for what `ask` would never send. */
export interface RawRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends a request to the door as it is, with no header but those given; JSON answers are read. */
export async function send(
  world: TestWorld,
  { method = 'POST', path = '/graphql', headers = {}, body }: RawRequest,
): Promise<Answer> {
  const response = await request(`http://127.0.0.1:${world.door.port}${path}`, { method, headers, body: body ?? null });
  const text = await response.body.text();
  const answered = new Headers();
  for (const [name, value] of Object.entries(response.headers)) answered.set(name, String(value));
  const { data, errors } = isJson(answered) && text !== '' ? (JSON.parse(text) as Pick<Answer, 'data' | 'errors'>) : {};
  return { status: response.statusCode, headers: answered, text, data, errors };
}

function isJson(headers: Headers): boolean {
  return headers.get('content-type')?.includes('json') ?? false;
}
