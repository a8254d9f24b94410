import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { costOf, type Cost } from '../world/cost.js';
import { consentToSupport, registerCaseload } from '../world/dossiers.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';

const FIELDS = `
  id name { full }
  placements { id jobTitle }
  interventions { id kind state goal { id } }
  intake { id question householdSize }
  benefits { ... on BenefitsDossier { exemption { exempt until reason } benefit { id periods { total { cents } } } } }
  shelteredEmployment { ... on ShelteredEmploymentDossier { hasValidIndication indicationValidUntil } }
  support { ... on SupportDossier { arrangements { id product { code } practicalAgreement { text } } practicalAgreements { text } } }
`;
const CASELOAD = `query Caseload($first: Int!) { caseload(first: $first) { edges { node { ${FIELDS} } } pageInfo { hasNextPage } } }`;
const CLIENT = `query OneClient($id: ID!) { client(id: $id) { ${FIELDS} } }`;
const COACHED = `query Coached($first: Int!) { caseload(first: $first) { edges { node {
  id name { full } placements { id } benefits { ... on BenefitsDossier { exemption { exempt } } }
  shelteredEmployment { ... on ShelteredEmploymentDossier { indication { id adaptations } allEmployments { id workType period { from } } } }
} } } }`;
const PARTS = ['benefits', 'people-development', 'sheltered-employment', 'support'];

/** What one client of a page must show, or the page would be cheap because it is empty. */
const WHOLE = {
  placements: [{}, {}],
  interventions: [{}, {}],
  intake: { householdSize: 2 },
  benefits: { exemption: { exempt: true, reason: 'CARE' }, benefit: { periods: [{}, {}] } },
  shelteredEmployment: { hasValidIndication: true, indicationValidUntil: '2099-01-01' },
  support: { arrangements: [{ practicalAgreement: { text: 'Dinsdagochtend bezet' } }], practicalAgreements: [{}] },
};

describe.each(['one process', 'over the network'] as const)('the cost of a view, joined %s', (shape) => {
  let world: TestWorld;
  let clientIds: readonly string[];
  beforeAll(async () => {
    world = await openTestWorld({ shape });
    clientIds = await registerCaseload(world, 'con-1', 101);
    await consentToSupport(world, clientIds);
    await registerCaseload(world, 'sw-1', 101);
  });
  afterAll(() => world?.stop());

  async function costOfPage(first: number): Promise<Cost> {
    let answer: Answer | undefined;
    const cost = await costOf(world, async () => {
      answer = await world.ask('con-1', CASELOAD, { variables: { first }, purpose: 'WWB_WORK' });
    });
    expect(answer!.errors).toBeUndefined();
    expect(answer!.data.caseload.edges).toHaveLength(first);
    for (const { node } of answer!.data.caseload.edges) expect(node).toMatchObject(WHOLE);
    return cost;
  }

  test('a consultant’s page of 100 clients over every law costs as many statements and calls as a page of 10', async () => {
    const costs = new Map<number, Cost>();
    for (const first of [10, 50, 100]) costs.set(first, await costOfPage(first));
    process.stdout.write(
      `${shape}: ${[...costs].map(([first, cost]) => `${first} clients ${JSON.stringify(cost)}`).join('\n  ')}\n`,
    );
    expect(Object.keys(costs.get(10)!.statements)).toEqual(PARTS);
    expect(costs.get(50)).toEqual(costs.get(10));
    expect(costs.get(100)).toEqual(costs.get(10));
    expect(costs.get(100)!.calls).toEqual(oneEach(PARTS));
  });

  test('a job coach’s page with indications and jobs costs the same for 10 and for 100 clients', async () => {
    const costOfCoached = async (first: number): Promise<Cost> =>
      costOf(world, async () => {
        const answer = await world.ask('sw-1', COACHED, { variables: { first }, purpose: 'WORK_DEVELOPMENT' });
        expect(answer.errors).toBeUndefined();
        expect(answer.data.caseload.edges).toHaveLength(first);
        expect(answer.data.caseload.edges[0].node.shelteredEmployment).toMatchObject({
          indication: { adaptations: ['PACE'] },
          allEmployments: [{ workType: 'GREEN' }],
        });
      });
    expect(await costOfCoached(100)).toEqual(await costOfCoached(10));
  });

  test('one client over every law costs one call to the company and one to each law', async () => {
    const [id] = clientIds;
    const cost = await costOf(world, async () => {
      const answer = await world.ask('con-1', CLIENT, { variables: { id }, purpose: 'WWB_WORK' });
      expect(answer.errors).toBeUndefined();
      expect(answer.data.client).toMatchObject(WHOLE);
    });
    expect(cost.calls).toEqual(oneEach(PARTS));
  });

  test('asking the company alone calls no law', async () => {
    const cost = await costOf(world, () =>
      world.ask('con-1', '{ caseload(first: 10) { edges { node { id name { full } } } } }', { purpose: 'WWB_WORK' }),
    );
    expect(cost.calls).toEqual({ 'people-development': 1 });
    expect(Object.keys(cost.statements)).toEqual(['people-development']);
  });
});

function oneEach(parts: readonly string[]): Record<string, number> {
  return Object.fromEntries(parts.map((part) => [part, 1]));
}
