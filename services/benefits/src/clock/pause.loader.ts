import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import type { Pause, PauseReason } from './decision-clock.rules.js';

/** A pause as it is read. */
export interface PauseRow {
  readonly id: string;
  readonly clientId: string;
  readonly applicationId: string;
  readonly reason: PauseReason;
  readonly explanation: string;
  readonly period: Pause;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", application_id as "applicationId", reason, explanation,
          ${SELECT_PERIOD}, ${SELECT_LEGAL_BASIS}, version`;

/** The pauses of the terms of each client, oldest first. */
export const pausesOfClient = rowsOfClients<PauseRow>(
  'decision-pauses-of-clients',
  `select ${COLUMNS} from decision_pause where client_id = any($1::uuid[]) order by from_on, id`,
);

/** One pause, or null when it is not there or not to be seen. */
export const pauseById = rowById<PauseRow>(
  'decision-pause-by-id',
  'INCOME',
  `select ${COLUMNS} from decision_pause where id = any($1::uuid[])`,
);
