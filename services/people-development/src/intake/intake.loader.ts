import type { Law } from '@klantbeeld/domain';
import { rowsOfClients, type Admitted, type LoaderDefinition } from '@klantbeeld/subgraph';
import { listsRespectingSecrecy, SELECT_SECRECY, type SecrecyRow } from '../client/secrecy.js';
import type { FactSources } from './fact-source.rules.js';

/** An intake as it is read. */
export interface IntakeRow extends SecrecyRow {
  readonly id: string;
  readonly clientId: string;
  readonly registeredOn: string;
  readonly question: string | null;
  readonly laws: readonly Law[];
  readonly householdSize: number | null;
  readonly workLanguage: string | null;
  readonly limitations: string | null;
  readonly adaptations: readonly string[];
  readonly participationLevel: number | null;
  readonly organisation: string;
  readonly sources: FactSources;
  readonly version: number;
}

const rows = listsRespectingSecrecy(
  rowsOfClients<IntakeRow>(
    'intakes-of-clients',
    `select id, client_id as "clientId", registered_on as "registeredOn", question, laws,
          household_size as "householdSize", work_language as "workLanguage", limitations, adaptations,
          participation_level as "participationLevel", organisation, sources, version, ${SELECT_SECRECY}
     from intake where client_id = any($1::uuid[])`,
  ),
);

/** The intake of each client; null without one, and for a client that the caller is not connected to. */
export const intakeOfClient: LoaderDefinition<string, Admitted<IntakeRow> | null> = {
  batch: async (clientIds, request) => (await rows.batch(clientIds, request)).map(onlyIntake),
  atHand: (clientId, request) => {
    const intakes = rows.atHand?.(clientId, request);
    return intakes && onlyIntake(intakes);
  },
};

function onlyIntake([intake]: readonly Admitted<IntakeRow>[]): Admitted<IntakeRow> | null {
  return intake ?? null;
}
