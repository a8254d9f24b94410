import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'undici';
import { REPOSITORY } from '../../world/process.js';
import { isOwn, type Member } from '../measuring/members.js';

const PAGE = 20;

/** What is asked, as front ends are told to ask it. */
const TEXTS = {
  viewer: textOf('viewer'),
  caseload: textOf('caseload'),
  clientView: textOf('client-view'),
  placement: textOf('placement'),
} as const;

/** Who asks, with the token of now. */
export interface SignedIn {
  readonly member: Member;
  readonly token: string;
}

/** A placement as last told. */
export interface Placement {
  readonly id: string;
  readonly version: number;
}

/** Questions to the gateway. Each rejects when the answer is an error, or is not what it has to be. */
export interface Questions {
  viewer(who: SignedIn): Promise<void>;
  caseload(who: SignedIn): Promise<void>;
  clientView(who: SignedIn, clientId: string): Promise<void>;
  start(who: SignedIn, clientId: string): Promise<Placement>;
  change(who: SignedIn, placement: Placement, hours: number): Promise<Placement>;
}

interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- what comes over the wire is looked into field by field
  readonly data: any;
  readonly errors?: unknown;
}

/** Opens questions over so many connections at once. */
export function openQuestions(origin: string, connections: number): Questions {
  const pool = new Pool(origin, { connections });
  const ask = (who: SignedIn, query: string, variables: object, operationName?: string): Promise<Answer> =>
    post(pool, who, { query, variables, operationName });
  return {
    viewer: async (who) => {
      const answer = await ask(who, TEXTS.viewer, {});
      hold(answer.data?.viewer?.id === who.member.id, answer, 'the viewer is who asks');
    },
    caseload: async (who) => {
      const answer = await ask(who, TEXTS.caseload, { first: PAGE });
      const edges: { node: { id: string } }[] = answer.data?.caseload?.edges ?? [];
      const isWhole = edges.length === PAGE && edges.every(({ node }) => isOwn(who.member, node.id));
      hold(isWhole, answer, 'a page is full of own clients');
    },
    clientView: async (who, clientId) => {
      const answer = await ask(who, TEXTS.clientView, { id: clientId });
      const { id, benefits, shelteredEmployment, support } = answer.data?.client ?? {};
      const isWhole = id === clientId && [benefits, shelteredEmployment, support].every((law) => law?.__typename);
      hold(isWhole, answer, 'the client is the one asked for, with a section of each law');
    },
    start: async (who, clientId) => {
      const from = new Date().toISOString().slice(0, 10);
      const input = { clientId, stage: 'SHELTERED_INSIDE', jobTitle: 'Hovenier', hoursPerWeek: 24, from };
      const answer = await ask(who, TEXTS.placement, { input }, 'StartPlacement');
      const placement: Placement | undefined = answer.data?.startPlacement?.placement;
      hold(placement !== undefined, answer, 'the placement starts');
      return placement!;
    },
    change: async (who, { id, version }, hoursPerWeek) => {
      const input = { placementId: id, expectedVersion: version, hoursPerWeek };
      const answer = await ask(who, TEXTS.placement, { input }, 'ChangePlacement');
      const placement = answer.data?.changePlacement?.placement;
      const isChanged = placement?.version === version + 1 && placement.hoursPerWeek === hoursPerWeek;
      hold(isChanged, answer, 'the placement is changed once');
      return placement;
    },
  };
}

async function post(pool: Pool, { member, token }: SignedIn, question: object): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${token}`,
    'x-purpose': member.purpose,
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
  };
  const answered = await pool.request({
    path: '/graphql',
    method: 'POST',
    headers,
    body: JSON.stringify(question),
    headersTimeout: 30_000,
  });
  return (await answered.body.json()) as Answer;
}

function hold(holds: boolean, answer: Answer, what: string): void {
  if (holds && answer.errors === undefined) return;
  throw new Error(`Not so: ${what}. The answer was ${JSON.stringify(answer).slice(0, 400)}`);
}

function textOf(name: string): string {
  return readFileSync(join(REPOSITORY, 'schema/operations', `${name}.graphql`), 'utf8');
}
