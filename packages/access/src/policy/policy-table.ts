import type { Purpose } from '../purpose/purpose.js';
import type { DataClass } from './data-class.js';

/** In what capacity somebody is assigned to a client. */
export const ASSIGNMENT_CAPACITIES = ['GUIDANCE', 'EMPLOYER_CONTACT'] as const;
export type AssignmentCapacity = (typeof ASSIGNMENT_CAPACITIES)[number];

/**
 * In what capacity somebody is connected to a client: assigned, or let in for a short time with a reason. SUPERVISION is
 * of the log alone and SELF is the client's own; no assignment gives either.
 */
export const CAPACITIES = [...ASSIGNMENT_CAPACITIES, 'OVERRIDE', 'SUPERVISION', 'SELF'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/**
 * One cell of the table: `yes` shows; `consent` shows with the client's consent for exactly this class and purpose;
 * `no-basis` has no legal basis; `confidential` is never for this capacity. What is not in the table is not shown.
 */
export type Cell = 'yes' | 'consent' | 'no-basis' | 'confidential';

/** The column of one purpose and capacity. */
export type Column = Partial<Readonly<Record<DataClass, Cell>>>;

/** Job coach of the SW company with an active assignment (Participatiewet art. 67 lid 1 e, 65 lid 4, 68 lid 2). */
const JOB_COACH: Column = {
  IDENTITY: 'yes',
  BSN: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'confidential',
  BIRTH_DATE: 'no-basis',
  HOUSEHOLD: 'no-basis',
  SAFETY_INSTRUCTION: 'yes',
  FUNCTIONAL_LIMITATION: 'yes',
  SHARED_FACT: 'yes',
  DEVELOPMENT: 'yes',
  PARTICIPATION_LEVEL: 'yes',
  PLACEMENT: 'yes',
  DUTY_STATUS: 'yes',
  OBLIGATION_STATUS: 'yes',
  INDICATION_CONCLUSION: 'yes',
  INDICATION_DETAIL: 'yes',
  SHELTERED_JOB: 'yes',
  // Wmo 2015 art. 5.2.1 lid 2 names no SW company; art. 5.3.3 asks the client's consent.
  PRACTICAL_AGREEMENT: 'consent',
  SUPPORT_PROVISION: 'no-basis',
  SUPPORT_ASSESSMENT: 'no-basis',
};

/** The same coach as employer of a sheltered job: no view of the benefit, but of who is employed (WSW art. 15). */
const SHELTERED_EMPLOYER: Column = {
  IDENTITY: 'yes',
  BIRTH_DATE: 'yes',
  BSN: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'confidential',
  SAFETY_INSTRUCTION: 'yes',
  FUNCTIONAL_LIMITATION: 'yes',
  SHARED_FACT: 'yes',
  DEVELOPMENT: 'yes',
  PARTICIPATION_LEVEL: 'yes',
  PLACEMENT: 'yes',
  INDICATION_CONCLUSION: 'yes',
  INDICATION_DETAIL: 'yes',
  SHELTERED_JOB: 'yes',
  PRACTICAL_AGREEMENT: 'consent',
  SUPPORT_PROVISION: 'no-basis',
  SUPPORT_ASSESSMENT: 'no-basis',
};

/** Contact of employers: who can be placed where, not why somebody needs help. */
const EMPLOYER_CONTACT: Column = {
  IDENTITY: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'confidential',
  SAFETY_INSTRUCTION: 'yes',
  PLACEMENT: 'yes',
};

/** Consultant of the municipality's social service (Participatiewet art. 7, 9, 17). */
const WWB_CONSULTANT: Column = {
  IDENTITY: 'yes',
  BIRTH_DATE: 'yes',
  BSN: 'yes',
  BSN_IN_FULL: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'yes',
  HOUSEHOLD: 'yes',
  SAFETY_INSTRUCTION: 'yes',
  FUNCTIONAL_LIMITATION: 'yes',
  SHARED_FACT: 'yes',
  DEVELOPMENT: 'yes',
  PARTICIPATION_LEVEL: 'yes',
  PLACEMENT: 'yes',
  DUTY_STATUS: 'yes',
  DUTY_REASON: 'yes',
  OBLIGATION_STATUS: 'yes',
  SANCTION: 'yes',
  INCOME: 'yes',
  // Wmo 2015 art. 5.1.1 lid 4 and 5.3.3: from law to law only by unambiguous consent.
  SUPPORT_PROVISION: 'consent',
  SUPPORT_ASSESSMENT: 'no-basis',
  PRACTICAL_AGREEMENT: 'consent',
};

/** The conclusion of a WSW indication is needed while placing somebody, so it comes with guidance to work only. */
const WWB_WORK: Column = { ...WWB_CONSULTANT, INDICATION_CONCLUSION: 'yes' };

/** Consultant of social support (Wmo 2015 art. 5.1.1, 2.3.2, 2.3.5). */
const WMO_CONSULTANT: Column = {
  IDENTITY: 'yes',
  BIRTH_DATE: 'yes',
  BSN: 'yes',
  BSN_IN_FULL: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'yes',
  HOUSEHOLD: 'yes',
  SAFETY_INSTRUCTION: 'yes',
  SHARED_FACT: 'yes',
  FUNCTIONAL_LIMITATION: 'consent',
  PARTICIPATION_LEVEL: 'consent',
  SUPPORT_PROVISION: 'yes',
  SUPPORT_ASSESSMENT: 'yes',
  PRACTICAL_AGREEMENT: 'yes',
};

/** Medical advisor: who it is, and what somebody can do. */
const MEDICAL_ADVISOR: Column = {
  IDENTITY: 'yes',
  BIRTH_DATE: 'yes',
  BSN: 'yes',
  CONTACT: 'yes',
  SAFETY_INSTRUCTION: 'yes',
  FUNCTIONAL_LIMITATION: 'yes',
};

/*
 * Columns of the override: asked for one client, for at most half an hour, by somebody who does not know the client.
 * Each holds no more than guidance for the same purpose does, and only what cannot wait until the responsible
 * consultant is back. Never open to it, whoever asks and whatever the reason:
 * - BSN_IN_FULL: no exchange of numbers is so urgent that four digits and a birth date do not do;
 * - FUNCTIONAL_LIMITATION, DUTY_REASON, SUPPORT_ASSESSMENT, INDICATION_DETAIL: data on health, or a step away from it
 *   (AVG art. 9);
 * - HOUSEHOLD: others than the client;
 * - SANCTION: nothing about it is urgent for who does not guide;
 * - what opens by consent: the client said yes to who guides, not to who comes in by exception (Wmo 2015 art. 5.3.3).
 */

/** Whoever stands in at the desk of the social service when the benefit is the question. */
const WWB_INCOME_OVERRIDE: Column = {
  IDENTITY: 'yes',
  BIRTH_DATE: 'yes',
  BSN: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'yes',
  SAFETY_INSTRUCTION: 'yes',
  SHARED_FACT: 'yes',
  DUTY_STATUS: 'yes',
  OBLIGATION_STATUS: 'yes',
  INCOME: 'yes',
  BSN_IN_FULL: 'confidential',
  HOUSEHOLD: 'confidential',
  FUNCTIONAL_LIMITATION: 'confidential',
  DUTY_REASON: 'confidential',
  SANCTION: 'confidential',
  SUPPORT_PROVISION: 'confidential',
  SUPPORT_ASSESSMENT: 'no-basis',
  PRACTICAL_AGREEMENT: 'confidential',
};

/** The same when the way to work is the question: the plan and the work, not the money. */
const WWB_WORK_OVERRIDE: Column = {
  ...WWB_INCOME_OVERRIDE,
  INCOME: 'confidential',
  DEVELOPMENT: 'yes',
  PARTICIPATION_LEVEL: 'yes',
  PLACEMENT: 'yes',
};

/** A coach who stands in for a colleague: who it is, how to reach them, where they work. */
const JOB_COACH_OVERRIDE: Column = {
  IDENTITY: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'confidential',
  BIRTH_DATE: 'no-basis',
  BSN: 'confidential',
  HOUSEHOLD: 'no-basis',
  SAFETY_INSTRUCTION: 'yes',
  SHARED_FACT: 'yes',
  DEVELOPMENT: 'yes',
  PLACEMENT: 'yes',
  DUTY_STATUS: 'yes',
  FUNCTIONAL_LIMITATION: 'confidential',
  INDICATION_DETAIL: 'confidential',
  SHELTERED_JOB: 'yes',
  PRACTICAL_AGREEMENT: 'confidential',
  SUPPORT_PROVISION: 'no-basis',
  SUPPORT_ASSESSMENT: 'no-basis',
};

/** The same as employer of a sheltered job: nothing of the benefit. */
const SHELTERED_EMPLOYER_OVERRIDE: Column = {
  IDENTITY: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'confidential',
  BIRTH_DATE: 'confidential',
  BSN: 'confidential',
  SAFETY_INSTRUCTION: 'yes',
  SHARED_FACT: 'yes',
  DEVELOPMENT: 'yes',
  PLACEMENT: 'yes',
  INDICATION_CONCLUSION: 'yes',
  INDICATION_DETAIL: 'confidential',
  SHELTERED_JOB: 'yes',
  FUNCTIONAL_LIMITATION: 'confidential',
  PRACTICAL_AGREEMENT: 'confidential',
  SUPPORT_PROVISION: 'no-basis',
  SUPPORT_ASSESSMENT: 'no-basis',
};

/** Whoever stands in at social support: which support runs and where to send it, not what was found out about whom. */
const WMO_OVERRIDE: Column = {
  IDENTITY: 'yes',
  BIRTH_DATE: 'yes',
  BSN: 'yes',
  CONTACT: 'yes',
  LOCALITY: 'yes',
  ADDRESS: 'yes',
  SAFETY_INSTRUCTION: 'yes',
  SHARED_FACT: 'yes',
  SUPPORT_PROVISION: 'yes',
  PRACTICAL_AGREEMENT: 'yes',
  BSN_IN_FULL: 'confidential',
  HOUSEHOLD: 'confidential',
  SUPPORT_ASSESSMENT: 'confidential',
  FUNCTIONAL_LIMITATION: 'confidential',
  PARTICIPATION_LEVEL: 'confidential',
};

/** Privacy officer: how data is used, and nothing of what stands in the dossiers (AVG art. 39 lid 1 b). */
const PRIVACY_OFFICER: Column = { ACCESS_LOG: 'yes' };

/** The client: who looked, without the names of staff (Wmo 2015 art. 5.3.2, AVG art. 15). */
const CLIENT_SELF: Column = { ACCESS_OVERVIEW: 'yes' };

/**
 * The policy: what may be seen for a purpose, by the capacity in which the caller is connected to the client.
 * MANAGEMENT has no column, PRIVACY_AUDIT and CLIENT_INSPECTION one of the access log alone: none of them sees the
 * dossier of a single client through this door.
 * MEDICAL_ADVICE has no override: nobody comes to medical grounds by exception.
 */
export const POLICY_TABLE: Partial<Readonly<Record<Purpose, Partial<Readonly<Record<Capacity, Column>>>>>> = {
  WWB_INCOME: { GUIDANCE: WWB_CONSULTANT, OVERRIDE: WWB_INCOME_OVERRIDE },
  WWB_WORK: { GUIDANCE: WWB_WORK, OVERRIDE: WWB_WORK_OVERRIDE },
  WORK_DEVELOPMENT: { GUIDANCE: JOB_COACH, EMPLOYER_CONTACT, OVERRIDE: JOB_COACH_OVERRIDE },
  WSW_EMPLOYMENT: { GUIDANCE: SHELTERED_EMPLOYER, OVERRIDE: SHELTERED_EMPLOYER_OVERRIDE },
  WMO_SUPPORT: { GUIDANCE: WMO_CONSULTANT, OVERRIDE: WMO_OVERRIDE },
  MEDICAL_ADVICE: { GUIDANCE: MEDICAL_ADVISOR },
  PRIVACY_AUDIT: { SUPERVISION: PRIVACY_OFFICER },
  CLIENT_INSPECTION: { SELF: CLIENT_SELF },
};
