import type { Act } from '../world/acts.js';
import { INCOME, TODAY, WORK, type Actor } from './inputs.js';

/** Does an act and resolves to the id of what came of it. */
type Made = (act: string, input: object, thing: string, actor?: Actor) => Promise<string>;
type Acts = Readonly<Record<string, (clientId: string) => Promise<Pick<Act, 'input'> & Partial<Act>>>>;

const EXPLAINED = { explanation: 'Zo is het besproken.' };

/** Acts from report to decision that take the version which was read. */
export function applicationActs(made: Made): Acts {
  const reported = (clientId: string): Promise<string> =>
    made('reportBenefitNeed', { clientId, notifiedOn: '2026-03-02' }, 'application', INCOME);
  const filed = async (clientId: string): Promise<string> => {
    const days = { appliedOn: '2026-03-03', expectedVersion: 1 };
    const input = { clientId, applicationId: await reported(clientId), ...days };
    return made('fileBenefitApplication', input, 'application', INCOME);
  };
  return {
    fileBenefitApplication: async (clientId) => {
      const applicationId = await reported(clientId);
      return { ...INCOME, input: { clientId, applicationId, appliedOn: '2026-03-03', expectedVersion: 1 } };
    },
    refuseBenefitApplication: async (clientId) => {
      const of = { clientId, applicationId: await filed(clientId), expectedVersion: 2 };
      return { ...INCOME, input: { ...of, ...EXPLAINED, reason: 'NO_RIGHT' } };
    },
    withdrawBenefitApplication: async (clientId) => {
      const of = { clientId, applicationId: await filed(clientId), expectedVersion: 2 };
      return { ...INCOME, input: { ...of, ...EXPLAINED, reason: 'CLIENT_REQUEST' } };
    },
    endWorkProgramme: async (clientId) => {
      await reported(clientId);
      const programme = { clientId, kind: 'LEARN_WORK', from: TODAY, ...EXPLAINED };
      const programmeId = await made('startWorkProgramme', programme, 'programme', WORK);
      const end = { reason: 'NO_BLAME', until: '2026-03-20', expectedVersion: 1 };
      return { ...WORK, input: { clientId, programmeId, ...EXPLAINED, ...end } };
    },
    rejectSanctionProposal: async (clientId) => {
      const observed = { clientId, kind: 'NO_SHOW', occurredOn: TODAY, description: 'Bleef weg.' };
      const conductId = await made('recordObservedConduct', observed, 'conduct', WORK);
      const proposal = { clientId, conducts: [{ conductId }], ...EXPLAINED };
      const proposalId = await made('proposeSanction', proposal, 'proposal', WORK);
      return { ...INCOME, input: { clientId, proposalId, ...EXPLAINED, expectedVersion: 1 } };
    },
  };
}

/** What the other is told of what waits no longer. */
export const APPLICATIONS_TOLD_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  refuseBenefitApplication: ['BenefitApplicationNotFoundError'],
  withdrawBenefitApplication: ['BenefitApplicationNotFoundError'],
  endWorkProgramme: ['WorkProgrammeNotFoundError'],
  rejectSanctionProposal: ['SanctionProposalNotFoundError'],
};
