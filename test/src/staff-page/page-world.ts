import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SUBGRAPHS } from '@klantbeeld/platform';
import { readExamples } from '../readme/examples.js';
import { newProcess, type OwnProcess } from '../town/own-process.js';
import { klantbeeld } from '../world/process.js';

const EXAMPLES = readExamples();

const TASK = `insert into task (id, client_id, kind, subject_id, due_on, made_at)
  select gen_random_uuid(), id, $2, 'brought', $3, now() from client where surname = $1`;

/** The platform with the demo people and the page, every part a process of its own, so that each can be stopped. */
export interface PageWorld {
  /** Address of the page. */
  readonly url: string;
  readonly gateway: OwnProcess;
  /** The services, by name. */
  readonly services: ReadonlyMap<string, OwnProcess>;
  /** Has a task wait for whoever guides a client, as the clock of a law would bring about. */
  bringTask(clientName: string, kind: string, dueOn: string): Promise<void>;
  /** Id of a client by surname. */
  idOf(clientName: string): Promise<string>;
  /** Has a member of staff act somewhere else, by one of the example operations. Gives the data of the answer. */
  act(staffId: string, purpose: string, operation: string, variables: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the platform on the PostgreSQL of this test run, the gateway with settings of its own. Stop it when done. */
export async function openPageWorld(ofGateway: Readonly<Record<string, string>> = {}): Promise<PageWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-page-'));
  const settings = {
    KLANTBEELD_DATA: folder,
    KLANTBEELD_SECRET: randomBytes(32).toString('hex'),
    KLANTBEELD_DATABASE_PREFIX: `page_${randomBytes(4).toString('hex')}`,
    KLANTBEELD_DOCUMENTS: 'enforce',
    KLANTBEELD_DRAIN_SECONDS: '0',
    DATABASE_URL: process.env.KLANTBEELD_TEST_DATABASE_URL!,
  };
  const people = klantbeeld(['demo', '--clients', '0'], settings);
  if ((await people.ended()) !== 0) throw new Error(`There are no demo people:\n${people.output()}`);
  const parts = await Promise.all(SUBGRAPHS.map(async (name) => [name, await newProcess(name, settings)] as const));
  const services = new Map(parts);
  const addresses = parts.map(([name, { url }]) => [`${name.toUpperCase().replaceAll('-', '_')}_SUBGRAPH_URL`, url]);
  const gateway = await newProcess('gateway', { ...settings, ...Object.fromEntries(addresses), ...ofGateway });
  await Promise.all([...services.values(), gateway].map((part) => part.start()));
  return {
    // The issuer lets the page return to this name.
    url: gateway.url.replace('127.0.0.1', 'localhost'),
    gateway,
    services,
    bringTask: async (clientName, kind, dueOn) => void (await askPeople(settings, TASK, [clientName, kind, dueOn])),
    idOf: async (clientName) => {
      const [found] = await askPeople(settings, 'select id from client where surname = $1', [clientName]);
      return found!['id']!;
    },
    act: async (staffId, purpose, operation, variables) => {
      const said = klantbeeld(['token', staffId], settings);
      await said.ended();
      const answer = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${said.output().trim().split('\n').at(-1)}`,
          'x-purpose': purpose,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ query: EXAMPLES.get(operation)!.document, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
      if (errors) throw new Error(`${operation} failed: ${JSON.stringify(errors)}`);
      return data;
    },
    stop: async () => {
      await Promise.all([gateway, ...services.values()].map((part) => part.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks the database of the people something, as its owner. */
async function askPeople(
  {
    DATABASE_URL,
    KLANTBEELD_DATABASE_PREFIX,
  }: { readonly DATABASE_URL: string; readonly KLANTBEELD_DATABASE_PREFIX: string },
  statement: string,
  values: readonly string[],
): Promise<readonly Readonly<Record<string, string>>[]> {
  const address = new URL(DATABASE_URL);
  address.pathname = `/${KLANTBEELD_DATABASE_PREFIX}_people_development`;
  const people = new pg.Client({ connectionString: address.href });
  await people.connect();
  const { rows } = await people.query(statement, [...values]).finally(() => people.end());
  return rows as Record<string, string>[];
}
