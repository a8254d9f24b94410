import { expect } from '@jest/globals';
import type { Answer, TestWorld } from '../world/test-world.js';

const SECTIONS = `
  id name { full }
  benefits { ... on BenefitsDossier { exemption { exempt } } }
  shelteredEmployment { ... on ShelteredEmploymentDossier { hasValidIndication } }
  support { ... on SupportDossier { practicalAgreements { text } arrangements { product { code } } } }
`;

/** What each section shows of a client who has something in every law. */
export const SHOWN: Readonly<Record<string, unknown>> = {
  name: { full: expect.stringContaining('Waterval') },
  benefits: { exemption: { exempt: true } },
  shelteredEmployment: { hasValidIndication: true },
  support: { practicalAgreements: [{ text: 'Dinsdagochtend bezet' }], arrangements: [{ product: { code: '07A03' } }] },
};

/** One client with every section, as the consultant sees it. */
export function viewClient(world: Pick<TestWorld, 'ask'>, id: string): Promise<Answer> {
  const query = `query Sections($id: ID!) { client(id: $id) { ${SECTIONS} } }`;
  return world.ask('con-1', query, { variables: { id }, purpose: 'WWB_WORK' });
}

/** The consultant's whole caseload with every section. */
export function viewCaseload(world: TestWorld): Promise<Answer> {
  const query = `{ caseload { edges { node { ${SECTIONS} } } } }`;
  return world.ask('con-1', query, { purpose: 'WWB_WORK' });
}

/** An answer with the milliseconds it took. */
export async function timed(ask: Promise<Answer>): Promise<{ readonly answer: Answer; readonly took: number }> {
  const start = performance.now();
  const answer = await ask;
  return { answer, took: performance.now() - start };
}

/** What /health/ready says: the status and the state of each part. */
export async function readiness(
  world: TestWorld,
): Promise<{ readonly status: number; readonly parts: Record<string, boolean> }> {
  const response = await fetch(`http://127.0.0.1:${world.door.port}/health/ready`);
  const { parts } = (await response.json()) as { parts: Record<string, boolean> };
  return { status: response.status, parts };
}
