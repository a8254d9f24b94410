import type { IsoDate } from '@klantbeeld/domain';
import type { BenefitsFacts, ShelteredFacts, SupportFacts } from '../life/life.js';
import { NORM_2022 } from '../people/norms.js';
import { daysAfter, daysBefore } from '../life/days.js';
import type { Draws } from './draws.js';

/** What every part of a volume client is made from. */
export interface VolumeFacts {
  readonly number: number;
  readonly today: IsoDate;
}

/** Among clients with a benefit: with these, 15 % of all clients have an exemption and 8 % a sanction. */
const SHARE_EXEMPT = 0.25;
const SHARE_SANCTIONED = 0.1334;
const STAFF = { consultant: 'con-vol', coach: 'sw-vol', support: 'wmo-vol' } as const;

/** A benefit with norm, duties and sometimes an exemption or a sanction. */
export function benefitsFrom(draws: Draws, { today }: VolumeFacts): BenefitsFacts {
  const days = draws.between(60, 1600);
  const from = daysBefore(today, days);
  const decidedOn = daysAfter(from, draws.between(20, 55));
  const householdType = draws.chance(0.75) ? 'SINGLE' : 'MARRIED';
  const normCents = householdType === 'SINGLE' ? NORM_2022.single : NORM_2022.couple;
  const application = { notifiedOn: from, appliedOn: daysAfter(from, 3), outcome: 'GRANTED', decidedOn } as const;
  return {
    benefits: [
      { application, householdType, from, decidedOn, decidedBy: STAFF.consultant, periods: [{ from, normCents }] },
    ],
    duties: [
      { kind: 'WORK', from },
      { kind: 'INFORMATION', from },
    ],
    exemptions: draws.chance(SHARE_EXEMPT) ? [exemptionFrom(draws, today, days)] : [],
    sanctions: draws.chance(SHARE_SANCTIONED) ? [sanctionFrom(draws, { today, days, normCents })] : [],
  };
}

function exemptionFrom(draws: Draws, today: IsoDate, daysOfBenefit: number) {
  const reason = draws.oneOf(['CARE', 'MEDICAL', 'OTHER'] as const);
  const from = daysBefore(today, draws.between(10, Math.min(300, daysOfBenefit)));
  const until = daysAfter(today, draws.between(10, 300));
  return { from, until, reason, explanation: 'Tijdelijk, na een gesprek en met een datum om opnieuw te kijken.' };
}

interface SanctionParts {
  readonly today: IsoDate;
  /** Days since the benefit began. */
  readonly days: number;
  readonly normCents: number;
}

function sanctionFrom(draws: Draws, { today, days, normCents }: SanctionParts) {
  const percentage = draws.oneOf([5, 30, 100]);
  const from = daysBefore(today, draws.between(-10, Math.min(400, days)));
  return {
    ground: 'Werkte niet mee aan het plan.',
    category: `CATEGORY_${draws.between(1, 3)}`,
    percentage,
    from,
    until: daysAfter(from, 30),
    amountCents: Math.round((normCents * percentage) / 100),
  };
}

/** An indication from before the Wsw was closed, with a job or a place on the waiting list. */
export function shelteredFrom(draws: Draws, { today }: VolumeFacts): ShelteredFacts {
  const decidedOn = daysBefore('2014-12-01', draws.between(0, 2000));
  const isEmployed = draws.chance(0.6);
  const startedOn = daysAfter(decidedOn, draws.between(10, 29));
  const indication = {
    appliedOn: daysBefore(decidedOn, 90),
    decidedOn,
    category: draws.chance(0.7) ? 'MODERATE' : 'SEVERE',
    from: decidedOn,
    until: daysAfter(today, draws.between(30, 3000)),
    adaptations: [draws.oneOf(['PACE', 'GUIDANCE', 'WORKING_TIME'])],
    supportedWorkAdvice: draws.chance(0.5),
  } as const;
  if (!isEmployed) return { indications: [indication], waiting: [{ since: decidedOn }], recordedBy: STAFF.coach };
  return {
    indications: [indication],
    waiting: [{ since: decidedOn, leftOn: startedOn, leftReason: 'JOB_STARTED' }],
    employments: [employmentFrom(draws, startedOn)],
    recordedBy: STAFF.coach,
  };
}

function employmentFrom(draws: Draws, from: IsoDate) {
  const isSupported = draws.chance(0.15);
  return {
    kind: isSupported ? 'SUPPORTED' : 'SHELTERED',
    workType: draws.oneOf(['ASSEMBLY_PACKING', 'GREEN', 'CLEANING', 'CATERING', 'LOGISTICS']),
    setting: isSupported ? 'SUPPORTED_EMPLOYMENT' : draws.oneOf(['SHELTERED_INSIDE', 'WORK_ON_LOCATION']),
    fullTimeHundredths: draws.oneOf([56, 67, 80, 100]),
    from,
  } as const;
}

const PRODUCTS = ['01A01', '02A03', '07A03', '08A03'] as const;

/** A report, its research and an arrangement, for half of them with a practical agreement. */
export function supportFrom(draws: Draws, { number, today }: VolumeFacts): SupportFacts {
  const reportedOn = daysBefore(today, draws.between(60, 2500));
  const after = (days: number): IsoDate => daysAfter(reportedOn, days);
  const practice = {
    weekdays: [draws.oneOf(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'])],
    partOfDay: draws.oneOf(['MORNING', 'AFTERNOON']),
    isTransportNeeded: draws.chance(0.3),
    agreement: 'Elke week op dezelfde dag.',
  };
  const arrangement = {
    decisionNumber: String(number),
    decidedOn: after(45),
    product: draws.oneOf(PRODUCTS),
    deliveryForm: 'IN_KIND',
    volume: { amount: draws.between(1, 6), unit: 'HOUR', frequency: 'WEEK' },
    providerCode: `99${String(draws.between(1, 40)).padStart(6, '0')}`,
    from: after(50),
    practice: draws.chance(0.5) ? practice : undefined,
  } as const;
  const assessment = { startedOn: after(4), completedOn: after(31), conclusion: 'Ondersteuning is nodig.' };
  const requestedHelp = 'Vraagt hulp om zelfstandig te blijven wonen.';
  return {
    handledBy: STAFF.support,
    reports: [{ reportedOn, requestedHelp, state: 'DECIDED', assessment, arrangements: [arrangement] }],
  };
}
