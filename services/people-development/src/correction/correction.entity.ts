import { defineEntity, p } from '@mikro-orm/core';

/** A request for correction as it is stored; see correction.type for what is shown. */
export const CorrectionRequestEntity = defineEntity({
  name: 'CorrectionRequest',
  tableName: 'correction_request',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    dataClass: p.text(),
    statement: p.text(),
    proposal: p.text(),
    receivedOn: p.date(),
    organisation: p.text(),
    registeredBy: p.text(),
    outcome: p.text().nullable(),
    reasons: p.text().nullable(),
    decidedOn: p.date().nullable(),
    decidedBy: p.text().nullable(),
    version: p.integer().version(),
  },
});
