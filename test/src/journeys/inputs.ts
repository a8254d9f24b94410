/** The day of the journeys. */
export const TODAY = '2026-03-16';

/** Who acts, for what. */
export interface Actor {
  readonly staffId: string;
  readonly purpose: string;
}

/** The consultant who guides to work. */
export const WORK: Actor = { staffId: 'con-1', purpose: 'WWB_WORK' };
/** The same, for the right to a benefit. */
export const INCOME: Actor = { staffId: 'con-1', purpose: 'WWB_INCOME' };
/** The job coach, as employer of sheltered jobs. */
export const COACH: Actor = { staffId: 'sw-1', purpose: 'WSW_EMPLOYMENT' };
/** The same coach, who guides to work and runs programmes. */
export const COMPANY: Actor = { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' };
/** The medical advisor. */
export const ADVISOR: Actor = { staffId: 'med-1', purpose: 'MEDICAL_ADVICE' };
/** The manager, who sees sums. */
export const MANAGER: Actor = { staffId: 'boss-1', purpose: 'MANAGEMENT' };
/** The consultant of social support. */
export const SUPPORT: Actor = { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' };

type Input = Readonly<Record<string, unknown>>;

/** A plan with one goal, from today. */
export function planInput(clientId: string): Input {
  const goals = [{ domain: 'WORK', description: 'Weer wennen aan een werkweek', targetOn: '2026-09-01' }];
  return { clientId, hoursPerWeek: 24, targetLevel: 4, goals };
}

/** A training from today. */
export function trainingInput(clientId: string): Input {
  return { clientId, kind: 'TRAINING', description: 'Heftruckcertificaat', hoursPerWeek: 8, from: TODAY };
}

/** Work inside the company from today. */
export function placementInput(clientId: string): Input {
  return { clientId, stage: 'SHELTERED_INSIDE', jobTitle: 'Inpakker', hoursPerWeek: 24, from: TODAY };
}

/** A benefit for somebody alone, from today. */
export function benefitInput(clientId: string): Input {
  return {
    clientId,
    householdType: 'SINGLE',
    from: TODAY,
    normCents: 140_000,
    supplementCents: 5_000,
    reductionCents: 2_500,
  };
}

/** A lowering for conduct of a month ago, from this month on. */
export function sanctionInput(clientId: string): Input {
  return {
    clientId,
    conducts: [{ occurredOn: '2026-02-09', category: 'CATEGORY_3' }],
    ground: 'Zocht in januari geen werk.',
    blame: 'FULL',
    heardOn: '2026-02-16',
    startMonth: '2026-04-01',
  };
}

/** An indication from before the WSW was closed. */
export function indicationInput(clientId: string): Input {
  return {
    clientId,
    decidedOn: '2014-11-03',
    decidedBy: 'UWV',
    handicapCategory: 'MODERATE',
    from: '2014-11-03',
    until: '2029-11-03',
    adaptations: ['PACE', 'GUIDANCE'],
    supportedWorkAdvice: true,
  };
}

/** Day activities on two half days a week. */
export function arrangementInput(clientId: string): Input {
  return {
    clientId,
    decisionNumber: '425386123',
    product: { category: '07', code: '07A03' },
    deliveryForm: 'IN_KIND',
    volume: { amount: 2, unit: 'HALF_DAY', frequency: 'WEEK' },
    providerCode: '12345678',
    from: TODAY,
    until: '2027-03-16',
    practicalAgreement: { weekdays: ['TUESDAY', 'THURSDAY'], partOfDay: 'MORNING', isTransportNeeded: true },
  };
}

/** A sheltered job in parks and gardens, from today. */
export function shelteredJobInput(clientId: string): Input {
  return {
    clientId,
    kind: 'SHELTERED',
    workType: 'GREEN',
    setting: 'WORK_ON_LOCATION',
    fullTimeHundredths: 80,
    from: TODAY,
  };
}

/** A report of a need, in words. */
export function reportInput(clientId: string): Input {
  return { clientId, requestedHelp: 'Hulp in huis' };
}
