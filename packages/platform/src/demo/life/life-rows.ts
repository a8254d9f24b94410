import * as benefits from './benefits-rows.js';
import type { DemoLife } from './life.js';
import * as development from './people-development-rows.js';
import * as register from './register-rows.js';
import { assignmentRows, consentRows } from './relation-rows.js';
import type { Row, RowOwner, RowTools } from './row-owner.js';
import * as sheltered from './sheltered-employment-rows.js';
import * as support from './support-rows.js';

/** Services with a database, by their names. */
export const SERVICE_NAMES = ['people-development', 'benefits', 'sheltered-employment', 'support'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** Rows by table; tables that others refer to stand before those. */
export type TableRows = Readonly<Record<string, readonly Row[]>>;

/** Makes the rows of one service from a life. */
export type RowMaker = (owner: RowOwner, life: DemoLife, tools: RowTools) => TableRows;

/** Assignments and consents, which every service keeps for itself. */
export function relationRows(owner: RowOwner, life: DemoLife): TableRows {
  return { assignment: assignmentRows(owner, life), consent: consentRows(owner, life) };
}

/** What each law keeps of a client of the register; then what the law has of who it knows. */
function lawRows<Facts>(
  owner: RowOwner,
  { registration }: DemoLife,
  facts: Facts | undefined,
  rowsOf: (facts: Facts) => TableRows,
): TableRows {
  const registered = {
    client_id: owner.clientId,
    municipality_code: owner.municipalityCode,
    death_date: registration.death?.on ?? null,
    is_under_guardianship: registration.guardianshipSince !== undefined,
    version: 1,
  };
  return { registered_client: [registered], ...(facts && rowsOf(facts)) };
}

/** What each service keeps of somebody, apart from relations. */
export const ROW_MAKERS: Readonly<Record<ServiceName, RowMaker>> = {
  'people-development': (owner, life, tools) => ({
    client: [register.clientRow(owner, life.registration, tools)],
    client_municipality: register.municipalityRows(owner, life.registration),
    client_address: register.formerAddressRows(owner, life.registration),
    client_partner: register.partnerRows(owner, life.registration, tools),
    client_contact: development.contactRows(owner, life),
    safety_instruction: development.safetyRows(owner, life),
    participation_measurement: development.participationRows(owner, life),
    intake: development.intakeRows(owner, life),
    development_plan: development.planRows(owner, life),
    development_goal: development.goalRows(owner, life),
    intervention: development.interventionRows(owner, life),
    placement: development.placementRows(owner, life),
  }),
  benefits: (owner, life) =>
    lawRows(owner, life, life.benefits, (facts) => ({
      benefit_application: benefits.applicationRows(owner, facts),
      benefit: benefits.benefitRows(owner, facts),
      benefit_period: benefits.benefitPeriodRows(owner, facts),
      work_programme: benefits.programmeRows(owner, facts),
      work_programme_attendance: benefits.attendanceRows(owner, facts),
      duty: [...benefits.dutyRows(owner, facts), ...benefits.programmeDutyRows(owner, facts)],
      work_duty_exemption: benefits.exemptionRows(owner, facts),
      sanction: benefits.sanctionRows(owner, facts),
    })),
  'sheltered-employment': (owner, life) =>
    lawRows(owner, life, life.sheltered, (facts) => ({
      wsw_indication: sheltered.indicationRows(owner, facts),
      waiting_list_entry: sheltered.waitingRows(owner, facts),
      sheltered_employment: sheltered.employmentRows(owner, facts),
    })),
  support: (owner, life) =>
    lawRows(owner, life, life.support, (facts) => ({
      support_report: support.reportRows(owner, facts),
      needs_assessment: support.assessmentRows(owner, facts),
      needs_assessment_finding: support.findingRows(owner, facts),
      support_arrangement: support.arrangementRows(owner, facts),
      practical_agreement: support.practiceRows(owner, facts),
    })),
};
