import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SUBGRAPHS } from '@klantbeeld/platform';
import { newProcess, type OwnProcess } from '../town/own-process.js';
import { klantbeeld } from '../world/process.js';

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
  stop(): Promise<void>;
}

/** Starts the platform on the PostgreSQL of this test run. Stop it when done. */
export async function openPageWorld(): Promise<PageWorld> {
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
  const gateway = await newProcess('gateway', { ...settings, ...Object.fromEntries(addresses) });
  await Promise.all([...services.values(), gateway].map((part) => part.start()));
  return {
    // The issuer lets the page return to this name.
    url: gateway.url.replace('127.0.0.1', 'localhost'),
    gateway,
    services,
    bringTask: async (clientName, kind, dueOn) => {
      const address = new URL(settings.DATABASE_URL);
      address.pathname = `/${settings.KLANTBEELD_DATABASE_PREFIX}_people_development`;
      const people = new pg.Client({ connectionString: address.href });
      await people.connect();
      await people.query(TASK, [clientName, kind, dueOn]).finally(() => people.end());
    },
    stop: async () => {
      await Promise.all([gateway, ...services.values()].map((part) => part.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
