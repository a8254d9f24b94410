import { randomUUID } from 'node:crypto';
import { ADVISOR, COMPANY, INCOME, TODAY, WORK, type Actor } from './inputs.js';
import type { Refusal } from './refusals.js';

const NOBODY = randomUUID();

type Input = Readonly<Record<string, unknown>>;

const EXPLAINED = { explanation: 'Zo staat het in de brief.' };
const OF_APPLICATION = { applicationId: NOBODY, expectedVersion: 1 };
const OF_PROGRAMME = { programmeId: NOBODY };
const HEARD = { conductId: NOBODY, heardOn: TODAY, manner: 'NOT_USED' };

/** An act with an input that is right but for what it names. */
interface Given {
  readonly who: Actor;
  readonly act: string;
  readonly input: Input;
}

/** The refusals that every act has: a client of nobody, and an input that cannot be right. */
function always({ who, act, input }: Given, change: Input, ...paths: readonly string[]): readonly Refusal[] {
  return [
    {
      refusal: 'ClientNotFoundError',
      act: ({ stranger }) => ({ ...who, act, input: { clientId: stranger, ...input } }),
      says: ({ stranger }) => ({ clientId: stranger }),
    },
    {
      refusal: 'InvalidInputError',
      act: ({ busy }) => ({ ...who, act, input: { clientId: busy, ...input, ...change } }),
      says: () => paths,
    },
  ];
}

/** The refusal of an act that names something which is not there. */
function absent({ who, act, input }: Given, refusal: string, id: string): Refusal {
  return {
    refusal,
    act: ({ busy }) => ({ ...who, act, input: { clientId: busy, ...input } }),
    says: () => ({ [id]: NOBODY }),
  };
}

const REPORT: Given = { who: INCOME, act: 'reportBenefitNeed', input: { notifiedOn: TODAY } };
const FILE: Given = {
  who: INCOME,
  act: 'fileBenefitApplication',
  input: { ...OF_APPLICATION, appliedOn: TODAY },
};
const REFUSE: Given = {
  who: INCOME,
  act: 'refuseBenefitApplication',
  input: { ...OF_APPLICATION, ...EXPLAINED, reason: 'NO_RIGHT' },
};
const WITHDRAW: Given = {
  who: INCOME,
  act: 'withdrawBenefitApplication',
  input: { ...OF_APPLICATION, ...EXPLAINED, reason: 'CLIENT_REQUEST' },
};
const CLAIM: Given = { who: INCOME, act: 'claimBenefitAdvance', input: { applicationId: NOBODY } };
const START: Given = {
  who: WORK,
  act: 'startWorkProgramme',
  input: { kind: 'LEARN_WORK', from: TODAY, ...EXPLAINED },
};
const ATTEND: Given = {
  who: COMPANY,
  act: 'recordWorkProgrammeAttendance',
  input: { ...OF_PROGRAMME, days: [{ on: TODAY, state: 'PRESENT' }] },
};
const END: Given = {
  who: WORK,
  act: 'endWorkProgramme',
  input: { ...OF_PROGRAMME, ...EXPLAINED, reason: 'NO_BLAME', until: '2026-03-20', expectedVersion: 1 },
};
const OBSERVE: Given = {
  who: COMPANY,
  act: 'recordObservedConduct',
  input: { kind: 'NO_SHOW', occurredOn: TODAY, description: 'Bleef weg.' },
};
const HEAR: Given = { who: WORK, act: 'recordConductHearing', input: HEARD };
const ASSESS: Given = {
  who: WORK,
  act: 'assessConductBlame',
  input: { conductId: NOBODY, blame: 'FULL', ...EXPLAINED },
};
const CONCLUDE: Given = { who: ADVISOR, act: 'recordInabilityConclusion', input: { unableUntil: TODAY } };
const PROPOSE: Given = {
  who: COMPANY,
  act: 'proposeSanction',
  input: { conducts: [{ conductId: NOBODY }], ...EXPLAINED },
};
const REJECT: Given = {
  who: INCOME,
  act: 'rejectSanctionProposal',
  input: { proposalId: NOBODY, ...EXPLAINED, expectedVersion: 1 },
};

/** Every refusal of the acts from report to decision, of work first, conduct and proposals. */
export const APPLICATION_REFUSALS: readonly Refusal[] = [
  ...always(REPORT, { notifiedOn: '2026-03-17' }, 'notifiedOn'),
  {
    refusal: 'BenefitNeedReportedError',
    act: ({ busy }) => ({ ...INCOME, act: 'reportBenefitNeed', input: { clientId: busy, notifiedOn: TODAY } }),
    says: ({ application }) => ({ existingApplicationId: application }),
  },
  ...always(FILE, { appliedOn: '2026-03-17' }, 'appliedOn'),
  absent(FILE, 'BenefitApplicationNotFoundError', 'applicationId'),
  ...always(REFUSE, { explanation: ' ' }, 'explanation'),
  absent(REFUSE, 'BenefitApplicationNotFoundError', 'applicationId'),
  ...always(WITHDRAW, { explanation: ' ' }, 'explanation'),
  absent(WITHDRAW, 'BenefitApplicationNotFoundError', 'applicationId'),
  ...always(CLAIM, {}, 'applicationId'),
  ...always(START, { explanation: ' ' }, 'explanation'),
  {
    refusal: 'WorkProgrammeOverlapsError',
    act: ({ busy }) => ({ ...WORK, act: 'startWorkProgramme', input: { clientId: busy, ...START.input } }),
    says: ({ programme }) => ({ existingProgrammeId: programme }),
  },
  ...always(ATTEND, { days: [] }, 'days'),
  absent(ATTEND, 'WorkProgrammeNotFoundError', 'programmeId'),
  ...always(END, { explanation: ' ' }, 'explanation'),
  absent(END, 'WorkProgrammeNotFoundError', 'programmeId'),
  ...always(OBSERVE, { occurredOn: '2026-03-17', fittingAdviceOn: TODAY }, 'occurredOn', 'fittingAdviceOn'),
  ...always(HEAR, { heardOn: '2026-03-17', view: 'Ja.' }, 'heardOn', 'view'),
  absent(HEAR, 'ObservedConductNotFoundError', 'conductId'),
  ...always(ASSESS, { explanation: ' ' }, 'explanation'),
  absent(ASSESS, 'ObservedConductNotFoundError', 'conductId'),
  ...always(CONCLUDE, { unableFrom: TODAY }, 'unableUntil'),
  ...always(PROPOSE, { conducts: [], explanation: ' ' }, 'conducts', 'explanation'),
  ...always(REJECT, { explanation: ' ' }, 'explanation'),
  absent(REJECT, 'SanctionProposalNotFoundError', 'proposalId'),
];

/** The same acts, each with an input that is right but for whom it is about. */
export const APPLICATION_ACTS: readonly Given[] = [
  REPORT,
  FILE,
  REFUSE,
  WITHDRAW,
  CLAIM,
  START,
  ATTEND,
  END,
  OBSERVE,
  HEAR,
  ASSESS,
  CONCLUDE,
  PROPOSE,
  REJECT,
];
