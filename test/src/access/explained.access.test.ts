import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { registerKnownPerson } from './known-person.js';

const EXPLAINED = `query($id: ID!, $language: Language!) { client(id: $id) {
  withheld { ...field }
  support { ... on Withheld { ...section } }
  shelteredEmployment { ... on Withheld { ...section } ... on ShelteredEmploymentDossier { withheld { ...field } } }
  benefits { ... on Withheld { ...section } ... on BenefitsDossier { withheld { ...field } } } } }
  fragment section on Withheld { law reason purposesThatAllow canRequestOverride
    explanation dutch: explanation(language: NL) asked: explanation(language: $language)
    whatYouCanDo doDutch: whatYouCanDo(language: NL) doAsked: whatYouCanDo(language: $language) }
  fragment field on WithheldField { path reason purposesThatAllow
    explanation dutch: explanation(language: NL) asked: explanation(language: $language)
    whatYouCanDo doAsked: whatYouCanDo(language: $language) }`;
const PEOPLE = [
  ['con-1', 'WWB_INCOME'],
  ['con-1', 'WWB_WORK'],
  ['sw-1', 'WORK_DEVELOPMENT'],
  ['sw-1', 'WSW_EMPLOYMENT'],
  ['wmo-1', 'WMO_SUPPORT'],
  ['med-1', 'MEDICAL_ADVICE'],
] as const;

let world: TestWorld;
let known: string;
let unknown: string;
beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-02' });
  known = await registerKnownPerson(world);
  unknown = await registerPerson(world);
  for (const id of [known, unknown]) {
    for (const staffId of new Set(PEOPLE.map(([one]) => one))) await assign(world, staffId, id);
  }
});
afterAll(() => world.stop());

test.each(PEOPLE)(
  '%s with purpose %s reads to the byte the same of who is known to all laws and to none',
  async (staffId, purpose) => {
    const texts = await Promise.all(
      [known, unknown].map(async (id) => {
        const { text, errors } = await world.ask(staffId, EXPLAINED, { variables: { id, language: 'EN' }, purpose });
        expect(errors).toBeUndefined();
        return text;
      }),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('Whether there is anything is not shown.');
  },
);

test('a coach reads in Dutch by default, and in English when asked, why support is withheld and what to do', async () => {
  const variables = { id: known, language: 'EN' };
  const { data } = await world.ask('sw-1', EXPLAINED, { variables, purpose: 'WORK_DEVELOPMENT' });
  const { support, withheld } = data.client;
  expect(support).toMatchObject({
    reason: 'CONSENT_REQUIRED',
    purposesThatAllow: ['WMO_SUPPORT'],
    canRequestOverride: false,
    explanation: expect.stringMatching(/^Dit mag alleen met toestemming van de cliënt\./),
    asked: expect.stringMatching(/^This may only be shown with the consent of the client\./),
    whatYouCanDo: expect.stringMatching(/nee zeggen mag/),
    doAsked: expect.stringMatching(/saying no is allowed/),
  });
  expect(support.dutch).toBe(support.explanation);
  expect(support.doDutch).toBe(support.whatYouCanDo);
  expect(withheld.find(({ path }: { path: string }) => path === 'address')).toMatchObject({
    reason: 'CONFIDENTIAL',
    purposesThatAllow: ['WWB_INCOME', 'WWB_WORK', 'WMO_SUPPORT'],
    explanation: expect.stringMatching(/^Dit is vertrouwelijk/),
    asked: expect.stringMatching(/^This is confidential/),
    doAsked: expect.stringMatching(/^Work without it/),
  });
});
