import { defineEntity, p } from '@mikro-orm/core';

/** A practical agreement as it is stored; see practical-agreement.type for what is shown. */
export const PracticalAgreementEntity = defineEntity({
  name: 'PracticalAgreement',
  tableName: 'practical_agreement',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    arrangementId: p.uuid(),
    weekdays: p.array(),
    partOfDay: p.text(),
    isTransportNeeded: p.boolean(),
    agreement: p.text().nullable(),
    version: p.integer().version(),
  },
});
