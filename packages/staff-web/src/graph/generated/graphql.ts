/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether obligations are met at present; says nothing of ground or amount. */
export type ObligationStatus =
  | 'MET'
  | 'NOT_MET';

/** Why something is withheld; it never depends on whether there is anything to withhold. */
export type WithheldReason =
  | 'PURPOSE_NOT_ALLOWED'
  | 'NOT_IN_CASELOAD'
  | 'NO_LEGAL_BASIS'
  | 'CONSENT_REQUIRED'
  | 'CONFIDENTIAL';

/** Why somebody looks or acts (doelbinding, AVG art. 5 lid 1 b). */
export type Purpose =
  | 'WWB_INCOME'
  | 'WWB_WORK'
  | 'WSW_EMPLOYMENT'
  | 'WORK_DEVELOPMENT'
  | 'WMO_SUPPORT'
  | 'MEDICAL_ADVICE'
  | 'MANAGEMENT'
  | 'PRIVACY_AUDIT'
  | 'CLIENT_INSPECTION';

/** Language in which staff are told something. */
export type Language =
  /** Dutch (Nederlands). */
  | 'NL'
  /** English (Engels). */
  | 'EN';

/** Household that decides the norm (leefvorm, WWB art. 20-24). */
export type HouseholdType =
  | 'SINGLE'
  | 'SINGLE_PARENT'
  | 'MARRIED';

/** Duties that come with a benefit. */
export type DutyKind =
  /** Obtain and accept work (arbeidsplicht, art. 9 lid 1 a). */
  | 'WORK'
  /** Use an offered provision (re-integratieplicht, art. 9 lid 1 b). */
  | 'REINTEGRATION'
  /** Useful activity in return (tegenprestatie, art. 9 lid 1 c). */
  | 'COMMUNITY_SERVICE'
  /** Report what affects the right (inlichtingenplicht, art. 17 lid 1). */
  | 'INFORMATION'
  /** Co-operate (medewerkingsplicht, art. 17 lid 2). */
  | 'COOPERATION'
  /** Further obligation aimed at work (nadere verplichting, art. 55). */
  | 'ADDITIONAL';

/** Urgent reason of an exemption (dringende reden, art. 9 lid 2). */
export type ExemptionReason =
  | 'CARE'
  | 'MEDICAL'
  | 'OTHER';

/** What somebody observed (soort gedraging); the category of the ordinance is the college’s to say. */
export type ObservedConductKind =
  /** Refused work that was found fitting. */
  | 'REFUSED_FITTING_WORK'
  /** Stayed away without word. */
  | 'NO_SHOW'
  /** Stopped with a programme or provision. */
  | 'STOPPED_PROGRAMME'
  /** Did not look for work. */
  | 'NO_JOB_SEARCH'
  /** Registered too late as looking for work. */
  | 'LATE_REGISTRATION'
  /** Did not co-operate with a plan or with research into possibilities. */
  | 'NO_COOPERATION'
  /** Did not tell what affects the right (art. 17 lid 1). */
  | 'INFORMATION_NOT_TOLD'
  /** Misbehaved very seriously towards staff (art. 18 lid 2, 9 lid 6). */
  | 'SERIOUS_MISBEHAVIOUR';

/** The social laws of the client view. */
export type Law =
  /** Wet werk en bijstand, since 2015 Participatiewet (BWBR0015703). */
  | 'WWB'
  /** Wet sociale werkvoorziening (BWBR0008903), closed for newcomers since 2015. */
  | 'WSW'
  /** Wet maatschappelijke ondersteuning (2007: BWBR0020031, 2015: BWBR0035362). */
  | 'WMO';

/** Whose data was looked at: of one law, or SHARED for what the laws have in common. */
export type AccessLaw =
  | 'SHARED'
  | 'WWB'
  | 'WSW'
  | 'WMO';

/** In which capacity somebody looked: OVERRIDE is a look outside the caseload, SUPERVISION one at the log itself, SELF the client’s own. */
export type AccessCapacity =
  | 'GUIDANCE'
  | 'EMPLOYER_CONTACT'
  | 'OVERRIDE'
  | 'SUPERVISION'
  | 'SELF';

/** How a look at a client ended: all that was asked was shown, a part of it, or nothing. */
export type AccessDecision =
  | 'SHOWN'
  | 'PARTLY'
  | 'REFUSED';

/** What an exemption from the work duty rests on (grond van de ontheffing). */
export type ExemptionKind =
  /** An urgent reason of one person, for a time (dringende reden, art. 9 lid 2). */
  | 'INDIVIDUAL'
  /** The care of a single parent for a young child, once (art. 9a, since 2009). */
  | 'SINGLE_PARENT';

/** In which order one’s own clients come (volgorde). */
export type CaseloadOrder =
  /** By surname. */
  | 'SURNAME'
  /** By surname, the last of the alphabet first. */
  | 'SURNAME_DESCENDING'
  /** Who became one’s own client last comes first. */
  | 'NEWEST_FIRST';

/** Side of life that a goal is about (leefgebied): not work alone. */
export type DevelopmentGoalDomain =
  /** Skills and habits for work (arbeidsvaardigheden). */
  | 'WORK'
  /** Contacts and dealing with others (sociale capaciteiten). */
  | 'SOCIAL'
  /** Mental strength (mentale capaciteiten); its text is read as a limitation. */
  | 'MENTAL'
  /** Physical strength (lichamelijke capaciteiten); its text is read as a limitation. */
  | 'PHYSICAL'
  /** Language and reading (taal). */
  | 'LANGUAGE'
  /** Money and debts (financiën); its text is read as income. */
  | 'FINANCE';

/** How a goal stands. */
export type DevelopmentGoalState =
  /** The client works on it. */
  | 'OPEN'
  /** It is reached (behaald). */
  | 'REACHED'
  /** It is no longer a goal (vervallen). */
  | 'DROPPED';

/** What is offered to a client on the way to work (soort voorziening, Participatiewet art. 7 lid 1 a). */
export type InterventionKind =
  /** Place in a learn-work company (leerwerkplek, leerwerkbedrijf). */
  | 'LEARN_WORK_PLACE'
  /** Unpaid additional work (participatieplaats, art. 10a). */
  | 'PARTICIPATION_PLACE'
  /** Trial with an employer, the benefit goes on (proefplaatsing). */
  | 'TRIAL_PLACEMENT'
  /** Subsidy of the cost of wages (loonkostensubsidie, art. 10c and 10d). */
  | 'WAGE_COST_SUBSIDY'
  /** Cover of the employer’s risk of sickness (no-riskpolis). */
  | 'NO_RISK_COVER'
  /** Subsidised job of before 2004 (gesubsidieerde arbeid, WIW and ID). */
  | 'LEGACY_SUBSIDISED_JOB'
  /** Training or course (scholing). */
  | 'TRAINING'
  /** Personal coaching at work (jobcoach). */
  | 'JOB_COACHING'
  /** Guidance at the workplace (werkplekbegeleiding, art. 10da). */
  | 'WORKPLACE_GUIDANCE'
  /** Work in a sheltered place (beschut werk, art. 10b). */
  | 'SHELTERED_WORK'
  /** Learning and working between 16 and 27 (leer-werktraject, art. 10f). */
  | 'YOUTH_LEARN_WORK'
  /** Unpaid useful activity towards work (sociale activering, art. 6). */
  | 'SOCIAL_ACTIVATION'
  /** Test of what somebody can do on types of work (capaciteitentest). */
  | 'CAPACITY_TEST';

/** Why an intervention ended (reden beëindiging); never says more than is needed. */
export type InterventionEndReason =
  /** It was done as agreed (afgerond). */
  | 'COMPLETED'
  /** The client found work (werk aanvaard). */
  | 'FOUND_WORK'
  /** It did not suit the client after all (niet passend). */
  | 'NOT_SUITABLE'
  /** The client was not able to go on; the cause is not recorded. */
  | 'UNABLE_TO_CONTINUE'
  /** The client stopped (gestopt door cliënt). */
  | 'STOPPED_BY_CLIENT'
  /** The client did not come (niet verschenen). */
  | 'NO_SHOW'
  /** The provider stopped (gestopt door aanbieder). */
  | 'STOPPED_BY_PROVIDER'
  /** Another intervention took its place (vervangen). */
  | 'REPLACED'
  /** It never began (niet gestart). */
  | 'NEVER_STARTED'
  /** The client moved to another municipality (verhuisd). */
  | 'MOVED_AWAY'
  /** The client died (overleden). */
  | 'DIED';

/** How an intervention stands today, from its period. */
export type InterventionState =
  /** It begins later (gepland). */
  | 'PLANNED'
  /** It runs (loopt). */
  | 'RUNNING'
  /** It has ended or never began (beëindigd). */
  | 'ENDED';

/** Where somebody works, from inside to outside (van binnen naar buiten). */
export type PlacementStage =
  /** Sheltered, inside the company (beschut binnen). */
  | 'SHELTERED_INSIDE'
  /** With the company, at a customer (werken op locatie). */
  | 'WORK_ON_LOCATION'
  /** Seconded in a group (groepsdetachering). */
  | 'GROUP_SECONDMENT'
  /** Seconded alone (individuele detachering). */
  | 'INDIVIDUAL_SECONDMENT'
  /** Employed by an ordinary employer with guidance (begeleid werken, Wsw art. 7). */
  | 'SUPPORTED_EMPLOYMENT'
  /** Trial placement with benefit kept (proefplaatsing). */
  | 'TRIAL'
  /** Regular job (reguliere baan). */
  | 'REGULAR';

/** Why a placement ended; sickness without its cause. */
export type PlacementEndReason =
  | 'END_OF_TERM'
  | 'REGULAR_JOB'
  | 'CLIENT_STOPPED'
  | 'EMPLOYER_STOPPED'
  | 'SICKNESS'
  | 'DIED'
  | 'OTHER';

/** What happened. */
export type TimelineKind =
  | 'INTAKE_REGISTERED'
  | 'INTAKE_CHANGED'
  | 'DEVELOPMENT_PLAN_AGREED'
  | 'DEVELOPMENT_PLAN_CHANGED'
  | 'INTERVENTION_STARTED'
  | 'INTERVENTION_CHANGED'
  | 'INTERVENTION_ENDED'
  | 'PLACEMENT_STARTED'
  | 'PLACEMENT_CHANGED'
  | 'PLACEMENT_ENDED'
  | 'RESPONSIBILITY_TRANSFERRED'
  | 'BENEFIT_NEED_REPORTED'
  | 'BENEFIT_APPLICATION_FILED'
  | 'BENEFIT_APPLICATION_DECIDED'
  | 'BENEFIT_EXIT_BEFORE_GRANT'
  | 'BENEFIT_GRANTED'
  | 'DUTY_STARTED'
  | 'DUTY_ENDED'
  | 'EXEMPTION_GRANTED'
  | 'EXEMPTION_REVIEWED'
  | 'EXEMPTION_ENDED'
  | 'BENEFIT_SUSPENDED'
  | 'SUSPENSION_REPAIRED'
  | 'BENEFIT_WITHDRAWN'
  | 'DECISION_TERM_RED'
  | 'WORK_PROGRAMME_STARTED'
  | 'WORK_PROGRAMME_ENDED'
  | 'CONDUCT_OBSERVED'
  | 'CONDUCT_HEARD'
  | 'CONDUCT_ASSESSED'
  | 'SANCTION_PROPOSED'
  | 'SANCTION_PROPOSAL_REJECTED'
  | 'INABILITY_CONCLUDED'
  | 'BENEFIT_REVISED'
  | 'BENEFIT_ENDED'
  | 'BENEFIT_ADVANCE_PAID'
  | 'BENEFIT_INCOME_RECORDED'
  | 'BENEFIT_MONTH_SETTLED'
  | 'BENEFIT_FILE_RECEIVED'
  | 'BENEFIT_CLAIM_DECIDED'
  | 'BENEFIT_CLAIM_NETTED'
  | 'BENEFIT_CLAIM_REPAID'
  | 'SANCTION_IMPOSED'
  | 'SANCTION_ENDED'
  | 'INDICATION_RECORDED'
  | 'SHELTERED_EMPLOYMENT_STARTED'
  | 'SUPPORT_REPORT_REGISTERED'
  | 'ARRANGEMENT_ALLOCATED';

/** A kind of data that the policy decides about; each field of the graph names its own. */
export type DataClass =
  /** Name, sex, age band, guardianship, death, whether the address is secret. */
  | 'IDENTITY'
  /** Full date and place of birth. */
  | 'BIRTH_DATE'
  /** Citizen service number by its last four digits. */
  | 'BSN'
  /** Citizen service number in full. */
  | 'BSN_IN_FULL'
  /** Telephone and e-mail. */
  | 'CONTACT'
  /** Town and municipality of residence, for travel time; never when the address is secret. */
  | 'LOCALITY'
  /** Address. */
  | 'ADDRESS'
  /** Partner and other members of the household. */
  | 'HOUSEHOLD'
  /** Safety instruction with its expiry, without the incident. */
  | 'SAFETY_INSTRUCTION'
  /** Limitations at work and needed adaptations, in terms of functioning. */
  | 'FUNCTIONAL_LIMITATION'
  /** Facts of the intake that every law may reuse: household size, working language, registration. */
  | 'SHARED_FACT'
  /** Intake, development plan, goals, interventions, skills, timeline. */
  | 'DEVELOPMENT'
  /** Step of the participation ladder. */
  | 'PARTICIPATION_LEVEL'
  /** Placements with employers and their progress. */
  | 'PLACEMENT'
  /** Work duties, and whether and until when there is an exemption. */
  | 'DUTY_STATUS'
  /** Why there is an exemption (care, medical). */
  | 'DUTY_REASON'
  /** Whether obligations are met at present, without ground or amount. */
  | 'OBLIGATION_STATUS'
  /** Sanction with ground, percentage and amount. */
  | 'SANCTION'
  /** Application, benefit, norm and amounts. */
  | 'INCOME'
  /** That there is a WSW indication, and until when. */
  | 'INDICATION_CONCLUSION'
  /** Handicap category, adaptations, advice on supported work. */
  | 'INDICATION_DETAIL'
  /** Waiting list, sheltered job, work type and hours. */
  | 'SHELTERED_JOB'
  /** WMO report, arrangement, product, form and volume. */
  | 'SUPPORT_PROVISION'
  /** WMO assessment of needs. */
  | 'SUPPORT_ASSESSMENT'
  /** Practical agreement of WMO support: day and transport, never the product or its reason. */
  | 'PRACTICAL_AGREEMENT'
  /** Who looked at whom, when and for what, with indicators of it: for supervision of the use of data. */
  | 'ACCESS_LOG'
  /** Who looked at one’s own data: moment, purpose and organisation, never a member of staff. */
  | 'ACCESS_OVERVIEW';

/** Who keeps data: one of the laws, or what the laws share. */
export type DataKeeper =
  /** Participatiewet. */
  | 'WWB'
  /** Wet sociale werkvoorziening. */
  | 'WSW'
  /** Wet maatschappelijke ondersteuning. */
  | 'WMO'
  /** What the laws share: register, intake, plan and work. */
  | 'SHARED';

/** What has to be done (soort taak). */
export type TaskKind =
  /** Review an exemption before it ends (herbeoordeling, Participatiewet art. 9). */
  | 'REVIEW_EXEMPTION'
  /** An exemption ended and the duties are back: talk about the way to work. */
  | 'GUIDE_AFTER_EXEMPTION'
  /** Decide on an application whose term runs out or has passed (Awb art. 4:13). */
  | 'DECIDE_APPLICATION'
  /** The term to repair passed: repaired, or withdraw the benefit (art. 54 lid 4). */
  | 'DECIDE_AFTER_SUSPENSION'
  /** Decide on a proposed lowering of the benefit (art. 7 lid 4, 18). */
  | 'JUDGE_SANCTION_PROPOSAL'
  /** Reconsider a lowering of the benefit (heroverweging, art. 18 lid 3). */
  | 'RECONSIDER_SANCTION'
  /** Hear the client about conduct that was observed (zienswijze, Awb art. 4:8). */
  | 'HEAR_ABOUT_CONDUCT';

/** What somebody is: member of staff, or CLIENT (cliënt); a role lists the purposes it may use. */
export type Role =
  | 'WWB_CONSULTANT'
  | 'JOB_COACH'
  | 'WMO_CONSULTANT'
  | 'MEDICAL_ADVISOR'
  | 'MANAGER'
  | 'EMPLOYER_CONTACT'
  | 'PRIVACY_OFFICER'
  | 'TECHNICAL_ADMINISTRATOR'
  | 'CLIENT';

/** Why a consent would change nothing. */
export type ConsentObstacle =
  /** The purpose may see it without asking; a client who says no would be misled. */
  | 'NOT_NEEDED'
  /** The law gives no basis, and consent creates none (AP 2016, Wmo 2015 art. 5.1.1). */
  | 'NO_LEGAL_BASIS'
  /** It is never shown for this purpose. */
  | 'CONFIDENTIAL'
  /** It does not belong to this purpose. */
  | 'OTHER_PURPOSE';

/** What a member of staff is alerted to (signaal). */
export type AlertKind =
  /** One’s own caseload went over its limit; a reason was given. */
  | 'CASELOAD_EXCEEDED'
  /** The register says that the client has died, or corrects the day. */
  | 'CLIENT_DIED'
  /** The client withdrew a consent that was given for one’s purpose. */
  | 'CONSENT_WITHDRAWN'
  /** The client asked to correct data (AVG art. 16). */
  | 'CORRECTION_REQUESTED'
  /** Events before this one are no longer kept: read everything again. */
  | 'RESYNC';

/** What happened to one’s own caseload. */
export type CaseloadUpdateKind =
  /** A client came into it, or is connected to you in another way. */
  | 'CHANGED'
  /** A client left it. */
  | 'REMOVED'
  /** Events before this one are no longer kept: read everything again. */
  | 'RESYNC';

/** What happened to a placement. */
export type PlacementUpdateKind =
  /** It started. */
  | 'STARTED'
  /** It changed. */
  | 'CHANGED'
  /** It ended. */
  | 'ENDED'
  /** Events before this one are no longer kept: read everything again. */
  | 'RESYNC';

/** Kind of job under the WSW. */
export type ShelteredEmploymentKind =
  /** Contract under adapted conditions with municipality or SW company (dienstbetrekking, art. 2). */
  | 'SHELTERED'
  /** Contract with an ordinary employer, with guidance and subsidy (begeleid werken, art. 7). */
  | 'SUPPORTED';

/** Kind of work in an SW company (werksoort). */
export type ShelteredWorkType =
  /** Assembly and packing (montage en verpakken). */
  | 'ASSEMBLY_PACKING'
  /** Metalwork (metaal). */
  | 'METAL'
  /** Woodwork (hout). */
  | 'WOOD'
  /** Parks and gardens (groen). */
  | 'GREEN'
  /** Cleaning (schoonmaak). */
  | 'CLEANING'
  /** Post (postbezorging). */
  | 'POST'
  /** Catering (catering). */
  | 'CATERING'
  /** Textile and laundry (textiel). */
  | 'TEXTILE'
  /** Scanning and digital archives (digitaliseren). */
  | 'DIGITAL_SCAN'
  /** Storage and transport (logistiek). */
  | 'LOGISTICS';

/** How a report of a need stands. */
export type SupportReportState =
  /** Registered; no decision yet. */
  | 'RECEIVED'
  /** An arrangement was allocated on it (beschikking). */
  | 'DECIDED'
  /** Ended without an arrangement, such as by a general provision (algemene voorziening). */
  | 'CLOSED'
  /** Taken back by the client. */
  | 'WITHDRAWN';

/** Day of the week (ISO 8601). */
export type SupportWeekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

/** Part of a day (dagdeel). */
export type SupportPartOfDay =
  | 'MORNING'
  | 'AFTERNOON'
  | 'EVENING'
  | 'NIGHT'
  | 'WHOLE_DAY';

/** Which lines; what is left out does not matter. */
export type AccessLineFilter = {
  /** About this client. */
  clientId?: string | number | null | undefined;
  /** By this member of staff. */
  staffId?: string | number | null | undefined;
  /**
   * For this purpose.
   *
   * Data class: ACCESS_LOG.
   */
  purpose?: Purpose | null | undefined;
  /**
   * That ended so.
   *
   * Data class: ACCESS_LOG.
   */
  decision?: AccessDecision | null | undefined;
  /**
   * Only looks by an override.
   *
   * Data class: ACCESS_LOG.
   */
  onlyOverrides?: boolean;
};

/** What was observed, when (gedraging). */
export type RecordObservedConductInput = {
  /** Client whose conduct it is. */
  clientId: string | number;
  /**
   * What was observed.
   *
   * Data class: OBLIGATION_STATUS.
   */
  kind: ObservedConductKind;
  /**
   * On which day.
   *
   * Data class: OBLIGATION_STATUS.
   */
  occurredOn: string;
  /**
   * Day of the advice that found the work fitting; with REFUSED_FITTING_WORK, and then always.
   *
   * Data class: OBLIGATION_STATUS.
   */
  fittingAdviceOn?: string | null | undefined;
  /**
   * What happened, in words, without anything medical; at most 1,000 characters.
   *
   * Data class: OBLIGATION_STATUS.
   */
  description: string;
  /** Programme of work first in which it happened. */
  programmeId?: string | number | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** Whom to exempt from the work duty, until when and why (ontheffing, Participatiewet art. 9 lid 2, 9a). */
export type GrantWorkDutyExemptionInput = {
  /** Client who is exempt. */
  clientId: string | number;
  /**
   * What it rests on.
   *
   * Data class: DUTY_REASON.
   */
  kind?: ExemptionKind;
  /**
   * First day; today when left out.
   *
   * Data class: DUTY_REASON.
   */
  from?: string | null | undefined;
  /**
   * First day that is no longer exempt. One without an end is refused (art. 9 lid 2).
   *
   * Data class: DUTY_REASON.
   */
  until?: string | null | undefined;
  /**
   * The urgent reason.
   *
   * Data class: DUTY_REASON.
   */
  reason: ExemptionReason;
  /**
   * The reason of this person in words; of health the conclusion alone.
   *
   * Data class: DUTY_REASON.
   */
  explanation: string;
  /**
   * Why no provision, such as childcare, takes the reason away; asked where the reason is care.
   *
   * Data class: DUTY_REASON.
   */
  provision?: string | null | undefined;
  /**
   * Whom it is for when it is not for one person: always refused, with the article that says so.
   *
   * Data class: DUTY_REASON.
   */
  group?: string | null | undefined;
  /**
   * Day on which the client asked for it.
   *
   * Data class: DUTY_REASON.
   */
  requestedOn?: string | null | undefined;
  /**
   * Day of birth of the youngest child, for a single parent.
   *
   * Data class: DUTY_REASON.
   */
  youngestChildBornOn?: string | null | undefined;
  /**
   * Months of the same exemption in other municipalities.
   *
   * Data class: DUTY_REASON.
   */
  monthsElsewhere?: number;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** What a review of an exemption came to: it stands, or it ends earlier (herbeoordeling, art. 9 lid 2, 9a). */
export type ReviewWorkDutyExemptionInput = {
  /** Client who is exempt. */
  clientId: string | number;
  /** The exemption. */
  exemptionId: string | number;
  /**
   * First day that is no longer exempt when it ends earlier; leave it out when the exemption stands.
   *
   * Data class: DUTY_REASON.
   */
  until?: string | null | undefined;
  /**
   * What was found, in words; of health the conclusion alone.
   *
   * Data class: DUTY_REASON.
   */
  note: string;
  /** Version of the exemption as it was read. */
  expectedVersion: number;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** How to find somebody among one’s own clients: give exactly one. A request looks up once. */
export type ClientLookup =
  {   /**
   * Citizen service number of nine digits; asks the right to see it in full. Never put it in a URL.
   *
   * Data class: BSN_IN_FULL.
   */
  bsn: string; birthDateAndSurname?: never; postcodeAndHouseNumber?: never; }
  |  { bsn?: never;   /** By birth date and surname; asks the right to see birth dates or development. */
  birthDateAndSurname: BirthDateAndSurname; postcodeAndHouseNumber?: never; }
  |  { bsn?: never; birthDateAndSurname?: never;   /** By postcode and house number. */
  postcodeAndHouseNumber: PostcodeAndHouseNumber; };

/** Somebody by birth date and surname. */
export type BirthDateAndSurname = {
  /**
   * Birth date as YYYY-MM-DD; zeros for parts that are unknown, such as 1968-00-00.
   *
   * Data class: BIRTH_DATE or DEVELOPMENT.
   */
  birthDate: string;
  /**
   * Surname without prefix; capitals and accents do not matter.
   *
   * Data class: IDENTITY or DEVELOPMENT.
   */
  surname: string;
};

/** Somebody by address; asks the right to see addresses. */
export type PostcodeAndHouseNumber = {
  /**
   * Four digits and two letters, with or without a space.
   *
   * Data class: ADDRESS.
   */
  postcode: string;
  /**
   * House number without letter or addition.
   *
   * Data class: ADDRESS.
   */
  houseNumber: number;
};

/** What changes about a development plan; what is left out stays, null empties. */
export type ChangeDevelopmentPlanInput = {
  /** Plan to change. */
  planId: string | number;
  /** Version that you read. */
  expectedVersion: number;
  /**
   * First day that no longer counts, today or later; null opens the end. To replace a plan, end it here and agree another from that day on.
   *
   * Data class: DEVELOPMENT.
   */
  until?: string | null | undefined;
  /**
   * Hours a week that the client takes part, 1 to 40.
   *
   * Data class: DEVELOPMENT.
   */
  hoursPerWeek?: number | null | undefined;
  /**
   * Step of the participation ladder to reach (VNG), 1 to 6.
   *
   * Data class: DEVELOPMENT.
   */
  targetLevel?: number | null | undefined;
  /** Goals that change, each once. */
  goals?: Array<ChangedGoalInput> | null | undefined;
  /** Goals that come with it, after those that are there; 20 together at most. */
  newGoals?: Array<DevelopmentGoalInput> | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** What changes about a goal of a plan; what is left out stays. */
export type ChangedGoalInput = {
  /** The goal. */
  goalId: string | number;
  /**
   * How it stands now.
   *
   * Data class: DEVELOPMENT.
   */
  state?: DevelopmentGoalState | null | undefined;
  /**
   * What the client works towards, at most 1000 characters; only by who may read it.
   *
   * Data class: DEVELOPMENT.
   */
  description?: string | null | undefined;
  /**
   * Day by which it should be reached; null for none.
   *
   * Data class: DEVELOPMENT.
   */
  targetOn?: string | null | undefined;
};

/** A goal to agree on. */
export type DevelopmentGoalInput = {
  /**
   * Side of life that it is about.
   *
   * Data class: DEVELOPMENT.
   */
  domain: DevelopmentGoalDomain;
  /**
   * What the client works towards, at most 1000 characters; never a diagnosis.
   *
   * Data class: DEVELOPMENT.
   */
  description: string;
  /**
   * Day by which it should be reached.
   *
   * Data class: DEVELOPMENT.
   */
  targetOn?: string | null | undefined;
};

/** What client and consultant agreed on. */
export type AgreeDevelopmentPlanInput = {
  /** Client whose plan it is. */
  clientId: string | number;
  /**
   * Day of the agreement; today when left out, never later.
   *
   * Data class: DEVELOPMENT.
   */
  agreedOn?: string | null | undefined;
  /**
   * First day of the plan; the day of the agreement when left out.
   *
   * Data class: DEVELOPMENT.
   */
  from?: string | null | undefined;
  /**
   * First day that no longer counts; leave it out while the end is open.
   *
   * Data class: DEVELOPMENT.
   */
  until?: string | null | undefined;
  /**
   * Hours a week that the client takes part, 1 to 40.
   *
   * Data class: DEVELOPMENT.
   */
  hoursPerWeek?: number | null | undefined;
  /**
   * Step of the participation ladder to reach (VNG), 1 to 6.
   *
   * Data class: DEVELOPMENT.
   */
  targetLevel?: number | null | undefined;
  /** Goals, the most important first: 1 to 20. */
  goals: Array<DevelopmentGoalInput>;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** What is known after the first talk; leave out what was not needed for the question. */
export type RegisterIntakeInput = {
  /** Who it was. */
  client: ClientReferenceInput;
  /**
   * Day of the talk; today when left out, never later.
   *
   * Data class: SHARED_FACT.
   */
  registeredOn?: string | null | undefined;
  /**
   * What the client asks for (hulpvraag), at most 4000 characters.
   *
   * Data class: DEVELOPMENT or SHARED_FACT.
   */
  question?: string | null | undefined;
  /**
   * Laws that play; the law you act for when left out.
   *
   * Data class: SHARED_FACT.
   */
  laws?: Array<Law> | null | undefined;
  /**
   * People in the household, the client included, 1 to 30.
   *
   * Data class: SHARED_FACT.
   */
  householdSize?: number | null | undefined;
  /**
   * Language to work in: BCP 47, such as nl or ar-SY.
   *
   * Data class: SHARED_FACT.
   */
  workLanguage?: string | null | undefined;
  /**
   * What the client cannot do at work, in terms of functioning; never a diagnosis. At most 4000 characters.
   *
   * Data class: FUNCTIONAL_LIMITATION.
   */
  limitations?: string | null | undefined;
  /**
   * What has to be adapted at work: at most 20, of 200 characters.
   *
   * Data class: FUNCTIONAL_LIMITATION.
   */
  adaptations?: Array<string> | null | undefined;
  /**
   * Step of the participation ladder (VNG), 1 to 6.
   *
   * Data class: PARTICIPATION_LEVEL.
   */
  participationLevel?: number | null | undefined;
  /**
   * Why your caseload limit may be exceeded, when it must be; at most 500 characters, no names.
   *
   * Data class: SHARED_FACT.
   */
  overCaseloadReason?: string | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** Which client: exactly one of id and bsn. */
export type ClientReferenceInput = {
  /** Id of a client of one’s own caseload. */
  id?: string | number | null | undefined;
  /**
   * Citizen service number (BSN, Wabb art. 10) of a resident of one’s own municipality; only for the college’s own staff.
   *
   * Data class: BSN or SHARED_FACT.
   */
  bsn?: string | null | undefined;
};

/** What has become clear or changed since the talk; what is left out stays, null empties. */
export type ChangeIntakeInput = {
  /** Client whose intake it is. */
  clientId: string | number;
  /** Version of the intake that you read. */
  expectedVersion: number;
  /**
   * What the client asks for (hulpvraag), at most 4000 characters.
   *
   * Data class: DEVELOPMENT or SHARED_FACT.
   */
  question?: string | null | undefined;
  /**
   * Laws that play; laws you may not know of stay as they are.
   *
   * Data class: SHARED_FACT.
   */
  laws?: Array<Law> | null | undefined;
  /**
   * People in the household, the client included, 1 to 30.
   *
   * Data class: SHARED_FACT.
   */
  householdSize?: number | null | undefined;
  /**
   * Language to work in: BCP 47, such as nl or ar-SY.
   *
   * Data class: SHARED_FACT.
   */
  workLanguage?: string | null | undefined;
  /**
   * What the client cannot do at work, in terms of functioning; never a diagnosis. At most 4000 characters.
   *
   * Data class: FUNCTIONAL_LIMITATION.
   */
  limitations?: string | null | undefined;
  /**
   * What has to be adapted at work: at most 20, of 200 characters.
   *
   * Data class: FUNCTIONAL_LIMITATION.
   */
  adaptations?: Array<string> | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** What is offered to the client, and when. */
export type StartInterventionInput = {
  /** Client for whom it is. */
  clientId: string | number;
  /**
   * What is offered.
   *
   * Data class: DEVELOPMENT.
   */
  kind: InterventionKind;
  /**
   * What it means for this client, at most 2000 characters.
   *
   * Data class: DEVELOPMENT.
   */
  description?: string | null | undefined;
  /**
   * Organisation that carries it out, at most 200 characters.
   *
   * Data class: DEVELOPMENT.
   */
  provider?: string | null | undefined;
  /**
   * Hours a week, 1 to 40.
   *
   * Data class: DEVELOPMENT.
   */
  hoursPerWeek?: number | null | undefined;
  /**
   * First day; the development plan runs on it.
   *
   * Data class: DEVELOPMENT.
   */
  from: string;
  /**
   * First day that no longer counts; leave it out while the end is open.
   *
   * Data class: DEVELOPMENT.
   */
  until?: string | null | undefined;
  /** Goal of the plan that it serves. */
  goalId?: string | number | null | undefined;
  /**
   * Laws that share it; the law you act for when left out.
   *
   * Data class: DEVELOPMENT.
   */
  laws?: Array<Law> | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** What changes about an intervention; what is left out stays, null empties. */
export type ChangeInterventionInput = {
  /** Intervention to change. */
  interventionId: string | number;
  /** Version that you read. */
  expectedVersion: number;
  /**
   * What it means for this client, at most 2000 characters.
   *
   * Data class: DEVELOPMENT.
   */
  description?: string | null | undefined;
  /**
   * Organisation that carries it out, at most 200 characters.
   *
   * Data class: DEVELOPMENT.
   */
  provider?: string | null | undefined;
  /**
   * Hours a week, 1 to 40.
   *
   * Data class: DEVELOPMENT.
   */
  hoursPerWeek?: number | null | undefined;
  /**
   * First day that no longer counts, after today; null opens the end.
   *
   * Data class: DEVELOPMENT.
   */
  until?: string | null | undefined;
  /** Goal of the plan that it serves. */
  goalId?: string | number | null | undefined;
  /**
   * Laws that share it; laws you may not know of stay.
   *
   * Data class: DEVELOPMENT.
   */
  laws?: Array<Law> | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** When and why an intervention ended. */
export type EndInterventionInput = {
  /** Intervention that ended. */
  interventionId: string | number;
  /** Version that you read. */
  expectedVersion: number;
  /**
   * First day that it no longer ran; today or earlier.
   *
   * Data class: DEVELOPMENT.
   */
  endedOn: string;
  /**
   * Why it ended.
   *
   * Data class: DEVELOPMENT.
   */
  reason: InterventionEndReason;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** What the client said yes to (toestemming). */
export type GiveConsentInput = {
  /** The client who gives it. */
  clientId: string | number;
  /** Exactly one class of data. */
  dataClass: DataClass;
  /** The law that keeps it. */
  fromLaw: DataKeeper;
  /** The one purpose for which it may be seen. */
  purpose: Purpose;
  /** Version of the text that the client read: year and number, such as 2026-1. */
  textVersion: string;
  /** First day that it no longer holds: after today, at most in one year; in one year when left out. */
  expiresOn?: string | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** Which consent the client takes back (intrekken). */
export type WithdrawConsentInput = {
  /** The consent. */
  consentId: string | number;
  /** Version that you read. */
  expectedVersion: number;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** Which task is done. */
export type CompleteTaskInput = {
  /** The task. */
  taskId: string | number;
  /** Version that you read. */
  expectedVersion: number;
  /**
   * Day on which it was done; today when left out.
   *
   * Data class: SHARED_FACT.
   */
  doneOn?: string | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** For whom, for what, how long and why (toegang in nood). */
export type RequestOverrideInput = {
  /** The one client, of your municipality or guided by a colleague of yours; by number only for the college. */
  client: ClientReferenceInput;
  /** One of your own purposes; name it as x-purpose when you look. */
  purpose: Purpose;
  /** For how many minutes, 1 to 30. */
  minutes: number;
  /** Why it cannot wait, in 20 to 500 characters; your supervisor and the client can read it. No names. */
  reason: string;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** Which override is no longer needed. */
export type StopOverrideInput = {
  /** The override. */
  overrideId: string | number;
  /** Version that you read. */
  expectedVersion: number;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** What is needed to start a placement. */
export type StartPlacementInput = {
  /** Client who is placed. */
  clientId: string | number;
  /** Employer; leave it out for work inside the company. */
  employerId?: string | number | null | undefined;
  /** Kind of work inside the company of which a place is taken; only with SHELTERED_INSIDE. */
  workTypeId?: string | number | null | undefined;
  /**
   * Where, from inside to outside.
   *
   * Data class: PLACEMENT.
   */
  stage: PlacementStage;
  /**
   * What the work is.
   *
   * Data class: PLACEMENT.
   */
  jobTitle: string;
  /**
   * Hours per week, 1 to 60.
   *
   * Data class: PLACEMENT.
   */
  hoursPerWeek: number;
  /**
   * First day.
   *
   * Data class: PLACEMENT.
   */
  from: string;
  /**
   * First day that no longer counts; leave it out while the end is open.
   *
   * Data class: PLACEMENT.
   */
  until?: string | null | undefined;
  /**
   * Whether the work was made for this client.
   *
   * Data class: PLACEMENT.
   */
  isCreatedWork?: boolean;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** What changes in a placement; what is left out stays. */
export type ChangePlacementInput = {
  /** Placement that changes. */
  placementId: string | number;
  /** Version that you read; when somebody changed it since, the answer is CONFLICT. */
  expectedVersion: number;
  /** Kind of work inside the company of which a place is taken from today on; only with SHELTERED_INSIDE. */
  workTypeId?: string | number | null | undefined;
  /**
   * New stage; any outside takes an employer and gives a place of a work type back. What the placement rests on goes with it.
   *
   * Data class: PLACEMENT.
   */
  stage?: PlacementStage | null | undefined;
  /** Employer of the new stage; leave it out where the placement has one that stays. */
  employerId?: string | number | null | undefined;
  /**
   * New description of the work.
   *
   * Data class: PLACEMENT.
   */
  jobTitle?: string | null | undefined;
  /**
   * New hours per week, 1 to 60.
   *
   * Data class: PLACEMENT.
   */
  hoursPerWeek?: number | null | undefined;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

/** How a placement ends. */
export type EndPlacementInput = {
  /** Placement that ends. */
  placementId: string | number;
  /** Version that you read; when somebody changed it since, the answer is CONFLICT. */
  expectedVersion: number;
  /**
   * First day that no longer counts.
   *
   * Data class: PLACEMENT.
   */
  until: string;
  /**
   * Why it ends; sickness without its cause.
   *
   * Data class: PLACEMENT.
   */
  reason: PlacementEndReason;
  /** Your own key for this act: a repeat with the same key has no second effect. */
  idempotencyKey?: string | null | undefined;
};

export type CardFragment = { __typename: 'Placement', id: string, version: number, stage: PlacementStage, jobTitle: string, hoursPerWeek: number, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, employer: { __typename: 'Employer', id: string, name: string } | null, workType: { __typename: 'WorkType', id: string, name: string } | null };

export type BoardPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type BoardPageQuery = { caseload: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', node: { __typename: 'Client', id: string, name: { __typename: 'PersonName', full: string } | null, diedOn: { __typename: 'IncompleteDate', year: number | null } | null, placements: Array<{ __typename: 'Placement', id: string, version: number, stage: PlacementStage, jobTitle: string, hoursPerWeek: number, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, employer: { __typename: 'Employer', id: string, name: string } | null, workType: { __typename: 'WorkType', id: string, name: string } | null }> | null, withheld: Array<{ __typename: 'WithheldField', path: string, explanation: string }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type BoardCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardCursorQuery = { placementUpdatesCursor: string };

export type BoardWorkTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardWorkTypesQuery = { workTypes: Array<{ __typename: 'WorkTypePlaces', places: number, freePlaces: number, workType: { __typename: 'WorkType', id: string, name: string } }> };

export type BoardUpdatesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BoardUpdatesSubscription = { placementUpdated: { __typename: 'PlacementUpdate', cursor: string, kind: PlacementUpdateKind, placement: { __typename: 'Placement', id: string, version: number, stage: PlacementStage, jobTitle: string, hoursPerWeek: number, viewerCanChange: boolean, client: { __typename: 'Client', id: string, name: { __typename: 'PersonName', full: string } | null } | null, period: { __typename: 'Period', from: string, until: string | null }, employer: { __typename: 'Employer', id: string, name: string } | null, workType: { __typename: 'WorkType', id: string, name: string } | null } | null } };

export type MovePlacementMutationVariables = Exact<{
  input: ChangePlacementInput;
}>;


export type MovePlacementMutation = { changePlacement:
    | { __typename: 'ChangePlacementSuccess', placement: { __typename: 'Placement', id: string, version: number, stage: PlacementStage, jobTitle: string, hoursPerWeek: number, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, employer: { __typename: 'Employer', id: string, name: string } | null, workType: { __typename: 'WorkType', id: string, name: string } | null } | null }
    | { __typename: 'PlacementNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'PlacementEndedError', endedOn: string, message: string }
    | { __typename: 'NoPlaceFreeError', fullOn: string, message: string }
   };

export type MyCaseloadQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  language: Language;
  orderBy: CaseloadOrder;
  withBenefit: boolean;
  withIndication: boolean;
  withSupport: boolean;
}>;


export type MyCaseloadQuery = { caseload: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', cursor: string, node: { __typename: 'Client', id: string, ageBand: string | null, locality: string | null, name: { __typename: 'PersonName', full: string } | null, withheld: Array<{ __typename: 'WithheldField', path: string }>, diedOn: { __typename: 'IncompleteDate', year: number | null, month: number | null, day: number | null } | null, safetyInstruction: { __typename: 'SafetyInstruction', expiresOn: string } | null, participationLevel: { __typename: 'ParticipationLevel', level: number, measuredOn: string } | null, placements: Array<{ __typename: 'Placement', id: string, stage: PlacementStage, jobTitle: string, period: { __typename: 'Period', from: string, until: string | null } }> | null, benefits:
          | { __typename: 'BenefitsDossier', benefit?: { __typename: 'Benefit', id: string } | null, exemption: { __typename: 'WorkDutyExemption', id: string | null, exempt: boolean, until: string | null } | null }
          | { __typename: 'Withheld', reason: WithheldReason, explanation: string }
         | null, shelteredEmployment?:
          | { __typename: 'ShelteredEmploymentDossier', hasValidIndication: boolean | null }
          | { __typename: 'Withheld' }
         | null, support?:
          | { __typename: 'SupportDossier', arrangements: Array<{ __typename: 'SupportArrangement', id: string }> | null }
          | { __typename: 'Withheld' }
         | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PlacementNumbersQueryVariables = Exact<{
  months: number;
}>;


export type PlacementNumbersQuery = { placementNumbers: Array<{ __typename: 'PlacementNumber', on: string, stage: PlacementStage, placements: number | null }> };

export type PlacementOutcomesQueryVariables = Exact<{
  years: number;
}>;


export type PlacementOutcomesQuery = { placementOutcomes: Array<{ __typename: 'PlacementOutcome', year: number, begun: number | null, toRegularWork: number | null }> };

export type OwnOutcomesQueryVariables = Exact<{
  first: number;
  second: number;
  third: number;
}>;


export type OwnOutcomesQuery = { viewer: { __typename: 'Viewer', id: string, first: { __typename: 'WorkOutcomes', clients: number, exitsBeforeGrant: number }, second: { __typename: 'WorkOutcomes', clients: number, exitsBeforeGrant: number }, third: { __typename: 'WorkOutcomes', clients: number, exitsBeforeGrant: number } } };

export type OutcomeFragment = { __typename: 'WorkOutcomes', clients: number, exitsBeforeGrant: number };

export type PlanHoursQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanHoursQuery = { client: { __typename: 'Client', id: string, developmentPlan: { __typename: 'DevelopmentPlan', id: string, hoursPerWeek: number | null, goals: Array<{ __typename: 'DevelopmentGoal', id: string, domain: DevelopmentGoalDomain }> } | null, interventions: Array<{ __typename: 'Intervention', id: string, kind: InterventionKind, state: InterventionState, hoursPerWeek: number | null, goal: { __typename: 'DevelopmentGoal', id: string, domain: DevelopmentGoalDomain } | null }> | null } | null };

export type OpenClientQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type OpenClientQuery = { client: { __typename: 'Client', id: string, ageBand: string | null, bsn: string | null, isUnderGuardianship: boolean | null, hasSecretAddress: boolean | null, locality: string | null, viewerCanRegisterIntake: boolean | null, viewerCanAgreePlan: boolean | null, viewerCanStartIntervention: boolean | null, viewerCanStartPlacement: boolean | null, name: { __typename: 'PersonName', full: string } | null, birthDate: { __typename: 'IncompleteDate', year: number | null, month: number | null, day: number | null } | null, diedOn: { __typename: 'IncompleteDate', year: number | null, month: number | null, day: number | null } | null, contact: { __typename: 'Contact', telephone: string | null, email: string | null } | null, safetyInstruction: { __typename: 'SafetyInstruction', instruction: string, expiresOn: string } | null, responsibleConsultant: { __typename: 'StaffMember', id: string, name: string, organisation: string | null, team: string | null } | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }>, consentsToAsk: Array<{ __typename: 'ConsentToAsk', dataClass: DataClass, fromLaw: DataKeeper, purpose: Purpose }> | null, participationLevel: { __typename: 'ParticipationLevel', level: number, measuredOn: string } | null, intake: { __typename: 'Intake', id: string, version: number, registeredOn: string | null, organisation: string | null, question: string | null, limitations: string | null, adaptations: Array<string> | null, workLanguage: string | null, householdSize: number | null, participationLevel: number | null, viewerCanChange: boolean, sources: Array<{ __typename: 'IntakeFactSource', path: string, recordedOn: string, organisation: string | null }> | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> } | null, developmentPlan: { __typename: 'DevelopmentPlan', id: string, version: number, agreedOn: string, organisation: string | null, hoursPerWeek: number | null, targetLevel: number | null, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, goals: Array<{ __typename: 'DevelopmentGoal', id: string, domain: DevelopmentGoalDomain, description: string | null, state: DevelopmentGoalState, targetOn: string | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }>, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> } | null, interventions: Array<{ __typename: 'Intervention', id: string, version: number, kind: InterventionKind, state: InterventionState, description: string | null, provider: string | null, hoursPerWeek: number | null, laws: Array<Law>, endReason: InterventionEndReason | null, viewerCanChange: boolean, viewerCanEnd: boolean, goal: { __typename: 'DevelopmentGoal', id: string } | null, period: { __typename: 'Period', from: string, until: string | null } }> | null, placements: Array<{ __typename: 'Placement', id: string, version: number, stage: PlacementStage, jobTitle: string, hoursPerWeek: number, isCreatedWork: boolean, endReason: PlacementEndReason | null, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, employer: { __typename: 'Employer', id: string, name: string } | null, workType: { __typename: 'WorkType', id: string, name: string } | null }> | null, benefits:
      | { __typename: 'BenefitsDossier', viewerCanGrantExemption: boolean | null, viewerCanReviewExemption: boolean | null, viewerCanRecordConduct: boolean | null, obligationStatus: ObligationStatus | null, benefit: { __typename: 'Benefit', id: string, householdType: HouseholdType, period: { __typename: 'Period', from: string, until: string | null }, legalBasis: { __typename: 'LegalBasis', bwbId: string, article: string, paragraph: string | null, validFrom: string }, periods: Array<{ __typename: 'BenefitPeriod', period: { __typename: 'Period', from: string, until: string | null }, total: { __typename: 'Money', cents: number } }> } | null, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, description: string | null, isActive: boolean }> | null, exemption: { __typename: 'WorkDutyExemption', id: string | null, exempt: boolean, from: string | null, until: string | null, reason: ExemptionReason | null, explanation: string | null, version: number | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> } | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }
      | { __typename: 'Withheld', law: Law, reason: WithheldReason, purposesThatAllow: Array<Purpose>, canRequestOverride: boolean, explanation: string, whatYouCanDo: string }
     | null, shelteredEmployment:
      | { __typename: 'ShelteredEmploymentDossier', hasValidIndication: boolean | null, indicationValidUntil: string | null, waitingListEntry: { __typename: 'WaitingListEntry', id: string, sinceOn: string } | null, employment: { __typename: 'ShelteredEmployment', id: string, kind: ShelteredEmploymentKind, workType: ShelteredWorkType | null, fullTimeHundredths: number, period: { __typename: 'Period', from: string, until: string | null } } | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }
      | { __typename: 'Withheld', law: Law, reason: WithheldReason, purposesThatAllow: Array<Purpose>, canRequestOverride: boolean, explanation: string, whatYouCanDo: string }
     | null, support:
      | { __typename: 'SupportDossier', reports: Array<{ __typename: 'SupportReport', id: string, reportedOn: string, state: SupportReportState, assessBefore: string | null }> | null, arrangements: Array<{ __typename: 'SupportArrangement', id: string, decisionNumber: string, product: { __typename: 'SupportProduct', code: string, categoryName: string | null }, period: { __typename: 'Period', from: string, until: string | null } }> | null, practicalAgreements: Array<{ __typename: 'PracticalAgreement', id: string, weekdays: Array<SupportWeekday>, partOfDay: SupportPartOfDay, isTransportNeeded: boolean, text: string | null }> | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }
      | { __typename: 'Withheld', law: Law, reason: WithheldReason, purposesThatAllow: Array<Purpose>, canRequestOverride: boolean, explanation: string, whatYouCanDo: string }
     | null } | null };

export type WhyFragment = { __typename: 'Withheld', law: Law, reason: WithheldReason, purposesThatAllow: Array<Purpose>, canRequestOverride: boolean, explanation: string, whatYouCanDo: string };

export type WhyFieldFragment = { __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string };

export type WhoFragment = { __typename: 'Client', id: string, ageBand: string | null, bsn: string | null, isUnderGuardianship: boolean | null, hasSecretAddress: boolean | null, locality: string | null, name: { __typename: 'PersonName', full: string } | null, birthDate: { __typename: 'IncompleteDate', year: number | null, month: number | null, day: number | null } | null, diedOn: { __typename: 'IncompleteDate', year: number | null, month: number | null, day: number | null } | null, contact: { __typename: 'Contact', telephone: string | null, email: string | null } | null, safetyInstruction: { __typename: 'SafetyInstruction', instruction: string, expiresOn: string } | null, responsibleConsultant: { __typename: 'StaffMember', id: string, name: string, organisation: string | null, team: string | null } | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> };

export type DevelopmentFragment = { __typename: 'Client', viewerCanRegisterIntake: boolean | null, viewerCanAgreePlan: boolean | null, viewerCanStartIntervention: boolean | null, viewerCanStartPlacement: boolean | null, consentsToAsk: Array<{ __typename: 'ConsentToAsk', dataClass: DataClass, fromLaw: DataKeeper, purpose: Purpose }> | null, participationLevel: { __typename: 'ParticipationLevel', level: number, measuredOn: string } | null, intake: { __typename: 'Intake', id: string, version: number, registeredOn: string | null, organisation: string | null, question: string | null, limitations: string | null, adaptations: Array<string> | null, workLanguage: string | null, householdSize: number | null, participationLevel: number | null, viewerCanChange: boolean, sources: Array<{ __typename: 'IntakeFactSource', path: string, recordedOn: string, organisation: string | null }> | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> } | null, developmentPlan: { __typename: 'DevelopmentPlan', id: string, version: number, agreedOn: string, organisation: string | null, hoursPerWeek: number | null, targetLevel: number | null, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, goals: Array<{ __typename: 'DevelopmentGoal', id: string, domain: DevelopmentGoalDomain, description: string | null, state: DevelopmentGoalState, targetOn: string | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }>, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> } | null, interventions: Array<{ __typename: 'Intervention', id: string, version: number, kind: InterventionKind, state: InterventionState, description: string | null, provider: string | null, hoursPerWeek: number | null, laws: Array<Law>, endReason: InterventionEndReason | null, viewerCanChange: boolean, viewerCanEnd: boolean, goal: { __typename: 'DevelopmentGoal', id: string } | null, period: { __typename: 'Period', from: string, until: string | null } }> | null, placements: Array<{ __typename: 'Placement', id: string, version: number, stage: PlacementStage, jobTitle: string, hoursPerWeek: number, isCreatedWork: boolean, endReason: PlacementEndReason | null, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, employer: { __typename: 'Employer', id: string, name: string } | null, workType: { __typename: 'WorkType', id: string, name: string } | null }> | null };

export type BenefitsFragment = { __typename: 'Client', benefits:
    | { __typename: 'BenefitsDossier', viewerCanGrantExemption: boolean | null, viewerCanReviewExemption: boolean | null, viewerCanRecordConduct: boolean | null, obligationStatus: ObligationStatus | null, benefit: { __typename: 'Benefit', id: string, householdType: HouseholdType, period: { __typename: 'Period', from: string, until: string | null }, legalBasis: { __typename: 'LegalBasis', bwbId: string, article: string, paragraph: string | null, validFrom: string }, periods: Array<{ __typename: 'BenefitPeriod', period: { __typename: 'Period', from: string, until: string | null }, total: { __typename: 'Money', cents: number } }> } | null, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, description: string | null, isActive: boolean }> | null, exemption: { __typename: 'WorkDutyExemption', id: string | null, exempt: boolean, from: string | null, until: string | null, reason: ExemptionReason | null, explanation: string | null, version: number | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> } | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }
    | { __typename: 'Withheld', law: Law, reason: WithheldReason, purposesThatAllow: Array<Purpose>, canRequestOverride: boolean, explanation: string, whatYouCanDo: string }
   | null };

export type ShelteredEmploymentFragment = { __typename: 'Client', shelteredEmployment:
    | { __typename: 'ShelteredEmploymentDossier', hasValidIndication: boolean | null, indicationValidUntil: string | null, waitingListEntry: { __typename: 'WaitingListEntry', id: string, sinceOn: string } | null, employment: { __typename: 'ShelteredEmployment', id: string, kind: ShelteredEmploymentKind, workType: ShelteredWorkType | null, fullTimeHundredths: number, period: { __typename: 'Period', from: string, until: string | null } } | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }
    | { __typename: 'Withheld', law: Law, reason: WithheldReason, purposesThatAllow: Array<Purpose>, canRequestOverride: boolean, explanation: string, whatYouCanDo: string }
   | null };

export type SupportFragment = { __typename: 'Client', support:
    | { __typename: 'SupportDossier', reports: Array<{ __typename: 'SupportReport', id: string, reportedOn: string, state: SupportReportState, assessBefore: string | null }> | null, arrangements: Array<{ __typename: 'SupportArrangement', id: string, decisionNumber: string, product: { __typename: 'SupportProduct', code: string, categoryName: string | null }, period: { __typename: 'Period', from: string, until: string | null } }> | null, practicalAgreements: Array<{ __typename: 'PracticalAgreement', id: string, weekdays: Array<SupportWeekday>, partOfDay: SupportPartOfDay, isTransportNeeded: boolean, text: string | null }> | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }
    | { __typename: 'Withheld', law: Law, reason: WithheldReason, purposesThatAllow: Array<Purpose>, canRequestOverride: boolean, explanation: string, whatYouCanDo: string }
   | null };

export type ClientTimelineQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ClientTimelineQuery = { client: { __typename: 'Client', id: string, timeline: { __typename: 'TimelineConnection', edges: Array<{ __typename: 'TimelineEdge', cursor: string, node: { __typename: 'TimelineEntry', id: string, kind: TimelineKind, source: string, happenedAt: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type EmployersToPlaceWithQueryVariables = Exact<{
  first: number;
}>;


export type EmployersToPlaceWithQuery = { employers: { __typename: 'EmployerConnection', edges: Array<{ __typename: 'EmployerEdge', node: { __typename: 'Employer', id: string, name: string, locality: string | null } }> } };

export type PlacementFragment = { __typename: 'Placement', id: string, version: number, stage: PlacementStage, jobTitle: string, hoursPerWeek: number, isCreatedWork: boolean, endReason: PlacementEndReason | null, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, employer: { __typename: 'Employer', id: string, name: string } | null, workType: { __typename: 'WorkType', id: string, name: string } | null };

export type BeginPlacementMutationVariables = Exact<{
  input: StartPlacementInput;
}>;


export type BeginPlacementMutation = { startPlacement:
    | { __typename: 'StartPlacementSuccess', placement: { __typename: 'Placement', id: string, version: number, stage: PlacementStage } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'NoPlaceFreeError', fullOn: string, message: string }
   };

export type AdjustPlacementMutationVariables = Exact<{
  input: ChangePlacementInput;
}>;


export type AdjustPlacementMutation = { changePlacement:
    | { __typename: 'ChangePlacementSuccess', placement: { __typename: 'Placement', id: string, version: number } | null }
    | { __typename: 'PlacementNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'PlacementEndedError', endedOn: string, message: string }
    | { __typename: 'NoPlaceFreeError', fullOn: string, message: string }
   };

export type FinishPlacementMutationVariables = Exact<{
  input: EndPlacementInput;
}>;


export type FinishPlacementMutation = { endPlacement:
    | { __typename: 'EndPlacementSuccess', placement: { __typename: 'Placement', id: string, version: number, period: { __typename: 'Period', from: string, until: string | null } } | null }
    | { __typename: 'PlacementNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'PlacementEndedError', endedOn: string, message: string }
    | { __typename: 'NoPlaceFreeError', fullOn: string, message: string }
   };

export type ConsentFragment = { __typename: 'Consent', id: string, version: number, dataClass: DataClass, fromLaw: DataKeeper, purpose: Purpose, textVersion: string, givenOn: string, expiresOn: string, withdrawnAt: string | null, isValid: boolean, viewerCanWithdraw: boolean };

export type ClientConsentsQueryVariables = Exact<{
  id: string | number;
}>;


export type ClientConsentsQuery = { client: { __typename: 'Client', id: string, consents: Array<{ __typename: 'Consent', id: string, version: number, dataClass: DataClass, fromLaw: DataKeeper, purpose: Purpose, textVersion: string, givenOn: string, expiresOn: string, withdrawnAt: string | null, isValid: boolean, viewerCanWithdraw: boolean }> | null } | null };

export type RecordConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type RecordConsentMutation = { giveConsent:
    | { __typename: 'GiveConsentSuccess', consent: { __typename: 'Consent', id: string, version: number } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'ConsentCannotHelpError', obstacle: ConsentObstacle, message: string }
    | { __typename: 'ConsentAlreadyGivenError', message: string }
   };

export type TakeConsentBackMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type TakeConsentBackMutation = { withdrawConsent:
    | { __typename: 'WithdrawConsentSuccess', consent: { __typename: 'Consent', id: string, version: number, withdrawnAt: string | null, isValid: boolean, viewerCanWithdraw: boolean } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'ConsentNotFoundError', message: string }
    | { __typename: 'ConsentWithdrawnError', message: string }
   };

export type ExemptionFragment = { __typename: 'WorkDutyExemption', id: string | null, exempt: boolean, from: string | null, until: string | null, reason: ExemptionReason | null, explanation: string | null, version: number | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> };

export type GrantExemptionMutationVariables = Exact<{
  input: GrantWorkDutyExemptionInput;
}>;


export type GrantExemptionMutation = { grantWorkDutyExemption:
    | { __typename: 'GrantWorkDutyExemptionSuccess', exemption: { __typename: 'WorkDutyExemption', id: string | null } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
   };

export type ReviewExemptionMutationVariables = Exact<{
  input: ReviewWorkDutyExemptionInput;
}>;


export type ReviewExemptionMutation = { reviewWorkDutyExemption:
    | { __typename: 'ReviewWorkDutyExemptionSuccess', exemption: { __typename: 'WorkDutyExemption', id: string | null } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'ExemptionNotFoundError', message: string }
   };

export type RecordConductMutationVariables = Exact<{
  input: RecordObservedConductInput;
}>;


export type RecordConductMutation = { recordObservedConduct:
    | { __typename: 'RecordObservedConductSuccess', recordId: string }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
   };

export type IntakeFragment = { __typename: 'Intake', id: string, version: number, registeredOn: string | null, organisation: string | null, question: string | null, limitations: string | null, adaptations: Array<string> | null, workLanguage: string | null, householdSize: number | null, participationLevel: number | null, viewerCanChange: boolean, sources: Array<{ __typename: 'IntakeFactSource', path: string, recordedOn: string, organisation: string | null }> | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> };

export type RegisterIntakeMutationVariables = Exact<{
  input: RegisterIntakeInput;
}>;


export type RegisterIntakeMutation = { registerIntake:
    | { __typename: 'RegisterIntakeSuccess', intake: { __typename: 'Intake', id: string, version: number } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'IntakeExistsError', registeredOn: string, message: string }
    | { __typename: 'ResponsibleElsewhereError', message: string }
    | { __typename: 'CaseloadExceededError', size: number, limit: number, message: string }
   };

export type ChangeIntakeMutationVariables = Exact<{
  input: ChangeIntakeInput;
}>;


export type ChangeIntakeMutation = { changeIntake:
    | { __typename: 'ChangeIntakeSuccess', intake: { __typename: 'Intake', id: string, version: number } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'IntakeMissingError', message: string }
   };

export type InterventionFragment = { __typename: 'Intervention', id: string, version: number, kind: InterventionKind, state: InterventionState, description: string | null, provider: string | null, hoursPerWeek: number | null, laws: Array<Law>, endReason: InterventionEndReason | null, viewerCanChange: boolean, viewerCanEnd: boolean, goal: { __typename: 'DevelopmentGoal', id: string } | null, period: { __typename: 'Period', from: string, until: string | null } };

export type BeginInterventionMutationVariables = Exact<{
  input: StartInterventionInput;
}>;


export type BeginInterventionMutation = { startIntervention:
    | { __typename: 'StartInterventionSuccess', intervention: { __typename: 'Intervention', id: string, version: number } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'DevelopmentPlanMissingError', message: string }
   };

export type AdjustInterventionMutationVariables = Exact<{
  input: ChangeInterventionInput;
}>;


export type AdjustInterventionMutation = { changeIntervention:
    | { __typename: 'ChangeInterventionSuccess', intervention: { __typename: 'Intervention', id: string, version: number } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'InterventionNotFoundError', message: string }
    | { __typename: 'InterventionEndedError', message: string }
   };

export type FinishInterventionMutationVariables = Exact<{
  input: EndInterventionInput;
}>;


export type FinishInterventionMutation = { endIntervention:
    | { __typename: 'EndInterventionSuccess', intervention: { __typename: 'Intervention', id: string, version: number } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'InterventionNotFoundError', message: string }
    | { __typename: 'InterventionEndedError', message: string }
   };

export type AskOverrideMutationVariables = Exact<{
  input: RequestOverrideInput;
}>;


export type AskOverrideMutation = { requestOverride:
    | { __typename: 'RequestOverrideSuccess', clientId: string, override: { __typename: 'AccessOverride', id: string, endsAt: string } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'OverrideNotNeededError', message: string }
    | { __typename: 'TooManyOverridesError', message: string }
   };

export type RunningOverridesQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningOverridesQuery = { viewer: { __typename: 'Viewer', id: string, runningOverrides: Array<{ __typename: 'AccessOverride', id: string, purpose: Purpose, endsAt: string, version: number, viewerCanStop: boolean, client: { __typename: 'Client', id: string, name: { __typename: 'PersonName', full: string } | null } | null }> } };

export type StopOverrideMutationVariables = Exact<{
  input: StopOverrideInput;
}>;


export type StopOverrideMutation = { stopOverride:
    | { __typename: 'StopOverrideSuccess', override: { __typename: 'AccessOverride', id: string, stoppedAt: string | null, version: number } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'OverrideNotFoundError', message: string }
    | { __typename: 'OverrideEndedError', message: string }
   };

export type OverridesOfStaffQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OverridesOfStaffQuery = { overrides: { __typename: 'AccessOverrideConnection', edges: Array<{ __typename: 'AccessOverrideEdge', node: { __typename: 'AccessOverride', id: string, purpose: Purpose, reason: string, minutes: number, startedAt: string, endsAt: string, stoppedAt: string | null, staff: { __typename: 'StaffMember', id: string, name: string, team: string | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PlanFragment = { __typename: 'DevelopmentPlan', id: string, version: number, agreedOn: string, organisation: string | null, hoursPerWeek: number | null, targetLevel: number | null, viewerCanChange: boolean, period: { __typename: 'Period', from: string, until: string | null }, goals: Array<{ __typename: 'DevelopmentGoal', id: string, domain: DevelopmentGoalDomain, description: string | null, state: DevelopmentGoalState, targetOn: string | null, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> }>, withheld: Array<{ __typename: 'WithheldField', path: string, reason: WithheldReason, purposesThatAllow: Array<Purpose>, explanation: string, whatYouCanDo: string }> };

export type AgreePlanMutationVariables = Exact<{
  input: AgreeDevelopmentPlanInput;
}>;


export type AgreePlanMutation = { agreeDevelopmentPlan:
    | { __typename: 'AgreeDevelopmentPlanSuccess', developmentPlan: { __typename: 'DevelopmentPlan', id: string, version: number, period: { __typename: 'Period', from: string, until: string | null } } | null }
    | { __typename: 'ClientNotFoundError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'IntakeMissingError', message: string }
    | { __typename: 'DevelopmentPlanExistsError', message: string }
   };

export type ChangePlanMutationVariables = Exact<{
  input: ChangeDevelopmentPlanInput;
}>;


export type ChangePlanMutation = { changeDevelopmentPlan:
    | { __typename: 'ChangeDevelopmentPlanSuccess', developmentPlan: { __typename: 'DevelopmentPlan', id: string, version: number } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'DevelopmentPlanNotFoundError', message: string }
    | { __typename: 'DevelopmentPlanEndedError', message: string }
    | { __typename: 'DevelopmentPlanExistsError', message: string }
   };

export type LookUpClientQueryVariables = Exact<{
  by: ClientLookup;
}>;


export type LookUpClientQuery = { findClient: Array<{ __typename: 'Client', id: string, ageBand: string | null, bsn: string | null, locality: string | null, name: { __typename: 'PersonName', full: string } | null, birthDate: { __typename: 'IncompleteDate', year: number | null, month: number | null, day: number | null } | null, responsibleConsultant: { __typename: 'StaffMember', id: string, name: string, team: string | null } | null }> };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { __typename: 'Viewer', id: string, name: string, organisation: string, roles: Array<Role>, purposes: Array<Purpose>, purpose: Purpose | null, caseloadLimit: { __typename: 'CaseloadLimit', size: number, limit: number | null } } };

export type MyTasksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyTasksQuery = { tasks: { __typename: 'TaskConnection', edges: Array<{ __typename: 'TaskEdge', cursor: string, node: { __typename: 'Task', id: string, version: number, kind: TaskKind, law: Law, dueOn: string, doneOn: string | null, isOverdue: boolean, client: { __typename: 'Client', id: string, name: { __typename: 'PersonName', full: string } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type FinishTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type FinishTaskMutation = { completeTask:
    | { __typename: 'CompleteTaskSuccess', task: { __typename: 'Task', id: string, version: number, doneOn: string | null } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: string, message: string }> }
    | { __typename: 'TaskNotFoundError', message: string }
    | { __typename: 'TaskDoneError', message: string }
   };

export type TodayPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TodayPageQuery = { caseload: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', node: { __typename: 'Client', id: string, name: { __typename: 'PersonName', full: string } | null, safetyInstruction: { __typename: 'SafetyInstruction', expiresOn: string } | null, placements: Array<{ __typename: 'Placement', id: string, stage: PlacementStage, period: { __typename: 'Period', from: string, until: string | null } }> | null, interventions: Array<{ __typename: 'Intervention', id: string, kind: InterventionKind, state: InterventionState, period: { __typename: 'Period', from: string, until: string | null } }> | null, developmentPlan: { __typename: 'DevelopmentPlan', id: string, period: { __typename: 'Period', from: string, until: string | null }, goals: Array<{ __typename: 'DevelopmentGoal', id: string, domain: DevelopmentGoalDomain, state: DevelopmentGoalState, targetOn: string | null }> } | null, consents: Array<{ __typename: 'Consent', id: string, isValid: boolean, expiresOn: string }> | null, benefits:
          | { __typename: 'BenefitsDossier', exemption: { __typename: 'WorkDutyExemption', id: string | null, exempt: boolean, until: string | null, reviewOn: string | null, reviewedOn: string | null } | null }
          | { __typename: 'Withheld' }
         | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TodayTasksQueryVariables = Exact<{
  first: number;
}>;


export type TodayTasksQuery = { tasks: { __typename: 'TaskConnection', edges: Array<{ __typename: 'TaskEdge', node: { __typename: 'Task', id: string, kind: TaskKind, dueOn: string, doneOn: string | null, isOverdue: boolean, client: { __typename: 'Client', id: string, name: { __typename: 'PersonName', full: string } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } } };

export type NewsOfAlertsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NewsOfAlertsSubscription = { alertRaised: { __typename: 'Alert', cursor: string, kind: AlertKind, clientId: string | null, client: { __typename: 'Client', id: string, name: { __typename: 'PersonName', full: string } | null } | null } };

export type NewsOfCaseloadSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NewsOfCaseloadSubscription = { caseloadUpdated: { __typename: 'CaseloadUpdate', cursor: string, kind: CaseloadUpdateKind, clientId: string | null, client: { __typename: 'Client', id: string, name: { __typename: 'PersonName', full: string } | null } | null } };

export type LogNumbersQueryVariables = Exact<{
  from: string;
  until: string;
  first: number;
}>;


export type LogNumbersQuery = { accessReport: { __typename: 'AccessReport', id: string, shared: { __typename: 'AccessLogPart', law: AccessLaw, indicators: { __typename: 'AccessIndicators', looks: number, refused: number, searchesByOtherKey: number, atNight: number, inWeekend: number, overrides: number } | null, mostConsultedClients: Array<{ __typename: 'ConsultedClient', clientId: string, looks: number, refused: number, staff: number }> | null, highestUse: Array<{ __typename: 'StaffUse', staffId: string, looks: number, refused: number, clients: number }> | null } | null, benefits: { __typename: 'AccessLogPart', law: AccessLaw, indicators: { __typename: 'AccessIndicators', looks: number, refused: number, searchesByOtherKey: number, atNight: number, inWeekend: number, overrides: number } | null, mostConsultedClients: Array<{ __typename: 'ConsultedClient', clientId: string, looks: number, refused: number, staff: number }> | null, highestUse: Array<{ __typename: 'StaffUse', staffId: string, looks: number, refused: number, clients: number }> | null } | null, shelteredEmployment: { __typename: 'AccessLogPart', law: AccessLaw, indicators: { __typename: 'AccessIndicators', looks: number, refused: number, searchesByOtherKey: number, atNight: number, inWeekend: number, overrides: number } | null, mostConsultedClients: Array<{ __typename: 'ConsultedClient', clientId: string, looks: number, refused: number, staff: number }> | null, highestUse: Array<{ __typename: 'StaffUse', staffId: string, looks: number, refused: number, clients: number }> | null } | null, support: { __typename: 'AccessLogPart', law: AccessLaw, indicators: { __typename: 'AccessIndicators', looks: number, refused: number, searchesByOtherKey: number, atNight: number, inWeekend: number, overrides: number } | null, mostConsultedClients: Array<{ __typename: 'ConsultedClient', clientId: string, looks: number, refused: number, staff: number }> | null, highestUse: Array<{ __typename: 'StaffUse', staffId: string, looks: number, refused: number, clients: number }> | null } | null } | null };

export type LogNumbersFragment = { __typename: 'AccessLogPart', law: AccessLaw, indicators: { __typename: 'AccessIndicators', looks: number, refused: number, searchesByOtherKey: number, atNight: number, inWeekend: number, overrides: number } | null, mostConsultedClients: Array<{ __typename: 'ConsultedClient', clientId: string, looks: number, refused: number, staff: number }> | null, highestUse: Array<{ __typename: 'StaffUse', staffId: string, looks: number, refused: number, clients: number }> | null };

export type LogLinesQueryVariables = Exact<{
  from: string;
  until: string;
  first: number;
  after?: string | null | undefined;
  filter?: AccessLineFilter | null | undefined;
  ofShared: boolean;
  ofBenefits: boolean;
  ofShelteredEmployment: boolean;
  ofSupport: boolean;
}>;


export type LogLinesQuery = { accessReport: { __typename: 'AccessReport', id: string, shared?: { __typename: 'AccessLogPart', law: AccessLaw, lines: { __typename: 'AccessLineConnection', edges: Array<{ __typename: 'AccessLineEdge', node: { __typename: 'AccessLine', id: string, occurredAt: string, staffId: string, organisation: string, purpose: Purpose | null, clientId: string | null, capacity: AccessCapacity | null, decision: AccessDecision, given: Array<string>, withheld: Array<string> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null, benefits?: { __typename: 'AccessLogPart', law: AccessLaw, lines: { __typename: 'AccessLineConnection', edges: Array<{ __typename: 'AccessLineEdge', node: { __typename: 'AccessLine', id: string, occurredAt: string, staffId: string, organisation: string, purpose: Purpose | null, clientId: string | null, capacity: AccessCapacity | null, decision: AccessDecision, given: Array<string>, withheld: Array<string> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null, shelteredEmployment?: { __typename: 'AccessLogPart', law: AccessLaw, lines: { __typename: 'AccessLineConnection', edges: Array<{ __typename: 'AccessLineEdge', node: { __typename: 'AccessLine', id: string, occurredAt: string, staffId: string, organisation: string, purpose: Purpose | null, clientId: string | null, capacity: AccessCapacity | null, decision: AccessDecision, given: Array<string>, withheld: Array<string> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null, support?: { __typename: 'AccessLogPart', law: AccessLaw, lines: { __typename: 'AccessLineConnection', edges: Array<{ __typename: 'AccessLineEdge', node: { __typename: 'AccessLine', id: string, occurredAt: string, staffId: string, organisation: string, purpose: Purpose | null, clientId: string | null, capacity: AccessCapacity | null, decision: AccessDecision, given: Array<string>, withheld: Array<string> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type LogLinesFragment = { __typename: 'AccessLogPart', law: AccessLaw, lines: { __typename: 'AccessLineConnection', edges: Array<{ __typename: 'AccessLineEdge', node: { __typename: 'AccessLine', id: string, occurredAt: string, staffId: string, organisation: string, purpose: Purpose | null, clientId: string | null, capacity: AccessCapacity | null, decision: AccessDecision, given: Array<string>, withheld: Array<string> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type OwnLooksQueryVariables = Exact<{
  from: string;
  until: string;
  first: number;
  afterShared?: string | null | undefined;
  afterBenefits?: string | null | undefined;
  afterShelteredEmployment?: string | null | undefined;
  afterSupport?: string | null | undefined;
  ofShared: boolean;
  ofBenefits: boolean;
  ofShelteredEmployment: boolean;
  ofSupport: boolean;
}>;


export type OwnLooksQuery = { ownAccessOverview: { __typename: 'OwnAccessOverview', id: string, shared?: { __typename: 'OwnAccessLineConnection', edges: Array<{ __typename: 'OwnAccessLineEdge', node: { __typename: 'OwnAccessLine', occurredAt: string, purpose: Purpose | null, purposeName: string | null, organisation: string, law: AccessLaw, isRefused: boolean, isByOverride: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, benefits?: { __typename: 'OwnAccessLineConnection', edges: Array<{ __typename: 'OwnAccessLineEdge', node: { __typename: 'OwnAccessLine', occurredAt: string, purpose: Purpose | null, purposeName: string | null, organisation: string, law: AccessLaw, isRefused: boolean, isByOverride: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, shelteredEmployment?: { __typename: 'OwnAccessLineConnection', edges: Array<{ __typename: 'OwnAccessLineEdge', node: { __typename: 'OwnAccessLine', occurredAt: string, purpose: Purpose | null, purposeName: string | null, organisation: string, law: AccessLaw, isRefused: boolean, isByOverride: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, support?: { __typename: 'OwnAccessLineConnection', edges: Array<{ __typename: 'OwnAccessLineEdge', node: { __typename: 'OwnAccessLine', occurredAt: string, purpose: Purpose | null, purposeName: string | null, organisation: string, law: AccessLaw, isRefused: boolean, isByOverride: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OwnLooksFragment = { __typename: 'OwnAccessLineConnection', edges: Array<{ __typename: 'OwnAccessLineEdge', node: { __typename: 'OwnAccessLine', occurredAt: string, purpose: Purpose | null, purposeName: string | null, organisation: string, law: AccessLaw, isRefused: boolean, isByOverride: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export const CardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Placement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<CardFragment, unknown>;
export const OutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOutcomes"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"exitsBeforeGrant"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OutcomeFragment, unknown>;
export const WhyFieldFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<WhyFieldFragment, unknown>;
export const WhoFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Who"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bsn"}},{"kind":"Field","name":{"kind":"Name","value":"isUnderGuardianship"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecretAddress"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"safetyInstruction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instruction"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsibleConsultant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<WhoFragment, unknown>;
export const IntakeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intake"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Intake"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"}},{"kind":"Field","name":{"kind":"Name","value":"workLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"householdSize"}},{"kind":"Field","name":{"kind":"Name","value":"participationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"recordedOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<IntakeFragment, unknown>;
export const PlanFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Plan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DevelopmentPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"targetOn"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<PlanFragment, unknown>;
export const InterventionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intervention"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Intervention"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"laws"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEnd"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<InterventionFragment, unknown>;
export const PlacementFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Placement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Placement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"isCreatedWork"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<PlacementFragment, unknown>;
export const DevelopmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Development"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerCanRegisterIntake"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanAgreePlan"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanStartIntervention"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanStartPlacement"}},{"kind":"Field","name":{"kind":"Name","value":"consentsToAsk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataClass"}},{"kind":"Field","name":{"kind":"Name","value":"fromLaw"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participationLevel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intake"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intake"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"developmentPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Plan"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interventions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intervention"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Placement"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intake"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Intake"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"}},{"kind":"Field","name":{"kind":"Name","value":"workLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"householdSize"}},{"kind":"Field","name":{"kind":"Name","value":"participationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"recordedOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Plan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DevelopmentPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"targetOn"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intervention"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Intervention"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"laws"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEnd"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Placement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Placement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"isCreatedWork"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<DevelopmentFragment, unknown>;
export const ExemptionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Exemption"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkDutyExemption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exempt"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ExemptionFragment, unknown>;
export const WhyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"canRequestOverride"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<WhyFragment, unknown>;
export const BenefitsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Benefits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitsDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"householdType"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bwbId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exemption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Exemption"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanGrantExemption"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReviewExemption"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRecordConduct"}},{"kind":"Field","name":{"kind":"Name","value":"obligationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Exemption"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkDutyExemption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exempt"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"canRequestOverride"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<BenefitsFragment, unknown>;
export const ShelteredEmploymentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShelteredEmployment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shelteredEmployment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShelteredEmploymentDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasValidIndication"}},{"kind":"Field","name":{"kind":"Name","value":"indicationValidUntil"}},{"kind":"Field","name":{"kind":"Name","value":"waitingListEntry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sinceOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"workType"}},{"kind":"Field","name":{"kind":"Name","value":"fullTimeHundredths"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"canRequestOverride"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ShelteredEmploymentFragment, unknown>;
export const SupportFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Support"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"assessBefore"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"arrangements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"categoryName"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practicalAgreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"partOfDay"}},{"kind":"Field","name":{"kind":"Name","value":"isTransportNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"canRequestOverride"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<SupportFragment, unknown>;
export const ConsentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Consent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dataClass"}},{"kind":"Field","name":{"kind":"Name","value":"fromLaw"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ConsentFragment, unknown>;
export const LogNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"looks"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"searchesByOtherKey"}},{"kind":"Field","name":{"kind":"Name","value":"atNight"}},{"kind":"Field","name":{"kind":"Name","value":"inWeekend"}},{"kind":"Field","name":{"kind":"Name","value":"overrides"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mostConsultedClients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"looks"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"staff"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"highestUse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffId"}},{"kind":"Field","name":{"kind":"Name","value":"looks"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<LogNumbersFragment, unknown>;
export const LogLinesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogLines"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"staffId"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<LogLinesFragment, unknown>;
export const OwnLooksFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnLooks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnAccessLineConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"purposeName"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"isRefused"}},{"kind":"Field","name":{"kind":"Name","value":"isByOverride"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OwnLooksFragment, unknown>;
export const BoardPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Placement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<BoardPageQuery, BoardPageQueryVariables>;
export const BoardCursorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardCursor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placementUpdatesCursor"}}]}}]} as unknown as DocumentNode<BoardCursorQuery, BoardCursorQueryVariables>;
export const BoardWorkTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardWorkTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"freePlaces"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<BoardWorkTypesQuery, BoardWorkTypesQueryVariables>;
export const BoardUpdatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BoardUpdates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placementUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Placement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<BoardUpdatesSubscription, BoardUpdatesSubscriptionVariables>;
export const MovePlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MovePlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePlacementSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoPlaceFreeError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementEndedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Placement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<MovePlacementMutation, MovePlacementMutationVariables>;
export const MyCaseloadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyCaseload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseloadOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withBenefit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withIndication"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withSupport"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"safetyInstruction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participationLevel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitsDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benefit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withBenefit"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exemption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exempt"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shelteredEmployment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withIndication"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShelteredEmploymentDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasValidIndication"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"support"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withSupport"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrangements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<MyCaseloadQuery, MyCaseloadQueryVariables>;
export const PlacementNumbersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlacementNumbers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"months"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placementNumbers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"months"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"placements"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<PlacementNumbersQuery, PlacementNumbersQueryVariables>;
export const PlacementOutcomesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlacementOutcomes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"years"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placementOutcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"years"},"value":{"kind":"Variable","name":{"kind":"Name","value":"years"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"begun"}},{"kind":"Field","name":{"kind":"Name","value":"toRegularWork"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<PlacementOutcomesQuery, PlacementOutcomesQueryVariables>;
export const OwnOutcomesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnOutcomes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"second"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"third"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"first"},"name":{"kind":"Name","value":"workOutcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"second"},"name":{"kind":"Name","value":"workOutcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"second"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"third"},"name":{"kind":"Name","value":"workOutcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"third"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outcome"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkOutcomes"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"exitsBeforeGrant"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OwnOutcomesQuery, OwnOutcomesQueryVariables>;
export const PlanHoursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanHours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"developmentPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interventions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<PlanHoursQuery, PlanHoursQueryVariables>;
export const OpenClientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Who"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Development"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Benefits"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShelteredEmployment"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Support"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhyField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithheldField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intake"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Intake"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"limitations"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"}},{"kind":"Field","name":{"kind":"Name","value":"workLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"householdSize"}},{"kind":"Field","name":{"kind":"Name","value":"participationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"recordedOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Plan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DevelopmentPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"targetOn"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intervention"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Intervention"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"laws"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEnd"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Placement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Placement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"isCreatedWork"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanChange"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Exemption"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkDutyExemption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exempt"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purposesThatAllow"}},{"kind":"Field","name":{"kind":"Name","value":"canRequestOverride"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"whatYouCanDo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Who"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bsn"}},{"kind":"Field","name":{"kind":"Name","value":"isUnderGuardianship"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecretAddress"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"safetyInstruction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instruction"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsibleConsultant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Development"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerCanRegisterIntake"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanAgreePlan"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanStartIntervention"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanStartPlacement"}},{"kind":"Field","name":{"kind":"Name","value":"consentsToAsk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataClass"}},{"kind":"Field","name":{"kind":"Name","value":"fromLaw"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participationLevel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intake"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intake"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"developmentPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Plan"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interventions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intervention"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Placement"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Benefits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitsDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"householdType"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bwbId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exemption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Exemption"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanGrantExemption"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReviewExemption"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRecordConduct"}},{"kind":"Field","name":{"kind":"Name","value":"obligationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShelteredEmployment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shelteredEmployment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShelteredEmploymentDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasValidIndication"}},{"kind":"Field","name":{"kind":"Name","value":"indicationValidUntil"}},{"kind":"Field","name":{"kind":"Name","value":"waitingListEntry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sinceOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"workType"}},{"kind":"Field","name":{"kind":"Name","value":"fullTimeHundredths"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Support"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"assessBefore"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"arrangements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"categoryName"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practicalAgreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"partOfDay"}},{"kind":"Field","name":{"kind":"Name","value":"isTransportNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhyField"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OpenClientQuery, OpenClientQueryVariables>;
export const ClientTimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientTimeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ClientTimelineQuery, ClientTimelineQueryVariables>;
export const EmployersToPlaceWithDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EmployersToPlaceWith"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"employers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<EmployersToPlaceWithQuery, EmployersToPlaceWithQueryVariables>;
export const BeginPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartPlacementSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoPlaceFreeError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<BeginPlacementMutation, BeginPlacementMutationVariables>;
export const AdjustPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdjustPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePlacementSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementEndedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoPlaceFreeError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AdjustPlacementMutation, AdjustPlacementMutationVariables>;
export const FinishPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndPlacementSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementEndedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoPlaceFreeError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<FinishPlacementMutation, FinishPlacementMutationVariables>;
export const ClientConsentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientConsents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Consent"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Consent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dataClass"}},{"kind":"Field","name":{"kind":"Name","value":"fromLaw"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ClientConsentsQuery, ClientConsentsQueryVariables>;
export const RecordConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GiveConsentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentCannotHelpError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obstacle"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RecordConsentMutation, RecordConsentMutationVariables>;
export const TakeConsentBackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeConsentBack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<TakeConsentBackMutation, TakeConsentBackMutationVariables>;
export const GrantExemptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantExemption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantWorkDutyExemptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantWorkDutyExemption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantWorkDutyExemptionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exemption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<GrantExemptionMutation, GrantExemptionMutationVariables>;
export const ReviewExemptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewExemption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewWorkDutyExemptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewWorkDutyExemption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewWorkDutyExemptionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exemption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ReviewExemptionMutation, ReviewExemptionMutationVariables>;
export const RecordConductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordConduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordObservedConductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordObservedConduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordObservedConductSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RecordConductMutation, RecordConductMutationVariables>;
export const RegisterIntakeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterIntake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterIntakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerIntake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterIntakeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intake"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntakeExistsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseloadExceededError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RegisterIntakeMutation, RegisterIntakeMutationVariables>;
export const ChangeIntakeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeIntake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeIntakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeIntake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeIntakeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intake"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ChangeIntakeMutation, ChangeIntakeMutationVariables>;
export const BeginInterventionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginIntervention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartInterventionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startIntervention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartInterventionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intervention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<BeginInterventionMutation, BeginInterventionMutationVariables>;
export const AdjustInterventionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdjustIntervention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeInterventionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeIntervention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeInterventionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intervention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AdjustInterventionMutation, AdjustInterventionMutationVariables>;
export const FinishInterventionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishIntervention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndInterventionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endIntervention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndInterventionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intervention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<FinishInterventionMutation, FinishInterventionMutationVariables>;
export const AskOverrideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskOverride"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestOverrideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestOverride"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestOverrideSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"override"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AskOverrideMutation, AskOverrideMutationVariables>;
export const RunningOverridesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunningOverrides"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"runningOverrides"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanStop"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RunningOverridesQuery, RunningOverridesQueryVariables>;
export const StopOverrideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopOverride"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StopOverrideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopOverride"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StopOverrideSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"override"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stoppedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<StopOverrideMutation, StopOverrideMutationVariables>;
export const OverridesOfStaffDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverridesOfStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overrides"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"stoppedAt"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<OverridesOfStaffQuery, OverridesOfStaffQueryVariables>;
export const AgreePlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeDevelopmentPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreeDevelopmentPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeDevelopmentPlanSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developmentPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AgreePlanMutation, AgreePlanMutationVariables>;
export const ChangePlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeDevelopmentPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeDevelopmentPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeDevelopmentPlanSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developmentPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ChangePlanMutation, ChangePlanMutationVariables>;
export const LookUpClientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LookUpClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientLookup"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bsn"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleConsultant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<LookUpClientQuery, LookUpClientQueryVariables>;
export const WhoAmIDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"caseloadLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;
export const MyTasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyTasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<MyTasksQuery, MyTasksQueryVariables>;
export const FinishTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteTaskSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<FinishTaskMutation, FinishTaskMutationVariables>;
export const TodayPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"safetyInstruction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interventions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"developmentPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"targetOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitsDossier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exemption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exempt"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reviewOn"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<TodayPageQuery, TodayPageQueryVariables>;
export const TodayTasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayTasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<TodayTasksQuery, TodayTasksQueryVariables>;
export const NewsOfAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"NewsOfAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertRaised"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<NewsOfAlertsSubscription, NewsOfAlertsSubscriptionVariables>;
export const NewsOfCaseloadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"NewsOfCaseload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseloadUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<NewsOfCaseloadSubscription, NewsOfCaseloadSubscriptionVariables>;
export const LogNumbersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogNumbers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shelteredEmployment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"looks"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"searchesByOtherKey"}},{"kind":"Field","name":{"kind":"Name","value":"atNight"}},{"kind":"Field","name":{"kind":"Name","value":"inWeekend"}},{"kind":"Field","name":{"kind":"Name","value":"overrides"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mostConsultedClients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"looks"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"staff"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"highestUse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffId"}},{"kind":"Field","name":{"kind":"Name","value":"looks"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<LogNumbersQuery, LogNumbersQueryVariables>;
export const LogLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLineFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofShared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofBenefits"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofShelteredEmployment"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofSupport"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shared"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofShared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogLines"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofBenefits"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogLines"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shelteredEmployment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofShelteredEmployment"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogLines"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"support"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofSupport"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogLines"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogLines"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessLogPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"staffId"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<LogLinesQuery, LogLinesQueryVariables>;
export const OwnLooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnLooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterShared"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterBenefits"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterShelteredEmployment"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterSupport"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofShared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofBenefits"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofShelteredEmployment"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofSupport"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownAccessOverview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shared"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterShared"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofShared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnLooks"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterBenefits"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofBenefits"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnLooks"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shelteredEmployment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterShelteredEmployment"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofShelteredEmployment"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnLooks"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"support"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterSupport"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofSupport"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnLooks"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnLooks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnAccessLineConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"purposeName"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"isRefused"}},{"kind":"Field","name":{"kind":"Name","value":"isByOverride"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OwnLooksQuery, OwnLooksQueryVariables>;