import { randomUUID } from 'node:crypto';
import { INCOME, TODAY } from './inputs.js';
import type { People } from './refused-people.js';
import type { Refusal } from './refusals.js';

const NOBODY = randomUUID();

type Input = Readonly<Record<string, unknown>>;

const suspending = (clientId: string): Input => ({
  clientId,
  benefitId: NOBODY,
  from: TODAY,
  repairUntil: '2026-04-01',
  missing: 'Bankafschriften',
  isBlameworthy: true,
});
const closing = (clientId: string): Input => ({ clientId, suspensionId: NOBODY, expectedVersion: 1 });
const pausing = (clientId: string): Input => ({
  clientId,
  applicationId: NOBODY,
  reason: 'ADDITION_ASKED',
  explanation: 'Gevraagd: huurcontract.',
  until: '2026-04-01',
});
const resuming = (clientId: string): Input => ({ clientId, pauseId: NOBODY, expectedVersion: 1 });

const ACTS = {
  suspendBenefit: suspending,
  repairBenefitSuspension: closing,
  withdrawSuspendedBenefit: closing,
  pauseDecisionTerm: pausing,
  resumeDecisionTerm: resuming,
} as const;
type Name = keyof typeof ACTS;

const refused = (refusal: string, act: Name, change: (people: People) => Input, says: Refusal['says']): Refusal => ({
  refusal,
  act: (people) => ({ ...INCOME, act, input: { ...ACTS[act](people.waiting.client), ...change(people) } }),
  says: says!,
});
const notMine = (act: Name): Refusal =>
  refused(
    'ClientNotFoundError',
    act,
    ({ stranger }) => ({ clientId: stranger }),
    ({ stranger }) => ({ clientId: stranger }),
  );
const absent = (refusal: string, act: Name, id: string): Refusal =>
  refused(
    refusal,
    act,
    () => ({}),
    () => ({ [id]: NOBODY }),
  );
const wrong = (act: Name, change: (people: People) => Input, ...paths: readonly string[]): Refusal =>
  refused('InvalidInputError', act, change, () => paths);

/** Every refusal of the acts about suspensions and the terms of decisions. */
export const SUSPENSION_REFUSALS: readonly Refusal[] = [
  ...(Object.keys(ACTS) as Name[]).map(notMine),
  absent('BenefitNotFoundError', 'suspendBenefit', 'benefitId'),
  wrong('suspendBenefit', () => ({ missing: ' ' }), 'missing'),
  absent('SuspensionNotFoundError', 'repairBenefitSuspension', 'suspensionId'),
  wrong(
    'repairBenefitSuspension',
    ({ waiting }) => ({ suspensionId: waiting.suspension, repairedOn: '2026-04-02' }),
    'repairedOn',
    'repairedOn',
  ),
  absent('SuspensionNotFoundError', 'withdrawSuspendedBenefit', 'suspensionId'),
  wrong('withdrawSuspendedBenefit', ({ waiting }) => ({ suspensionId: waiting.suspension }), 'suspensionId'),
  absent('BenefitApplicationNotFoundError', 'pauseDecisionTerm', 'applicationId'),
  wrong('pauseDecisionTerm', () => ({ explanation: ' ', until: TODAY }), 'explanation', 'until'),
  absent('DecisionPauseNotFoundError', 'resumeDecisionTerm', 'pauseId'),
  wrong('resumeDecisionTerm', ({ waiting }) => ({ pauseId: waiting.pause, until: '2026-05-01' }), 'until'),
];
