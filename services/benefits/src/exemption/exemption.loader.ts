import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import {
  accessOf,
  admitRow,
  rowById,
  rowsOfClients,
  type LoaderDefinition,
  type SubgraphRequest,
} from '@klantbeeld/subgraph';
import { runningOn } from '../benefit/benefit.loader.js';
import type { ExemptionKind } from './exemption.rules.js';

/** An exemption as it is read. */
export interface ExemptionRow {
  readonly id: string;
  readonly clientId: string;
  readonly kind: ExemptionKind;
  readonly period: Period;
  readonly reason: string;
  readonly explanation: string;
  readonly provision: string | null;
  readonly reviewOn: string;
  readonly reviewedOn: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", kind, ${SELECT_PERIOD}, reason, explanation, provision,
          review_on as "reviewOn", reviewed_on as "reviewedOn", ${SELECT_LEGAL_BASIS}, version`;

/** The exemptions of each client, newest first. */
export const exemptionsOfClient = rowsOfClients<ExemptionRow>(
  'exemptions-of-clients',
  `select ${COLUMNS} from work_duty_exemption where client_id = any($1::uuid[]) order by from_on desc, id`,
);

const byId = rowById<ExemptionRow>(
  'exemption-by-id',
  'DUTY_STATUS',
  `select ${COLUMNS} from work_duty_exemption where id = any($1::uuid[])`,
);

/** One exemption as it is shown, or null when it is not there or not to be seen. */
export const exemptionById: LoaderDefinition<string, object | null> = {
  batch: async (ids, request) => (await byId.batch(ids, request)).map((row) => row && shownExemption(row)),
};

/** Whether a client is exempt on a day, as it is shown; `subject` came through the door. */
export async function exemptionOn(
  subject: { readonly clientId: string },
  day: string,
  request: SubgraphRequest,
): Promise<object> {
  const exemption = runningOn(await request.load(exemptionsOfClient, subject.clientId), day);
  return exemption ? shownExemption(exemption) : admitRow({ exempt: false }, accessOf(subject)!);
}

function shownExemption(exemption: ExemptionRow): object {
  return { ...exemption, exempt: true, from: exemption.period.from, until: exemption.period.until };
}
