import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { obey } from '../../measuring/measured-process.js';
import { LIST_STATEMENT, VIEW_STATEMENT } from './limit-statements.js';

const CONNECTIONS = 4;

interface Asked {
  readonly id?: string;
  readonly staff?: string;
  readonly first?: number;
}

/** What one prepared statement can do, and nothing around it: no GraphQL, no caller, no rights, no log. */
async function start(url: string): Promise<number> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  const answer = async (path: string | undefined, { id, staff, first }: Asked): Promise<string> => {
    const statement =
      path === '/view'
        ? { name: 'view', text: VIEW_STATEMENT, values: [id] }
        : { name: 'list', text: LIST_STATEMENT, values: [staff, first] };
    return (await pool.query<{ answer: string }>(statement)).rows[0]!.answer;
  };
  const http = createServer((request, response) => {
    bodyOf(request)
      .then((body) => answer(request.url, JSON.parse(body) as Asked))
      .then(
        (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

obey({ start });
