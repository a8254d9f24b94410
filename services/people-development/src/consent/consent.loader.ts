import type { DataClass, DataKeeper, Purpose } from '@klantbeeld/access';
import {
  accessOf,
  rowById,
  rowsOfClients,
  type Admitted,
  type LoaderDefinition,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { isConsentKnown } from './known-consents.rules.js';

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

/** Consents of each client, newest first; only those that the caller may know of. */
export const consentsOfClient: LoaderDefinition<string, readonly Admitted<ConsentRow>[]> = {
  batch: async (clientIds, request) => {
    const all = await Promise.all(clientIds.map((id) => request.load(allConsentsOfClient, id)));
    return all.map((ofClient) => ofClient.filter((consent) => isKnown(request, consent)));
  },
};

const anyConsentById = rowById<ConsentRow>(
  'consent-by-id',
  'SHARED_FACT',
  `select ${COLUMNS} from consent where id = any($1::uuid[])`,
);

/** One consent; null when it is not there, of nobody of one’s own, or not to be known to the caller. */
export const consentById: LoaderDefinition<string, Admitted<ConsentRow> | null> = {
  batch: async (ids, request) => {
    const rows = await Promise.all(ids.map((id) => request.load(anyConsentById, id)));
    return rows.map((row) => (row && isKnown(request, row) ? row : null));
  },
};

function isKnown({ caller }: SubgraphRequest, consent: Admitted<ConsentRow>): boolean {
  return isConsentKnown(caller, accessOf(consent)!, consent);
}
