import { randomUUID } from 'node:crypto';
import { WORK, type Actor } from './inputs.js';
import type { People } from './refused-people.js';
import type { Refusal } from './refusals.js';

const NOBODY = randomUUID();
const MANAGER: Actor = { staffId: 'boss-1', purpose: 'MANAGEMENT' };
type Inputs = (people: People) => Readonly<Record<string, unknown>>;

const assigning =
  (input: Inputs): Refusal['act'] =>
  (people) => ({
    ...WORK,
    act: 'assignTeam',
    input: { clientId: people.fresh, teamId: people.team, purposes: ['WORK_DEVELOPMENT'], ...input(people) },
  });
const ending =
  (input: Inputs): Refusal['act'] =>
  (people) => ({
    ...WORK,
    act: 'endTeamAssignment',
    input: { clientId: people.fresh, teamId: people.team, expectedVersion: 1, ...input(people) },
  });
const managing =
  (act: 'addTeamMember' | 'removeTeamMember', input: Inputs): Refusal['act'] =>
  (people) => ({ ...MANAGER, act, input: { teamId: people.team, ...input(people) } });

/** Every refusal of the acts about teams. */
export const TEAM_REFUSALS: readonly Refusal[] = [
  ...[assigning, ending].flatMap((acting): Refusal[] => [
    {
      refusal: 'ClientNotFoundError',
      act: acting(({ stranger }) => ({ clientId: stranger })),
      says: ({ stranger }) => ({ clientId: stranger }),
    },
    { refusal: 'TeamNotFoundError', act: acting(() => ({ teamId: NOBODY })), says: () => ({ teamId: NOBODY }) },
  ]),
  {
    refusal: 'InvalidInputError',
    act: assigning(() => ({ purposes: ['MEDICAL_ADVICE'] })),
    says: () => ['purposes'],
  },
  { refusal: 'InvalidInputError', act: ending(() => ({ expectedVersion: 0 })), says: () => ['expectedVersion'] },
  { refusal: 'TeamAlreadyAssignedError', act: assigning(() => ({})), says: ({ team }) => ({ teamId: team }) },
  {
    refusal: 'TeamAssignmentNotFoundError',
    act: ending(({ busy }) => ({ clientId: busy })),
    says: ({ team }) => ({ teamId: team }),
  },
  ...(['addTeamMember', 'removeTeamMember'] as const).map((act): Refusal => {
    const input = () => ({ teamId: NOBODY, staffId: 'sw-2' });
    return { refusal: 'TeamNotFoundError', act: managing(act, input), says: () => ({ teamId: NOBODY }) };
  }),
  ...(['addTeamMember', 'removeTeamMember'] as const).map((act): Refusal => {
    return { refusal: 'InvalidInputError', act: managing(act, () => ({ staffId: ' ' })), says: () => ['staffId'] };
  }),
  {
    refusal: 'StaffMemberNotSuitableError',
    act: managing('addTeamMember', () => ({ staffId: 'con-1' })),
    says: () => ({ staffId: 'con-1' }),
  },
  {
    refusal: 'AlreadyTeamMemberError',
    act: managing('addTeamMember', () => ({ staffId: 'sw-1' })),
    says: () => ({ staffId: 'sw-1' }),
  },
  {
    refusal: 'TeamMemberNotFoundError',
    act: managing('removeTeamMember', () => ({ staffId: 'sw-2' })),
    says: () => ({ staffId: 'sw-2' }),
  },
];
