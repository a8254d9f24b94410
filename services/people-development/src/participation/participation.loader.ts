import { rowsOfClients } from '@klantbeeld/subgraph';

/** A measurement as it is read. */
export interface ParticipationRow {
  readonly clientId: string;
  readonly measuredOn: string;
  readonly level: number;
}

/** The last measurement of each client. */
export const participationOfClient = rowsOfClients<ParticipationRow>(
  'participation-of-clients',
  `select distinct on (client_id) client_id as "clientId", measured_on as "measuredOn", level
     from participation_measurement where client_id = any($1::uuid[]) order by client_id, measured_on desc, id desc`,
);
