import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { Law, LegalBasis, Period } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import { listsRespectingSecrecy, rowsRespectingSecrecy, SELECT_SECRECY, type SecrecyRow } from '../client/secrecy.js';
import type { EndReason, InterventionKind } from './intervention.rules.js';

/** An intervention as it is read. */
export interface InterventionRow extends SecrecyRow {
  readonly id: string;
  readonly clientId: string;
  readonly planId: string;
  readonly goalId: string | null;
  readonly kind: InterventionKind;
  readonly description: string | null;
  readonly provider: string | null;
  readonly hoursPerWeek: number | null;
  readonly period: Period;
  readonly laws: readonly Law[];
  readonly endReason: EndReason | null;
  readonly organisation: string;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", plan_id as "planId", goal_id as "goalId", kind, description, provider,
       hours_per_week as "hoursPerWeek", ${SELECT_PERIOD}, laws, end_reason as "endReason", organisation,
       ${SELECT_LEGAL_BASIS}, version, ${SELECT_SECRECY}`;

/** The interventions of each client, newest first. */
export const interventionsOfClient = listsRespectingSecrecy(
  rowsOfClients<InterventionRow>(
    'interventions-of-clients',
    `select i.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
       select ${COLUMNS} from intervention where client_id = wanted.id order by from_on desc, id desc limit 100) i`,
  ),
);

/** One intervention, or null when it is not there or not to be seen. */
export const interventionById = rowsRespectingSecrecy(
  rowById<InterventionRow>(
    'intervention-by-id',
    'DEVELOPMENT',
    `select ${COLUMNS} from intervention where id = any($1::uuid[])`,
  ),
);
