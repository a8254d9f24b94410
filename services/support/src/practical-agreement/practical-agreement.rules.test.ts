import { describe, expect, test } from '@jest/globals';
import { InputCheck } from '@klantbeeld/subgraph';
import { checkPractice, inOrderOfWeek, type AgreedPractice } from './practical-agreement.rules.js';

function wrongPaths(practice: AgreedPractice | null): string[] {
  return (
    checkPractice(new InputCheck(), practice, 'practicalAgreement').refusal?.fields.map((field) => field.path) ?? []
  );
}

describe('practical agreements', () => {
  test('days come in the order of the week, each once', () => {
    expect(inOrderOfWeek(['FRIDAY', 'TUESDAY', 'FRIDAY'])).toEqual(['TUESDAY', 'FRIDAY']);
  });

  test('an arrangement may go without a practical agreement', () => {
    expect(wrongPaths(null)).toEqual([]);
  });

  test('an agreement about day and transport is right', () => {
    expect(wrongPaths({ weekdays: ['TUESDAY'], text: 'Wordt om 09.00 uur thuis opgehaald.' })).toEqual([]);
  });

  test('an agreement without a day, or with an empty text, is wrong', () => {
    expect(wrongPaths({ weekdays: [], text: ' ' })).toEqual(['practicalAgreement.weekdays', 'practicalAgreement.text']);
  });

  test('an agreement that names the product is wrong, because others than the Wmo may read it', () => {
    expect(wrongPaths({ weekdays: ['TUESDAY'], text: 'Dagbesteding 07A03' })).toEqual(['practicalAgreement.text']);
  });
});
