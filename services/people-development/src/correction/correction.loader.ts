import type { DataClass } from '@klantbeeld/access';
import {
  accessOf,
  isUuid,
  rowsOfClients,
  shows,
  type Admitted,
  type ClientRow,
  type LoaderDefinition,
} from '@klantbeeld/subgraph';
import { listsRespectingSecrecy, respectSecrecy, SELECT_SECRECY, type SecrecyRow } from '../client/secrecy.js';
import type { CorrectionOutcome } from './correction.rules.js';

/** A request for correction as it is read. */
export interface CorrectionRequestRow extends ClientRow, SecrecyRow {
  readonly id: string;
  readonly dataClass: DataClass;
  readonly statement: string;
  readonly proposal: string;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly dueSource: string | null;
  readonly outcome: CorrectionOutcome | null;
  readonly decidedOn: string | null;
  readonly reasons: string | null;
  readonly version: number;
}

const COLUMNS = `asked.id, asked.client_id as "clientId", asked.data_class as "dataClass", asked.statement,
       asked.proposal, asked.received_on as "receivedOn", asked.outcome, asked.decided_on as "decidedOn",
       asked.reasons, asked.version, term.source as "dueSource", ${SELECT_SECRECY},
       (asked.received_on + make_interval(months => case term.unit when 'MONTH' then term.amount else 0 end,
                                          weeks => case term.unit when 'WEEK' then term.amount else 0 end))::date as "dueOn"`;
const WITH_TERM = `correction_request asked left join correction_term term
    on term.from_on <= asked.received_on and (term.until_on is null or asked.received_on < term.until_on)`;

const allOfClient = listsRespectingSecrecy(
  rowsOfClients<CorrectionRequestRow>(
    'corrections-of-clients',
    `select ${COLUMNS} from ${WITH_TERM} where asked.client_id = any($1::uuid[])
      order by asked.received_on desc, asked.id desc`,
  ),
);

/** The requests of each client, newest first; who may not see what one is about does not learn that it is there. */
export const correctionsOfClient: LoaderDefinition<string, readonly Admitted<CorrectionRequestRow>[]> = {
  batch: async (clientIds, request) =>
    (await allOfClient.batch(clientIds, request)).map((rows) => rows.filter(mayBeSeen)),
};

/** One request, or null when it is not there or is about what may not be seen. */
export const correctionById: LoaderDefinition<string, Admitted<CorrectionRequestRow> | null> = {
  batch: async (ids, request) => {
    const statement = `select ${COLUMNS} from ${WITH_TERM} where asked.id = any($1::uuid[])`;
    const known = ids.filter(isUuid);
    const rows =
      known.length > 0 ? await request.reader.query<CorrectionRequestRow>(statement, [known], 'correction-by-id') : [];
    const admitted = await request.admit(rows, (row) => row.clientId);
    const byId = new Map(
      admitted
        .map(respectSecrecy)
        .filter(mayBeSeen)
        .map((row) => [row.id, row]),
    );
    return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
  },
};

function mayBeSeen(row: Admitted<CorrectionRequestRow>): boolean {
  return shows(accessOf(row)!, `CorrectionRequest of ${row.dataClass}`, row.dataClass);
}
