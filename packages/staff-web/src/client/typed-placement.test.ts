import { expect, test } from '@jest/globals';
import { changedPlacementOf, placementOf, type TypedPlacement } from './typed-placement.js';

const TYPED: TypedPlacement = {
  stage: 'TRIAL',
  employerId: 'employer-1',
  workTypeId: '',
  jobTitle: ' Naaister ',
  hoursPerWeek: '16',
  from: '01-12-2026',
  until: '',
  isCreatedWork: false,
};
const MEANT = {
  stage: 'TRIAL',
  jobTitle: 'Naaister',
  hoursPerWeek: 16,
  from: '2026-12-01',
  until: null,
  isCreatedWork: false,
};

test('a placement outside is with an employer, one inside is without and may take a place', () => {
  expect(placementOf(TYPED)).toEqual({ input: { ...MEANT, employerId: 'employer-1' } });
  expect(placementOf({ ...TYPED, stage: 'SHELTERED_INSIDE', workTypeId: 'green' })).toEqual({
    input: { ...MEANT, stage: 'SHELTERED_INSIDE', workTypeId: 'green' },
  });
});

test('everything that cannot be right is told at once', () => {
  expect(placementOf({ ...TYPED, employerId: '', jobTitle: ' ', hoursPerWeek: '61', from: 'morgen' })).toEqual({
    wrong: {
      employerId: 'placement.chooseEmployer',
      jobTitle: 'placement.wrongTitle',
      hoursPerWeek: 'placement.wrongHours',
      from: 'wrong.day',
    },
  });
});

test('of a placement that stands only what was changed is sent', () => {
  expect(changedPlacementOf({ ...TYPED, hoursPerWeek: '24' }, TYPED)).toEqual({ input: { hoursPerWeek: 24 } });
  expect(changedPlacementOf(TYPED, TYPED)).toEqual({ input: {} });
  const inside: TypedPlacement = { ...TYPED, stage: 'SHELTERED_INSIDE', workTypeId: 'green' };
  expect(changedPlacementOf({ ...inside, stage: 'TRIAL' }, inside)).toEqual({
    input: { stage: 'TRIAL', workTypeId: null },
  });
});

test('who goes outside and has no employer yet goes to one', () => {
  const inside: TypedPlacement = { ...TYPED, stage: 'SHELTERED_INSIDE', employerId: '' };
  const outside: TypedPlacement = { ...inside, stage: 'TRIAL' };
  expect(changedPlacementOf(outside, inside)).toEqual({ wrong: { employerId: 'placement.chooseEmployer' } });
  expect(changedPlacementOf({ ...outside, employerId: 'employer-1' }, inside)).toEqual({
    input: { stage: 'TRIAL', employerId: 'employer-1' },
  });
  expect(changedPlacementOf({ ...inside, employerId: 'employer-1' }, inside)).toEqual({ input: {} });
});
