import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Act } from '../world/acts.js';
import {
  arrangementInput,
  benefitInput,
  COACH,
  INCOME,
  indicationInput,
  placementInput,
  planInput,
  reportInput,
  shelteredJobInput,
  SUPPORT,
  TODAY,
  trainingInput,
  WORK,
  type Actor,
} from './inputs.js';
import type { People } from './refused-people.js';
import { APPLICATION_REFUSALS } from './application-refusals.js';
import { BENEFIT_REFUSALS } from './benefit-refusals.js';
import { SUSPENSION_REFUSALS } from './suspension-refusals.js';
import { DUTY_REFUSALS } from './duty-refusals.js';
import { BUDGET_REFUSALS } from './budget-refusals.js';
import { CORRECTION_REFUSALS } from './correction-refusals.js';
import { RELATION_REFUSALS } from './relation-refusals.js';
import { PLACE_REFUSALS } from './place-refusals.js';
import { TEAM_REFUSALS } from './team-refusals.js';

/** A refusal: its name, the act that gets it, and what it says. */
export interface Refusal {
  readonly refusal: string;
  readonly act: (people: People) => Act;
  /** What the refusal carries; for an invalid input the paths of its fields. */
  readonly says?: (people: People) => Readonly<Record<string, unknown>> | readonly string[];
}

const NOBODY = randomUUID();
const standing =
  (act: string, of: 'intervention' | 'placement', input: object, version = 1) =>
  (p: People): Act => ({
    ...WORK,
    act,
    input: { [`${of}Id`]: (version === 1 ? p.standing : p.ended)[of], expectedVersion: version, ...input },
  });
const missing = (act: string, of: 'intervention' | 'placement', input: object) => (): Act => ({
  ...WORK,
  act,
  input: { [`${of}Id`]: NOBODY, expectedVersion: 1, ...input },
});
const changedPlan =
  (id: (p: People) => string, input: object) =>
  (p: People): Act => ({
    ...WORK,
    act: 'changeDevelopmentPlan',
    input: { planId: id(p), expectedVersion: 1, ...input },
  });
const notMine = (who: Actor, act: string, input: (id: string) => object): Refusal => ({
  refusal: 'ClientNotFoundError',
  act: ({ stranger }) => ({ ...who, act, input: { ...input(stranger) } }),
  says: ({ stranger }) => ({ clientId: stranger }),
});
const wrong = (
  who: Actor,
  act: string,
  input: (id: string) => object,
  change: object,
  ...paths: readonly string[]
): Refusal => ({
  refusal: 'InvalidInputError',
  act: ({ fresh }) => ({ ...who, act, input: { ...input(fresh), ...change } }),
  says: () => paths,
});

const END_INTERVENTION = { endedOn: TODAY, reason: 'COMPLETED' };
const END_PLACEMENT = { until: '2026-04-01', reason: 'OTHER' };

/** Every refusal of every act. */
export const REFUSALS: readonly Refusal[] = [
  ...RELATION_REFUSALS,
  ...TEAM_REFUSALS,
  ...CORRECTION_REFUSALS,
  ...PLACE_REFUSALS,
  ...BENEFIT_REFUSALS,
  ...APPLICATION_REFUSALS,
  ...DUTY_REFUSALS,
  ...SUSPENSION_REFUSALS,
  ...BUDGET_REFUSALS,
  {
    refusal: 'ClientNotFoundError',
    act: ({ bsnElsewhere }) => ({ ...WORK, act: 'registerIntake', input: { client: { bsn: bsnElsewhere } } }),
    says: () => ({ clientId: null }),
  },
  wrong(
    WORK,
    'registerIntake',
    (id) => ({ client: { id } }),
    { client: { bsn: '123456789' }, householdSize: 31 },
    'client.bsn',
    'householdSize',
  ),
  {
    refusal: 'IntakeExistsError',
    act: ({ busy }) => ({ ...WORK, act: 'registerIntake', input: { client: { id: busy } } }),
    says: () => ({ existingIntakeId: expect.any(String), registeredOn: TODAY }),
  },
  {
    refusal: 'ResponsibleElsewhereError',
    act: ({ bsnOfColleague }) => ({ ...SUPPORT, act: 'registerIntake', input: { client: { bsn: bsnOfColleague } } }),
  },
  {
    refusal: 'CaseloadExceededError',
    act: ({ bsnElsewhere }) => ({
      ...WORK,
      staffId: 'con-2',
      act: 'registerIntake',
      input: { client: { bsn: bsnElsewhere } },
    }),
    says: () => ({ staffId: 'con-2', size: 1, limit: 1 }),
  },
  notMine(WORK, 'changeIntake', (clientId) => ({ clientId, expectedVersion: 1 })),
  wrong(WORK, 'changeIntake', (clientId) => ({ clientId, expectedVersion: 1 }), { householdSize: 0 }, 'householdSize'),
  {
    refusal: 'IntakeMissingError',
    act: ({ fresh }) => ({ ...WORK, act: 'changeIntake', input: { clientId: fresh, expectedVersion: 1 } }),
    says: ({ fresh }) => ({ clientId: fresh }),
  },
  notMine(WORK, 'agreeDevelopmentPlan', planInput),
  wrong(WORK, 'agreeDevelopmentPlan', planInput, { goals: [], hoursPerWeek: 41 }, 'goals', 'hoursPerWeek'),
  {
    refusal: 'IntakeMissingError',
    act: ({ fresh }) => ({ ...WORK, act: 'agreeDevelopmentPlan', input: planInput(fresh) }),
    says: ({ fresh }) => ({ clientId: fresh }),
  },
  {
    refusal: 'DevelopmentPlanExistsError',
    act: ({ busy }) => ({ ...WORK, act: 'agreeDevelopmentPlan', input: planInput(busy) }),
    says: () => ({ existingPlanId: expect.any(String) }),
  },
  {
    refusal: 'DevelopmentPlanNotFoundError',
    act: changedPlan(() => NOBODY, {}),
    says: () => ({ planId: NOBODY }),
  },
  {
    refusal: 'InvalidInputError',
    act: changedPlan(({ plan }) => plan.running, { hoursPerWeek: 0, until: '2026-03-15' }),
    says: () => ['until', 'hoursPerWeek'],
  },
  {
    refusal: 'DevelopmentPlanEndedError',
    act: changedPlan(({ plan }) => plan.ended, { hoursPerWeek: 4 }),
    says: ({ plan }) => ({ planId: plan.ended }),
  },
  {
    refusal: 'DevelopmentPlanExistsError',
    act: changedPlan(({ plan }) => plan.running, { until: '2032-01-01' }),
    says: ({ plan }) => ({ existingPlanId: plan.toCome }),
  },
  notMine(WORK, 'startIntervention', trainingInput),
  wrong(WORK, 'startIntervention', trainingInput, { until: '2026-03-01', hoursPerWeek: 0 }, 'hoursPerWeek', 'until'),
  {
    refusal: 'DevelopmentPlanMissingError',
    act: ({ fresh }) => ({ ...WORK, act: 'startIntervention', input: trainingInput(fresh) }),
    says: ({ fresh }) => ({ clientId: fresh }),
  },
  {
    refusal: 'InterventionNotFoundError',
    act: missing('changeIntervention', 'intervention', {}),
    says: () => ({ interventionId: NOBODY }),
  },
  {
    refusal: 'InvalidInputError',
    act: standing('changeIntervention', 'intervention', { until: TODAY }),
    says: () => ['until'],
  },
  {
    refusal: 'InterventionEndedError',
    act: standing('changeIntervention', 'intervention', { hoursPerWeek: 4 }, 2),
    says: ({ ended }) => ({ interventionId: ended.intervention }),
  },
  {
    refusal: 'InterventionNotFoundError',
    act: missing('endIntervention', 'intervention', END_INTERVENTION),
    says: () => ({ interventionId: NOBODY }),
  },
  {
    refusal: 'InvalidInputError',
    act: standing('endIntervention', 'intervention', { ...END_INTERVENTION, endedOn: '2026-03-17' }),
    says: () => ['endedOn'],
  },
  {
    refusal: 'InterventionEndedError',
    act: standing('endIntervention', 'intervention', END_INTERVENTION, 2),
    says: ({ ended }) => ({ interventionId: ended.intervention }),
  },
  notMine(WORK, 'startPlacement', placementInput),
  wrong(
    WORK,
    'startPlacement',
    placementInput,
    { stage: 'REGULAR', hoursPerWeek: 61, jobTitle: ' ', employerId: NOBODY },
    'jobTitle',
    'hoursPerWeek',
    'employerId',
  ),
  {
    refusal: 'PlacementNotFoundError',
    act: missing('changePlacement', 'placement', {}),
    says: () => ({ placementId: NOBODY }),
  },
  {
    refusal: 'InvalidInputError',
    act: standing('changePlacement', 'placement', { hoursPerWeek: 0 }),
    says: () => ['hoursPerWeek'],
  },
  {
    refusal: 'PlacementEndedError',
    act: standing('changePlacement', 'placement', { hoursPerWeek: 4 }, 2),
    says: () => ({ endedOn: TODAY }),
  },
  {
    refusal: 'PlacementNotFoundError',
    act: missing('endPlacement', 'placement', END_PLACEMENT),
    says: () => ({ placementId: NOBODY }),
  },
  {
    refusal: 'InvalidInputError',
    act: standing('endPlacement', 'placement', { ...END_PLACEMENT, until: '2026-02-28' }),
    says: () => ['until'],
  },
  {
    refusal: 'PlacementEndedError',
    act: standing('endPlacement', 'placement', END_PLACEMENT, 2),
    says: () => ({ endedOn: TODAY }),
  },
  notMine(INCOME, 'grantBenefit', benefitInput),
  wrong(
    INCOME,
    'grantBenefit',
    benefitInput,
    { normCents: 0, until: TODAY, reductionCents: 9_000 },
    'until',
    'normCents',
    'reductionCents',
  ),
  {
    refusal: 'BenefitOverlapsError',
    act: ({ busy }) => ({ ...INCOME, act: 'grantBenefit', input: benefitInput(busy) }),
    says: () => ({ existingBenefitId: expect.any(String) }),
  },
  notMine(COACH, 'recordIndication', indicationInput),
  wrong(COACH, 'recordIndication', indicationInput, { decidedBy: 'CWI', until: '2014-12-01' }, 'decidedBy', 'until'),
  {
    refusal: 'IndicationOverlapsError',
    act: ({ busy }) => ({ ...COACH, act: 'recordIndication', input: indicationInput(busy) }),
    says: () => ({ existingIndicationId: expect.any(String) }),
  },
  {
    refusal: 'IndicationNotAllowedError',
    act: ({ fresh }) => ({
      ...COACH,
      act: 'recordIndication',
      input: { ...indicationInput(fresh), decidedOn: '2015-01-01' },
    }),
    says: () => ({ reason: 'CLOSED_FOR_NEWCOMERS', allowedFrom: null }),
  },
  notMine(COACH, 'recordShelteredEmployment', shelteredJobInput),
  wrong(
    COACH,
    'recordShelteredEmployment',
    shelteredJobInput,
    { workType: null, fullTimeHundredths: 101, setting: 'SUPPORTED_EMPLOYMENT' },
    'setting',
    'workType',
    'fullTimeHundredths',
  ),
  {
    refusal: 'ShelteredEmploymentOverlapsError',
    act: ({ busy }) => ({ ...COACH, act: 'recordShelteredEmployment', input: shelteredJobInput(busy) }),
    says: () => ({ existingEmploymentId: expect.any(String) }),
  },
  {
    refusal: 'ShelteredEmploymentNotAllowedError',
    act: ({ fresh }) => ({ ...COACH, act: 'recordShelteredEmployment', input: shelteredJobInput(fresh) }),
    says: () => ({ reason: 'NO_VALID_INDICATION' }),
  },
  notMine(SUPPORT, 'allocateArrangement', arrangementInput),
  wrong(
    SUPPORT,
    'allocateArrangement',
    arrangementInput,
    { decisionNumber: 'B-12', product: { category: '07', code: '02A03' }, providerCode: null },
    'decisionNumber',
    'product.code',
    'providerCode',
  ),
  {
    refusal: 'ArrangementOverlapsError',
    act: ({ busy }) => ({ ...SUPPORT, act: 'allocateArrangement', input: arrangementInput(busy) }),
    says: () => ({ existingArrangementId: expect.any(String) }),
  },
  notMine(SUPPORT, 'registerSupportReport', reportInput),
  wrong(
    SUPPORT,
    'registerSupportReport',
    reportInput,
    { requestedHelp: ' ', reportedOn: '2026-03-17' },
    'requestedHelp',
    'reportedOn',
  ),
];
