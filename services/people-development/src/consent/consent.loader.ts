import { isConsentOf, type DataClass, type DataKeeper, type Purpose } from '@klantbeeld/access';
import { rowById, rowsOfClients, type Admitted, type LoaderDefinition } from '@klantbeeld/subgraph';

/** A consent as it is read. */
export interface ConsentRow {
  readonly id: string;
  readonly clientId: string;
  readonly dataClass: DataClass;
  readonly fromLaw: DataKeeper;
  readonly purpose: Purpose;
  readonly textVersion: string;
  readonly givenOn: string;
  readonly expiresOn: string;
  readonly withdrawnAt: string | null;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", data_class as "dataClass", from_law as "fromLaw", purpose,
       text_version as "textVersion", given_on as "givenOn", expires_on as "expiresOn", withdrawn_at as "withdrawnAt", version`;

const allConsentsOfClient = rowsOfClients<ConsentRow>(
  'consents-of-clients',
  `select ${COLUMNS} from consent where client_id = any($1::uuid[]) order by given_on desc, id`,
);

/** Consents of each client, newest first; only those that concern the caller’s purpose. */
export const consentsOfClient: LoaderDefinition<string, readonly Admitted<ConsentRow>[]> = {
  batch: async (clientIds, request) => {
    const all = await Promise.all(clientIds.map((id) => request.load(allConsentsOfClient, id)));
    return all.map((ofClient) => ofClient.filter((consent) => isConsentOf(request.caller.purpose, consent)));
  },
};

const anyConsentById = rowById<ConsentRow>(
  'consent-by-id',
  'SHARED_FACT',
  `select ${COLUMNS} from consent where id = any($1::uuid[])`,
);

/** One consent; null when it is not there, of nobody of one’s own, or of no concern to the caller’s purpose. */
export const consentById: LoaderDefinition<string, Admitted<ConsentRow> | null> = {
  batch: async (ids, request) => {
    const rows = await Promise.all(ids.map((id) => request.load(anyConsentById, id)));
    return rows.map((row) => (row && isConsentOf(request.caller.purpose, row) ? row : null));
  },
};
