import type { IsoDate, Law } from '@klantbeeld/domain';
import { DEMO_EMPLOYERS } from '../employers.js';
import type {
  BenefitsFacts,
  ConsentFact,
  DemoLife,
  IntakeFact,
  PlacementFact,
  PlanFact,
  ShelteredFacts,
  SupportFacts,
} from '../life/life.js';
import { COMPANY } from '../staff.js';
import { daysAfter, daysBefore } from '../life/days.js';
import type { Draws } from './draws.js';
import type { VolumeFacts } from './volume-laws.js';

/** What the laws know of a client, for what they do together. */
interface KnownFacts extends VolumeFacts {
  readonly organisation: string;
  readonly benefits: BenefitsFacts | undefined;
  readonly sheltered: ShelteredFacts | undefined;
  readonly support: SupportFacts | undefined;
}

const SHARES = { intake: 0.9, plan: 0.6, secondIntervention: 0.4, placement: 0.3, consent: 0.5 } as const;

/** Intake, plan, interventions, placements, measurements and consents of a client. */
export function journeyFrom(
  draws: Draws,
  facts: KnownFacts,
): Pick<DemoLife, 'intake' | 'plans' | 'placements' | 'participation' | 'consents'> {
  const laws = lawsOf(facts);
  const startedOn = daysBefore(facts.today, draws.between(30, 1500));
  const level = draws.between(1, 5);
  const hasIntake = draws.chance(SHARES.intake);
  const hasPlan = hasIntake && draws.chance(SHARES.plan);
  return {
    intake: hasIntake ? intakeFrom(draws, { ...facts, startedOn, level, laws }) : undefined,
    participation: hasIntake ? [{ measuredOn: startedOn, level }] : [],
    plans: hasPlan ? [planFrom(draws, startedOn, laws)] : [],
    placements: draws.chance(SHARES.placement) ? [placementFrom(draws, startedOn)] : [],
    consents: consentsFrom(draws, facts),
  };
}

function lawsOf({ benefits, sheltered, support }: KnownFacts): readonly Law[] {
  const laws: Law[] = [];
  if (benefits) laws.push('WWB');
  if (sheltered) laws.push('WSW');
  if (support) laws.push('WMO');
  return laws.length > 0 ? laws : ['WWB'];
}

interface IntakeParts extends KnownFacts {
  readonly startedOn: IsoDate;
  readonly level: number;
  readonly laws: readonly Law[];
}

function intakeFrom(draws: Draws, { startedOn, level, laws, organisation }: IntakeParts): IntakeFact {
  return {
    registeredOn: startedOn,
    question: draws.oneOf(['Zoekt werk in de buurt.', 'Wil leren en werken.', 'Wil eerst weer ritme.']),
    laws,
    householdSize: draws.between(1, 5),
    workLanguage: draws.oneOf(['nl', 'nl', 'nl', 'ar', 'tr', 'pl', 'ti', 'en']),
    limitations: draws.chance(0.4) ? 'Niet zwaar tillen en niet lang achter elkaar staan.' : null,
    adaptations: draws.chance(0.4) ? ['Zittend werk'] : [],
    participationLevel: level,
    organisation,
    registeredBy: 'con-vol',
  };
}

const INTERVENTIONS = ['TRAINING', 'JOB_COACHING', 'LEARN_WORK_PLACE', 'SOCIAL_ACTIVATION', 'CAPACITY_TEST'] as const;

function planFrom(draws: Draws, startedOn: IsoDate, laws: readonly Law[]): PlanFact {
  const from = daysAfter(startedOn, 7);
  const offered = draws.chance(SHARES.secondIntervention) ? [0, 1] : [0];
  return {
    agreedOn: from,
    from,
    hoursPerWeek: draws.between(8, 32),
    targetLevel: draws.between(3, 6),
    organisation: COMPANY,
    agreedBy: 'sw-vol',
    goals: [
      { domain: 'WORK', description: 'Werk dat past bij wat iemand kan.' },
      {
        domain: draws.oneOf(['SOCIAL', 'LANGUAGE', 'FINANCE', 'PHYSICAL']),
        description: 'Een stap verder dan vorig jaar.',
      },
    ],
    interventions: offered.map((goal) => ({
      kind: draws.oneOf(INTERVENTIONS),
      description: 'Op maat afgesproken.',
      hoursPerWeek: draws.between(2, 24),
      from: daysAfter(from, draws.between(0, 20)),
      laws,
      goal,
    })),
  };
}

function placementFrom(draws: Draws, startedOn: IsoDate): PlacementFact {
  const from = daysAfter(startedOn, 14);
  const hasEnded = draws.chance(0.4);
  return {
    employerId: draws.oneOf(DEMO_EMPLOYERS).id,
    stage: draws.oneOf(['WORK_ON_LOCATION', 'GROUP_SECONDMENT', 'INDIVIDUAL_SECONDMENT', 'TRIAL', 'REGULAR']),
    jobTitle: draws.oneOf(['Medewerker groen', 'Inpakker', 'Keukenhulp', 'Orderpicker', 'Schoonmaker']),
    hoursPerWeek: draws.between(8, 36),
    isCreatedWork: draws.chance(0.1),
    from,
    ...(hasEnded && { until: daysAfter(from, 10), endReason: draws.oneOf(['END_OF_TERM', 'REGULAR_JOB', 'OTHER']) }),
  };
}

function consentsFrom(draws: Draws, { support, today }: KnownFacts): ConsentFact[] {
  const hasPractice = support?.reports.some(({ arrangements }) => arrangements?.some(({ practice }) => practice));
  if (!hasPractice || !draws.chance(SHARES.consent)) return [];
  const subject = { dataClass: 'PRACTICAL_AGREEMENT', fromLaw: 'WMO', purpose: 'WORK_DEVELOPMENT' } as const;
  return [{ ...subject, givenOn: daysBefore(today, 30), expiresOn: daysAfter(today, 335) }];
}
