import { rowsOfClients } from '@klantbeeld/subgraph';
import type { ReceivedKind } from './received.tables.js';

/** A partner that a record names, as it is read. */
export interface ReceivedPartnerRow {
  readonly initials: string | null;
  readonly prefix: string | null;
  readonly surname: string | null;
  readonly birthDate: string | null;
  readonly clientId: string | null;
}

/** A received record as it is read. */
export interface ReceivedRow {
  readonly id: string;
  readonly clientId: string;
  readonly kind: ReceivedKind;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rest: readonly { readonly path: string; readonly value: string }[];
  readonly receivedOn: string;
  readonly partners: readonly ReceivedPartnerRow[];
}

/** What was received of each client, in the order in which it came. */
export const receivedOfClient = rowsOfClients<ReceivedRow>(
  'received-records-of-clients',
  `select id, client_id as "clientId", kind, facts, rest, received_on as "receivedOn",
          (select coalesce(jsonb_agg(jsonb_build_object('initials', partner.initials, 'prefix', partner.prefix,
                    'surname', partner.surname, 'birthDate', partner.birth_date, 'clientId', partner.partner_client_id)
                    order by partner.place), '[]')
             from received_partner partner where partner.record_id = record.id) as partners
     from received_record record where client_id = any($1::uuid[]) order by first_received_on, kind, record_key`,
);
