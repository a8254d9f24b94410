import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { accessOf, admitRow, rowsOfClients, type SubgraphRequest } from '@klantbeeld/subgraph';
import { runningOn } from '../benefit/benefit.loader.js';

/** An exemption as it is read. */
export interface ExemptionRow {
  readonly id: string;
  readonly clientId: string;
  readonly period: Period;
  readonly reason: string;
  readonly explanation: string;
  readonly reviewOn: string;
  readonly legalBasis: LegalBasis;
}

/** The exemptions of each client, newest first. */
export const exemptionsOfClient = rowsOfClients<ExemptionRow>(
  'exemptions-of-clients',
  `select id, client_id as "clientId", ${SELECT_PERIOD}, reason, explanation, review_on as "reviewOn", ${SELECT_LEGAL_BASIS}
     from work_duty_exemption where client_id = any($1::uuid[]) order by from_on desc, id`,
);

/** Whether a client is exempt on a day, as it is shown; `subject` came through the door. */
export async function exemptionOn(
  subject: { readonly clientId: string },
  day: string,
  request: SubgraphRequest,
): Promise<object> {
  const exemption = runningOn(await request.load(exemptionsOfClient, subject.clientId), day);
  if (!exemption) return admitRow({ exempt: false }, accessOf(subject)!);
  return { ...exemption, exempt: true, from: exemption.period.from, until: exemption.period.until };
}
