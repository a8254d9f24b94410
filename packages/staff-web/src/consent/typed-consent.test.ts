import { expect, test } from '@jest/globals';
import { askedFor } from './consent-of-client.js';
import { consentOf, type TypedConsent } from './typed-consent.js';

const KIND = { __typename: 'ConsentToAsk' } as const;
const FOR_WORK = { fromLaw: 'WMO', purpose: 'WWB_WORK' } as const;
const CLIENT = {
  clientId: 'client-1',
  responsible: null,
  toAsk: [
    { ...KIND, dataClass: 'SUPPORT_PROVISION' as const, ...FOR_WORK },
    { ...KIND, dataClass: 'PRACTICAL_AGREEMENT' as const, ...FOR_WORK },
    { ...KIND, dataClass: 'PARTICIPATION_LEVEL' as const, fromLaw: 'SHARED' as const, purpose: 'WWB_WORK' as const },
  ],
};
const YES: TypedConsent = {
  dataClass: 'PRACTICAL_AGREEMENT',
  textVersion: ' 2026-1 ',
  expiresOn: '',
  isInformed: true,
};

test('a yes is for one class of data, the law that keeps it and the purpose of now', () => {
  expect(consentOf(YES, CLIENT)).toEqual({
    input: {
      clientId: 'client-1',
      dataClass: 'PRACTICAL_AGREEMENT',
      ...FOR_WORK,
      textVersion: '2026-1',
      expiresOn: null,
    },
  });
});

test('a yes of who does not know what it is for is none', () => {
  expect(consentOf({ ...YES, isInformed: false, textVersion: 'de nieuwe' }, CLIENT)).toEqual({
    wrong: { isInformed: 'consent.notInformed', textVersion: 'consent.wrongVersion' },
  });
  expect(consentOf({ ...YES, dataClass: 'FUNCTIONAL_LIMITATION' }, CLIENT)).toEqual({
    wrong: { dataClass: 'consent.nothingToAsk' },
  });
});

test('beside what is withheld stands only what would show it', () => {
  const asked = (part: Parameters<typeof askedFor>[1]): string[] => askedFor(CLIENT, part).map((one) => one.dataClass);
  expect(asked({ law: 'WMO' })).toEqual(['SUPPORT_PROVISION', 'PRACTICAL_AGREEMENT']);
  expect(asked({ path: 'support.practicalAgreements' })).toEqual(['PRACTICAL_AGREEMENT']);
  expect(asked({ path: 'participationLevel' })).toEqual(['PARTICIPATION_LEVEL']);
});
