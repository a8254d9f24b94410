import { expect, test } from '@jest/globals';
import { byDay, endingsOf, type TodayClient } from './endings.js';

const DAY = '2026-11-22';

const SAMIRA = {
  id: '1',
  name: { full: 'Samira Haddoumi' },
  safetyInstruction: { expiresOn: '2027-05-01' },
  placements: [{ stage: 'TRIAL', period: { from: '2026-10-22', until: '2026-12-22' } }],
  interventions: [
    { kind: 'TRAINING', state: 'ENDED', period: { from: '2026-01-01', until: '2026-12-01' } },
    { kind: 'JOB_COACHING', state: 'RUNNING', period: { from: '2026-01-01', until: '2026-12-01' } },
  ],
  developmentPlan: {
    period: { from: '2026-01-01', until: null },
    goals: [{ domain: 'WORK', state: 'OPEN', targetOn: DAY }],
  },
  consents: null,
  benefits: {
    __typename: 'BenefitsDossier',
    exemption: { exempt: true, until: '2027-01-04', reviewOn: '2026-11-21' },
  },
} as unknown as TodayClient;

test('what ends within six weeks is told by its day; what is over or ended is not, what is late is', () => {
  const told = endingsOf(SAMIRA, DAY).toSorted(byDay);
  expect(told.map(({ kind, of, on }) => [on, kind, of?.[1] ?? null])).toEqual([
    ['2026-11-21', 'EXEMPTION_REVIEW', null],
    ['2026-11-22', 'GOAL', 'WORK'],
    ['2026-12-01', 'INTERVENTION', 'JOB_COACHING'],
    ['2026-12-22', 'PLACEMENT', 'TRIAL'],
  ]);
});

test('a review that was held on its day is not late any more', () => {
  const exemption = { exempt: true, until: null, reviewOn: '2026-11-10', reviewedOn: '2026-11-10' };
  const reviewed = { ...SAMIRA, benefits: { __typename: 'BenefitsDossier', exemption } } as unknown as TodayClient;
  const kinds = endingsOf(reviewed, DAY).map(({ kind }) => kind);
  expect(kinds).not.toContain('EXEMPTION_REVIEW');
});

test('of a law that is withheld nothing is told', () => {
  const withheld = {
    ...SAMIRA,
    benefits: { __typename: 'Withheld' },
    placements: null,
    interventions: null,
    developmentPlan: null,
  };
  expect(endingsOf(withheld as unknown as TodayClient, DAY)).toEqual([]);
});
