import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assign, BASIS, put, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const VIEW = `query View($id: ID!) {
  client(id: $id) {
    id name { full } ageBand birthDate { date } bsn bsnInFull contact { telephone } address { street } locality
    withheld { path reason }
    placements { id jobTitle client { id } }
    benefits {
      __typename
      ... on BenefitsDossier {
        benefit { id householdType periods { total { cents } } }
        duties { kind } exemption { exempt until reason withheld { path reason } } obligationStatus sanctions { ground }
        withheld { path reason }
      }
      ... on Withheld { law reason purposesThatAllow canRequestOverride explanation }
    }
    shelteredEmployment { __typename ... on ShelteredEmploymentDossier { hasValidIndication withheld { path } } ... on Withheld { law reason } }
    support { __typename ... on SupportDossier { practicalAgreements { text } withheld { path reason } } ... on Withheld { law reason } }
  }
}`;

describe.each(['one process', 'over the network'] as const)('one client view, joined %s', (shape) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ shape });
  });
  afterAll(() => world.stop());

  test('a consultant and a job coach each see what they may of the same client', async () => {
    const id = await registerPerson(world, { surname: 'Waterval' });
    await assign(world, 'con-1', id);
    await assign(world, 'sw-1', id);
    await put(world, 'benefits', 'work_duty_exemption', [
      {
        id: crypto.randomUUID(),
        client_id: id,
        municipality_code: 'GM0141',
        from_on: '2020-01-01',
        until_on: '2099-01-01',
        reason: 'CARE',
        explanation: 'Zorg voor een kind',
        review_on: '2098-01-01',
        ...BASIS,
        version: 1,
      },
    ]);
    const consultant = await world.ask('con-1', VIEW, { variables: { id }, purpose: 'WWB_INCOME' });
    expect(consultant.errors).toBeUndefined();
    expect(consultant.data.client).toMatchObject({
      name: { full: 'Mies Waterval' },
      address: { street: 'Verzonnenlaan' },
      benefits: { __typename: 'BenefitsDossier', exemption: { exempt: true, until: '2099-01-01', reason: 'CARE' } },
      support: { __typename: 'Withheld', reason: 'CONSENT_REQUIRED' },
    });
    const coach = await world.ask('sw-1', VIEW, { variables: { id }, purpose: 'WORK_DEVELOPMENT' });
    expect(coach.errors).toBeUndefined();
    expect(coach.data.client).toMatchObject({
      address: null,
      bsnInFull: null,
      benefits: {
        __typename: 'BenefitsDossier',
        benefit: null,
        exemption: { exempt: true, until: '2099-01-01', reason: null },
      },
    });
  });
});
