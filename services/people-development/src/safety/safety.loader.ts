import { rowsOfClients } from '@klantbeeld/subgraph';

/** A safety instruction as it is read. */
export interface SafetyInstructionRow {
  readonly clientId: string;
  readonly instruction: string;
  readonly expiresOn: string;
}

/** The instructions of each client that have not expired. */
export const safetyOfClient = rowsOfClients<SafetyInstructionRow>(
  'safety-of-clients',
  `select client_id as "clientId", instruction, expires_on as "expiresOn"
     from safety_instruction where client_id = any($1::uuid[]) and expires_on > $2::date order by expires_on desc`,
  { takesToday: true },
);
