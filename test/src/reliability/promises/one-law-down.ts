import type { RequestListener } from 'node:http';
import { expect, test } from '@jest/globals';
import type { Town } from '../../town/town.js';
import { SHOWN, timed, viewClient } from '../../federation/client-sections.js';
import { consentToSupport, registerCaseload } from '../../world/dossiers.js';
import { GARBAGE } from '../../world/garbage.js';
import { closeServer, listenAt } from '../../world/stand-in.js';
import { expectOneError } from '../../world/told.js';
import { until } from '../../world/until.js';
import { tellLine } from './line.js';
import { SIZES } from './sizes.js';

const PROMISE = 'one law down costs one section';
/** What the gateway waits for a section, and how much later an answer may be on a busy machine. */
const LIMIT = 2_000;
const SLACK = 2_000;
const BACK_MILLISECONDS = 2_000;
const PATIENCE_MILLISECONDS = 20_000;

/** Where the answer of each service stands under the client; the company’s own is the client itself. */
const SECTION: Readonly<Record<string, string | null>> = {
  support: 'support',
  benefits: 'benefits',
  'sheltered-employment': 'shelteredEmployment',
  'people-development': null,
};

/** Each service is hung, stopped, slow and out of its mind: the others are shown in time, and it comes back at once. */
export function oneLawDown(town: () => Town): void {
  test(`${PROMISE}, and it is shown again within two seconds`, async () => {
    const [clientId] = await registerCaseload(town(), 'con-1', 1);
    await consentToSupport(town(), [clientId!]);
    await until('every section is shown', () => isShown(town(), clientId!), PATIENCE_MILLISECONDS);
    const [took, back]: [number[], number[]] = [[], []];
    for (const service of SIZES.broken) {
      const broken = new Broken(town(), service, clientId!);
      took.push(await broken.hung());
      back.push(await broken.returned());
      took.push(...(await broken.gone()));
      back.push(await broken.returned());
    }
    tellLine(
      PROMISE,
      town().kindOfLog,
      `${SIZES.broken.length} service(s) hung, stopped, slow and answering garbage, ${took.length} views: the rest in ` +
        `${Math.max(...took).toFixed(0)} ms at worst, HTTP 200, one typed error, nothing of the inside told; ` +
        `back ${Math.max(...back).toFixed(0)} ms at worst after it returned`,
    );
    expect(Math.max(...took)).toBeLessThan(LIMIT + SLACK);
    expect(Math.max(...back)).toBeLessThan(BACK_MILLISECONDS);
  });
}

class Broken {
  constructor(
    private readonly town: Town,
    private readonly service: string,
    private readonly clientId: string,
  ) {}

  private get process() {
    return this.town.services.get(this.service)!;
  }

  /** It takes every question and answers none. */
  async hung(): Promise<number> {
    this.process.signal('SIGSTOP');
    try {
      return await this.view();
    } finally {
      this.process.signal('SIGCONT');
    }
  }

  /** It is stopped, then something else is at its address, which answers late or garbage; at last it is there again. */
  async gone(): Promise<readonly number[]> {
    await this.process.kill();
    const took = [await this.view()];
    const late: RequestListener = (_request, response) =>
      void setTimeout(() => response.end('{"data": {"_entities": []}}'), LIMIT + SLACK).unref();
    for (const listener of [late, ...GARBAGE.map(([, answering]) => answering)]) {
      const server = await listenAt(Number(new URL(this.process.url).port), listener);
      took.push(await this.view().finally(() => closeServer(server)));
    }
    await this.process.start();
    return took;
  }

  /** Milliseconds until every section is shown, from now on. */
  async returned(): Promise<number> {
    const since = performance.now();
    await until('every section is shown', () => isShown(this.town, this.clientId), PATIENCE_MILLISECONDS);
    return performance.now() - since;
  }

  private async view(): Promise<number> {
    const { answer, took } = await timed(viewClient(this.town, this.clientId));
    const section = SECTION[this.service] ?? null;
    const shown = section === null ? { client: null } : { client: { ...SHOWN, [section]: null } };
    expect(answer.data).toMatchObject(shown);
    expectOneError(answer, 'SUBGRAPH_UNAVAILABLE', section === null ? ['client'] : ['client', section]);
    return took;
  }
}

async function isShown(town: Town, clientId: string): Promise<boolean> {
  const { errors, data } = await viewClient(town, clientId);
  if (errors === undefined) expect(data.client).toMatchObject(SHOWN);
  return errors === undefined;
}
