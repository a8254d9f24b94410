import type { SqlExecutor } from '@klantbeeld/database';
import { appendToOutbox, type NewEvent } from '@klantbeeld/events';

const GUARDIANSHIP = `
  select coalesce(is_under_guardianship, false) as "isUnderGuardianship" from registered_client where client_id = $1`;

/** To whom a decision is sent: the client, or the guardian of who is under guardianship (curator, BW 1:381). */
export const DECISION_ADDRESSEES = ['CLIENT', 'GUARDIAN'] as const;
export type DecisionAddressee = (typeof DECISION_ADDRESSEES)[number];

/** Who a decision about a client is addressed to, as the register says today. */
export function addresseeOf(client: { readonly isUnderGuardianship: boolean } | undefined): DecisionAddressee {
  return client?.isUnderGuardianship ? 'GUARDIAN' : 'CLIENT';
}

/** Tells a decision about a client, with whom it is addressed to at that moment. */
export async function appendDecision(sql: SqlExecutor, event: NewEvent): Promise<void> {
  const [client] = await sql.query<{ isUnderGuardianship: boolean }>(GUARDIANSHIP, [event.clientId]);
  await appendToOutbox(sql, [{ ...event, payload: { ...event.payload, addressee: addresseeOf(client) } }]);
}
