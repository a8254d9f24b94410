import { randomUUID } from 'node:crypto';
import { INCOME, TODAY, WORK } from './inputs.js';
import type { People } from './refused-people.js';
import type { Refusal } from './refusals.js';

const NOBODY = randomUUID();

type Input = Readonly<Record<string, unknown>>;

const exempting = (clientId: string): Input => ({
  clientId,
  until: '2026-12-31',
  reason: 'OTHER',
  explanation: 'Rouwt om een overleden kind.',
});
const reviewing = (clientId: string): Input => ({
  clientId,
  exemptionId: NOBODY,
  note: 'Het staat er nog zo voor.',
  expectedVersion: 1,
});
const obliging = (clientId: string): Input => ({ clientId, description: 'Meldt zich bij de schuldhulp.' });
const ending = (clientId: string): Input => ({ clientId, dutyId: NOBODY, until: '2026-04-01', expectedVersion: 1 });
const completing =
  (input: (people: People) => Input): Refusal['act'] =>
  (people) => ({ ...WORK, act: 'completeTask', input: { expectedVersion: 1, ...input(people) } });

const notMine = (act: string, input: (clientId: string) => Input): Refusal => ({
  refusal: 'ClientNotFoundError',
  act: ({ stranger }) => ({ ...WORK, act, input: input(stranger) }),
  says: ({ stranger }) => ({ clientId: stranger }),
});
const wrong = (act: string, input: (clientId: string) => Input, change: Input, ...paths: string[]): Refusal => ({
  refusal: 'InvalidInputError',
  act: ({ busy }) => ({ ...INCOME, act, input: { ...input(busy), ...change } }),
  says: () => paths,
});

/** Every refusal of the acts about duties, exemptions and tasks. */
export const DUTY_REFUSALS: readonly Refusal[] = [
  notMine('grantWorkDutyExemption', exempting),
  wrong('grantWorkDutyExemption', exempting, { until: null, group: 'Alle alleenstaande ouders' }, 'group', 'until'),
  notMine('reviewWorkDutyExemption', reviewing),
  wrong('reviewWorkDutyExemption', reviewing, { note: ' ' }, 'note'),
  {
    refusal: 'ExemptionNotFoundError',
    act: ({ busy }) => ({ ...WORK, act: 'reviewWorkDutyExemption', input: reviewing(busy) }),
    says: () => ({ exemptionId: NOBODY }),
  },
  notMine('imposeAdditionalObligation', obliging),
  wrong('imposeAdditionalObligation', obliging, { isMedicalTreatment: true }, 'doctorAdvisedOn'),
  notMine('endDuty', ending),
  {
    refusal: 'InvalidInputError',
    act: ({ busy, duty }) => ({ ...WORK, act: 'endDuty', input: { ...ending(busy), dutyId: duty, until: TODAY } }),
    says: () => ['dutyId', 'until'],
  },
  {
    refusal: 'DutyNotFoundError',
    act: ({ busy }) => ({ ...WORK, act: 'endDuty', input: ending(busy) }),
    says: () => ({ dutyId: NOBODY }),
  },
  { refusal: 'TaskNotFoundError', act: completing(() => ({ taskId: NOBODY })), says: () => ({ taskId: NOBODY }) },
  {
    refusal: 'InvalidInputError',
    act: completing(({ task }) => ({ taskId: task.open, doneOn: '2026-03-17' })),
    says: () => ['doneOn'],
  },
  {
    refusal: 'TaskDoneError',
    act: completing(({ task }) => ({ taskId: task.done })),
    says: ({ task }) => ({ taskId: task.done }),
  },
];
