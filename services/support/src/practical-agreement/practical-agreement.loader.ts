import { SELECT_PERIOD } from '@klantbeeld/database';
import type { Period } from '@klantbeeld/domain';
import { rowsOfClients } from '@klantbeeld/subgraph';
import type { PartOfDay, Weekday } from './practical-agreement.rules.js';

/** A practical agreement as it is read. */
export interface PracticalAgreementRow {
  readonly id: string;
  readonly clientId: string;
  readonly arrangementId: string;
  readonly weekdays: readonly Weekday[];
  readonly partOfDay: PartOfDay;
  readonly isTransportNeeded: boolean;
  readonly text: string | null;
  readonly period: Period;
  readonly version: number;
}

/** The practical agreements with each client, newest first. */
export const practicalAgreementsOfClient = rowsOfClients<PracticalAgreementRow>(
  'practical-agreements-of-clients',
  `select practice.id, practice.client_id as "clientId", arrangement_id as "arrangementId", weekdays,
          part_of_day as "partOfDay", is_transport_needed as "isTransportNeeded", agreement as text, ${SELECT_PERIOD},
          practice.version
     from practical_agreement practice
     join support_arrangement arrangement on arrangement.id = arrangement_id
    where practice.client_id = any($1::uuid[])
    order by from_on desc, practice.id`,
);
