import type { EventHandler } from '@klantbeeld/events';
import { CLIENT_REMOVED } from '@klantbeeld/subgraph';

const FORGET = 'update received_partner set partner_client_id = null where partner_client_id = any($1::uuid[])';

/** A partner whom the register let go is no client any more: what was received keeps the name alone. */
export const forgetPartners: EventHandler = {
  name: 'received-partners',
  handle: async (transaction, events) => {
    const gone = events.filter(({ kind }) => kind === CLIENT_REMOVED);
    if (gone.length > 0) await transaction.query(FORGET, [gone.map(({ clientId }) => clientId)]);
  },
};
