import { SELECT_LEGAL_BASIS } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { rowsOfClients } from '@klantbeeld/subgraph';
import { assessmentTermEnd } from '../term/support-term.tables.js';
import { ASSESSMENT_SUBJECTS, type AssessmentSubject } from './assessment.rules.js';

/** What research found on one subject, as it is read. */
export interface FindingRow {
  readonly subject: AssessmentSubject;
  readonly finding: string;
}

/** Research as it is read. */
export interface NeedsAssessmentRow {
  readonly id: string;
  readonly clientId: string;
  readonly reportId: string;
  readonly startedOn: string;
  readonly completedOn: string | null;
  /** As it is counted; which day is the last in time, `lastDayInTime` says. */
  readonly termEndsOn: string | null;
  readonly findings: readonly FindingRow[];
  readonly conclusion: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const ORDER_OF_THE_LAW = `array_position(array['${ASSESSMENT_SUBJECTS.join("', '")}'], subject)`;

const FINDINGS = `
  coalesce((select jsonb_agg(jsonb_build_object('subject', subject, 'finding', finding) order by ${ORDER_OF_THE_LAW})
              from needs_assessment_finding where assessment_id = needs_assessment.id), '[]')`;

/** The research about each client with its findings, newest first. */
export const assessmentsOfClient = rowsOfClients<NeedsAssessmentRow>(
  'needs-assessments-of-clients',
  `select id, client_id as "clientId", report_id as "reportId", started_on as "startedOn",
          completed_on as "completedOn", ${assessmentTermEnd('needs_assessment.report_id')} as "termEndsOn",
          ${FINDINGS} as findings, conclusion, ${SELECT_LEGAL_BASIS}, version
     from needs_assessment where client_id = any($1::uuid[]) order by started_on desc, id`,
);
