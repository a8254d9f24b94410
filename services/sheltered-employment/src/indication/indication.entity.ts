import { defineEntity, p } from '@mikro-orm/core';

/** An indication as it is stored; see indication.type for what is shown. */
export const IndicationEntity = defineEntity({
  name: 'WswIndication',
  tableName: 'wsw_indication',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    organisationCode: p.text(),
    appliedOn: p.date().nullable(),
    decidedOn: p.date(),
    decidedBy: p.text(),
    handicapCategory: p.text(),
    fromOn: p.date(),
    untilOn: p.date(),
    adaptations: p.array(),
    supportedWorkAdvice: p.boolean(),
    recordedBy: p.text(),
    basisBwbId: p.text(),
    basisArticle: p.text(),
    basisParagraph: p.text().nullable(),
    basisValidFrom: p.date(),
    version: p.integer().version(),
  },
});
