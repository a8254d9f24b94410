import { defineEntity, p } from '@mikro-orm/core';

/** An arrangement as it is stored; see arrangement.type for what is shown. */
export const SupportArrangementEntity = defineEntity({
  name: 'SupportArrangement',
  tableName: 'support_arrangement',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    clientId: p.uuid(),
    municipalityCode: p.text(),
    reportId: p.uuid().nullable(),
    decisionNumber: p.text(),
    decidedOn: p.date(),
    decidedBy: p.text(),
    productCategory: p.text(),
    productCode: p.text(),
    deliveryForm: p.text(),
    volumeAmount: p.integer(),
    volumeUnit: p.text(),
    volumeFrequency: p.text(),
    providerCode: p.text().nullable(),
    fromOn: p.date(),
    untilOn: p.date().nullable(),
    basisBwbId: p.text(),
    basisArticle: p.text(),
    basisParagraph: p.text().nullable(),
    basisValidFrom: p.date(),
    version: p.integer().version(),
  },
});
