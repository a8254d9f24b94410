import type { Capacity, DataClass, Purpose } from '@klantbeeld/access';
import type { IsoDate, IsoDateTime, Law } from '@klantbeeld/domain';
import type { DemoRegistration } from './registration.js';

/** A half-open period; without `until` the end is open. */
export interface Term {
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** Somebody who works with the client, one assignment for each purpose. */
export interface AssignmentFact extends Term {
  readonly staffId: string;
  readonly purposes: readonly Purpose[];
  /** GUIDANCE when left out. */
  readonly capacity?: Capacity;
  readonly isResponsible?: boolean;
}

/** Consent to one class of data for one purpose (toestemming). */
export interface ConsentFact {
  readonly dataClass: DataClass;
  readonly fromLaw: Law;
  readonly purpose: Purpose;
  readonly givenOn: IsoDate;
  readonly expiresOn: IsoDate;
  readonly withdrawnAt?: IsoDateTime;
}

/** The one intake. */
export interface IntakeFact {
  readonly registeredOn: IsoDate;
  readonly question: string;
  readonly laws: readonly Law[];
  readonly householdSize: number;
  /** Language code (BCP 47). */
  readonly workLanguage: string;
  readonly limitations: string | null;
  readonly adaptations: readonly string[];
  /** Step of the participation ladder, 1 to 6. */
  readonly participationLevel: number;
  readonly organisation: string;
  readonly registeredBy: string;
}

/** A goal of a plan. */
export interface GoalFact {
  readonly domain: 'WORK' | 'SOCIAL' | 'MENTAL' | 'PHYSICAL' | 'LANGUAGE' | 'FINANCE';
  readonly description: string;
  readonly targetOn?: IsoDate;
  readonly state?: 'OPEN' | 'REACHED' | 'DROPPED';
}

/** An intervention of a plan. */
export interface InterventionFact extends Term {
  readonly kind: string;
  readonly description: string;
  readonly provider?: string;
  readonly hoursPerWeek?: number;
  readonly laws: readonly Law[];
  readonly endReason?: string;
  /** Place of the goal that it serves, counted from 0. */
  readonly goal?: number;
}

/** A development plan. */
export interface PlanFact extends Term {
  readonly agreedOn: IsoDate;
  readonly hoursPerWeek: number;
  readonly targetLevel: number;
  readonly organisation: string;
  readonly agreedBy: string;
  readonly goals: readonly GoalFact[];
  readonly interventions?: readonly InterventionFact[];
}

/** Work with an employer, or inside the company. */
export interface PlacementFact extends Term {
  /** Null for work inside the company. */
  readonly employerId: string | null;
  readonly stage: string;
  readonly jobTitle: string;
  readonly hoursPerWeek: number;
  readonly isCreatedWork?: boolean;
  readonly endReason?: string;
}

/** An application for a benefit. */
export interface ApplicationFact {
  readonly notifiedOn: IsoDate;
  readonly appliedOn: IsoDate;
  readonly outcome: 'PENDING' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  readonly decidedOn?: IsoDate;
}

/** The norm over a period, in cents a month. */
export interface NormFact extends Term {
  readonly normCents: number;
  readonly supplementCents?: number;
  /** What the norm depends on, so that statements follow the rules; left out where amounts were decided by hand. */
  readonly household?: HouseholdFact;
}

/** What a norm depends on beside the type of household. */
export interface HouseholdFact {
  readonly ageBand: 'YOUNG' | 'ADULT' | 'PENSION_AGE';
  readonly partnerAgeBand?: 'YOUNG' | 'ADULT' | 'PENSION_AGE';
  readonly hasChild?: boolean;
}

/** A benefit, with the application it answers. */
export interface BenefitFact extends Term {
  readonly application: ApplicationFact;
  readonly householdType: 'SINGLE' | 'SINGLE_PARENT' | 'MARRIED';
  readonly decidedOn: IsoDate;
  readonly decidedBy: string;
  readonly periods: readonly NormFact[];
}

/** A duty. */
export interface DutyFact extends Term {
  readonly kind: 'WORK' | 'REINTEGRATION' | 'COMMUNITY_SERVICE' | 'INFORMATION' | 'COOPERATION' | 'ADDITIONAL';
  readonly description?: string;
}

/** A temporary exemption from the work duty. */
export interface ExemptionFact {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly reason: 'CARE' | 'MEDICAL' | 'OTHER';
  readonly explanation: string;
}

/** Weeks of work first that run, with the days that were registered. */
export interface ProgrammeFact {
  readonly kind: 'LEARN_WORK' | 'EMPLOYERS_BUREAU';
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly explanation: string;
  readonly startedBy: string;
  readonly attendance: readonly { readonly on: IsoDate; readonly state: 'PRESENT' | 'EXCUSED' | 'ABSENT' }[];
  readonly attendanceBy: string;
}

/** A lowering of the benefit under the local ordinance. */
export interface SanctionFact {
  readonly ground: string;
  readonly category: string;
  readonly percentage: number;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly amountCents: number;
}

/** What the benefits service keeps. */
export interface BenefitsFacts {
  /** Applications that led to no benefit. */
  readonly applications?: readonly ApplicationFact[];
  readonly benefits?: readonly BenefitFact[];
  readonly duties?: readonly DutyFact[];
  readonly exemptions?: readonly ExemptionFact[];
  readonly programmes?: readonly ProgrammeFact[];
  /** Lowerings of the last benefit. */
  readonly sanctions?: readonly SanctionFact[];
}

/** A decision on an indication. */
export interface IndicationFact {
  readonly appliedOn: IsoDate;
  readonly decidedOn: IsoDate;
  readonly category: 'MODERATE' | 'SEVERE';
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly adaptations: readonly string[];
  readonly supportedWorkAdvice: boolean;
}

/** A time on the waiting list. */
export interface WaitingFact {
  readonly since: IsoDate;
  readonly leftOn?: IsoDate;
  readonly leftReason?: string;
}

/** A job under the Wsw. */
export interface EmploymentFact extends Term {
  readonly kind: 'SHELTERED' | 'SUPPORTED';
  readonly workType: string | null;
  readonly setting: string;
  /** Hundredths of a full-time job. */
  readonly fullTimeHundredths: number;
}

/** What the sheltered-employment service keeps. */
export interface ShelteredFacts {
  readonly indications: readonly IndicationFact[];
  readonly waiting?: readonly WaitingFact[];
  readonly employments?: readonly EmploymentFact[];
  readonly recordedBy: string;
}

/** Research into a need. */
export interface AssessmentFact {
  readonly startedOn: IsoDate;
  readonly completedOn?: IsoDate;
  readonly conclusion?: string;
  /** What was found, by subject of the law. */
  readonly findings?: Readonly<Record<string, string>>;
}

/** When and how support reaches the client, in words that others may read with consent. */
export interface PracticeFact {
  readonly weekdays: readonly string[];
  readonly partOfDay: string;
  readonly isTransportNeeded: boolean;
  readonly agreement: string;
}

/** An arrangement by decision. */
export interface ArrangementFact extends Term {
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  /** Product code (WMO021); its first two digits are the category. */
  readonly product: string;
  readonly deliveryForm: 'IN_KIND' | 'PERSONAL_BUDGET' | 'ALLOWANCE';
  readonly volume: { readonly amount: number; readonly unit: string; readonly frequency: string };
  /** AGB code of eight digits; null where the client buys the support. */
  readonly providerCode: string | null;
  readonly practice?: PracticeFact;
}

/** A report of a need with what followed from it. */
export interface ReportFact {
  readonly reportedOn: IsoDate;
  readonly isUrgent?: boolean;
  readonly requestedHelp: string;
  readonly state: 'RECEIVED' | 'DECIDED' | 'CLOSED' | 'WITHDRAWN';
  readonly assessment?: AssessmentFact;
  readonly arrangements?: readonly ArrangementFact[];
}

/** What the support service keeps. */
export interface SupportFacts {
  readonly reports: readonly ReportFact[];
  readonly handledBy: string;
}

/** Everything that is known of somebody, over the laws. */
export interface DemoLife {
  readonly registration: DemoRegistration;
  readonly contact?: { readonly telephone: string | null; readonly email: string | null };
  readonly assignments: readonly AssignmentFact[];
  readonly consents?: readonly ConsentFact[];
  readonly safety?: readonly { readonly instruction: string; readonly expiresOn: IsoDate }[];
  readonly participation?: readonly { readonly measuredOn: IsoDate; readonly level: number }[];
  readonly intake?: IntakeFact;
  readonly plans?: readonly PlanFact[];
  readonly placements?: readonly PlacementFact[];
  readonly benefits?: BenefitsFacts;
  readonly sheltered?: ShelteredFacts;
  readonly support?: SupportFacts;
}
