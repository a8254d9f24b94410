import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import type { VolumeFrequency, VolumeUnit } from '../volume/volume.codes.js';
import type { DeliveryForm } from './arrangement.rules.js';

/** An arrangement as it is read. */
export interface SupportArrangementRow {
  readonly id: string;
  readonly clientId: string;
  readonly reportId: string | null;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly product: { readonly category: string; readonly code: string };
  readonly deliveryForm: DeliveryForm;
  readonly volume: { readonly amount: number; readonly unit: VolumeUnit; readonly frequency: VolumeFrequency };
  readonly providerCode: string | null;
  readonly period: Period;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const ARRANGEMENTS = `
  select id, client_id as "clientId", report_id as "reportId", decision_number as "decisionNumber",
         decided_on as "decidedOn", delivery_form as "deliveryForm", provider_code as "providerCode",
         product_category as "product.category", product_code as "product.code",
         volume_amount as "volume.amount", volume_unit as "volume.unit", volume_frequency as "volume.frequency",
         ${SELECT_PERIOD}, ${SELECT_LEGAL_BASIS}, version
    from support_arrangement`;

/** The arrangements of each client, newest first. */
export const arrangementsOfClient = rowsOfClients<SupportArrangementRow>(
  'support-arrangements-of-clients',
  `${ARRANGEMENTS} where client_id = any($1::uuid[]) order by from_on desc, id`,
);

/** One arrangement, or null when it is not there or not to be seen. */
export const arrangementById = rowById<SupportArrangementRow>(
  'support-arrangement-by-id',
  'SUPPORT_PROVISION',
  `${ARRANGEMENTS} where id = any($1::uuid[])`,
);
